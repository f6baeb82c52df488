/** Asks STS whose key this is. Needs no permission; STS answers it even where a policy denies it. */
import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import type { LiveFailureId } from '../../model/live-failures.ts';
import type { Attempt, CallError } from '../exchange.ts';
import { openClient } from '../sdk.ts';
import { describeError } from '../send.ts';
import type { Transport } from '../transport.ts';

export interface Identity {
  arn: string;
  accountId: string;
  /** The root user: its key can do everything and no policy limits it. */
  isRoot: boolean;
}

export interface IdentityCall {
  origin: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  signal?: AbortSignal | undefined;
}

export type IdentityAnswer =
  | { ok: true; identity: Identity }
  /** `failure` is absent where STS answered. */
  | { ok: false; error: CallError; failure?: LiveFailureId | undefined };

/** The answer, and the attempts it took. Never rejects. An answer that names nobody is an error of the client. */
export async function callerIdentity(
  call: IdentityCall,
  transport: Transport,
): Promise<{ answer: IdentityAnswer; attempts: readonly Attempt[] }> {
  const start = performance.now();
  const elapsed = (): number => performance.now() - start;
  const { client, attempts } = openClient(transport, { ...call, now: Date.now(), elapsed });
  return { answer: await ask(client, call.signal), attempts };
}

async function ask(client: STSClient, signal: AbortSignal | undefined): Promise<IdentityAnswer> {
  try {
    const options = signal ? { abortSignal: signal } : {};
    const { Arn: arn, Account: accountId } = await client.send(new GetCallerIdentityCommand({}), options);
    if (arn && accountId) return { ok: true, identity: { arn, accountId, isRoot: isRootArn(arn) } };
    const message = 'The answer names nobody: something other than STS may have answered.';
    return { ok: false, error: { kind: 'client', code: 'NoIdentity', message } };
  } catch (error) {
    return { ok: false, error: describeError(error) };
  } finally {
    client.destroy();
  }
}

/** `arn:aws:iam::123456789012:root` */
export const isRootArn = (arn: string): boolean => /^arn:[\w-]+:iam::\d{12}:root$/.test(arn);
