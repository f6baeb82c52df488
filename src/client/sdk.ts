/** The AWS SDK's client for STS, on its way through one of our transports and by the clock of a caller. */
import { STSClient, type Credentials } from '@aws-sdk/client-sts';
import { capture } from './capture.ts';
import { signerAt } from './clock.ts';
import type { Attempt, SessionCredentials } from './exchange.ts';
import type { Transport } from './transport.ts';

export interface ClientOptions {
  /** To sign for. */
  region: string;
  /** Scheme, host and port to call. */
  origin: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  /** Milliseconds since 1970, now, by the caller's clock. */
  now: number;
  /** Milliseconds since the call began, for timings. */
  elapsed: () => number;
  /** The SDK's own default where absent. */
  maxAttempts?: number;
}

/** A client for one call, to be destroyed after it, and what it has sent so far. */
export function openClient(
  transport: Transport,
  { region, origin, credentials, now, elapsed, maxAttempts }: ClientOptions,
): { client: STSClient; attempts: Attempt[] } {
  // Less than a second is only the time between two readings of one clock.
  const ahead = now - Date.now();
  const clockOffset = Math.abs(ahead) < 1000 ? 0 : ahead;
  const { requestHandler, attempts } = capture(transport, { elapsed, clockOffset });
  const client = new STSClient({
    region,
    endpoint: origin,
    // A copy: the SDK notes in the object where it came from.
    credentials: { ...credentials },
    requestHandler,
    ...(maxAttempts !== undefined && { maxAttempts }),
    ...(clockOffset !== 0 && { signerConstructor: signerAt(clockOffset) }),
  });
  return { client, attempts };
}

/** The session of an answer; undefined where the answer lacks any part of one. */
export function sessionOf(issued: Credentials | undefined): SessionCredentials | undefined {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = issued ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) return undefined;
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration.getTime(),
  };
}
