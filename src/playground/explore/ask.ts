/**
 * Asks the simulated STS for real: the SDK signs with the column's credentials, the service answers. Loaded on demand,
 * for the SDK is most of its bytes.
 */
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
  type Credentials,
  type STSClient,
} from '@aws-sdk/client-sts';
import type { SessionCredentials } from '../../client/exchange.ts';
import { openClient, sessionOf } from '../../client/sdk.ts';
import { describeError, type Call as SdkCall } from '../../client/send.ts';
import { simulatedTransport } from '../../client/simulated.ts';
import type { Account } from '../../model/account.ts';
import { endpointHost, globalSigningRegion } from '../../model/regions.ts';
import { createSts } from '../../sts/service.ts';
import { enabledDevice } from '../callers.ts';
import { newSession } from '../engine.ts';
import type { Sources } from '../sources.ts';
import type { ColumnId } from './columns.ts';
import type { AskedOperation } from './operations.ts';

type SdkCredentials = SdkCall['credentials'];

export interface Question {
  account: Account;
  operation: AskedOperation;
  input: Record<string, string>;
  /** Who signs: a key of the account, a session that is made for it, or one that is held. */
  signer: Signer;
}

export type Signer =
  | { kind: 'held'; credentials: SdkCredentials }
  | { kind: 'key'; owner: 'user' | 'root' }
  /** A session of the user, of this age in seconds. */
  | { kind: 'session'; mfa: boolean; age: number };

export interface StsAnswer {
  ok: boolean;
  /** HTTP status. */
  status: number | undefined;
  /** Of a refusal, as STS words it. */
  code?: string | undefined;
  message?: string | undefined;
  /** What the answer names, without secrets. */
  fields: readonly (readonly [name: string, value: string])[];
  /** The session that was issued. */
  credentials?: SessionCredentials | undefined;
}

/** Who signs in a column; seconds as `iam/columns.ts` has them, given by the caller. */
export function signerOf(id: ColumnId, age: number, held: SdkCredentials | undefined): Signer {
  switch (id) {
    case 'longTerm':
      return { kind: 'key', owner: 'user' };
    case 'root':
      return { kind: 'key', owner: 'root' };
    case 'session':
      return { kind: 'session', mfa: false, age };
    case 'mfa':
    case 'mfaOld':
      return { kind: 'session', mfa: true, age };
    case 'own':
    case 'role':
      if (!held) throw new Error('the session of this column is not held');
      return { kind: 'held', credentials: held };
  }
}

async function credentialsOf(signer: Signer, account: Account, sources: Sources): Promise<SdkCredentials> {
  if (signer.kind === 'held') {
    const { accessKeyId, secretAccessKey, sessionToken } = signer.credentials;
    return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  }
  const user = account.users[0];
  const isRoot = signer.kind === 'key' && signer.owner === 'root';
  const keys = isRoot ? account.root.accessKeys : (user?.accessKeys ?? []);
  const key = keys.find(({ status }) => status === 'Active');
  if (!key) throw new Error(`the ${isRoot ? 'root user' : 'user'} of the account has no active key`);
  const { accessKeyId, secretAccessKey } = key;
  if (signer.kind === 'key') return { accessKeyId, secretAccessKey };
  const device = signer.mfa ? enabledDevice(user?.mfaDevices ?? []) : undefined;
  if (signer.mfa && !device) throw new Error('the user of the account has no MFA device');
  const plan = { device, age: signer.age, endpoint: 'regional', region: globalSigningRegion } as const;
  const session = await newSession({ name: user?.userName ?? '', key }, plan, account, sources);
  return {
    accessKeyId: session.accessKeyId,
    secretAccessKey: session.secretAccessKey,
    sessionToken: session.sessionToken,
  };
}

interface Output {
  Arn?: string | undefined;
  UserId?: string | undefined;
  Account?: string | undefined;
  AssumedRoleUser?: { Arn?: string | undefined; AssumedRoleId?: string | undefined } | undefined;
  FederatedUser?: { Arn?: string | undefined } | undefined;
  Credentials?: Credentials | undefined;
  $metadata: { httpStatusCode?: number | undefined };
}

function send(client: STSClient, { operation, input }: Question): Promise<Output> {
  switch (operation) {
    case 'AssumeRole':
      return client.send(new AssumeRoleCommand({ RoleArn: undefined, RoleSessionName: undefined, ...input }));
    case 'GetFederationToken':
      return client.send(new GetFederationTokenCommand({ Name: undefined, ...input }));
    case 'GetCallerIdentity':
      return client.send(new GetCallerIdentityCommand({}));
    case 'GetSessionToken':
      return client.send(new GetSessionTokenCommand({}));
  }
}

function answerOf(output: Output): StsAnswer {
  const { Credentials: issued, AssumedRoleUser, FederatedUser, Arn, UserId } = output;
  const fields: [string, string | undefined][] = [
    ['Arn', Arn ?? AssumedRoleUser?.Arn ?? FederatedUser?.Arn],
    ['UserId', UserId],
    ['AssumedRoleId', AssumedRoleUser?.AssumedRoleId],
    ['AccessKeyId', issued?.AccessKeyId],
    ['Expiration', issued?.Expiration?.toISOString()],
  ];
  return {
    ok: true,
    status: output.$metadata.httpStatusCode,
    fields: fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    credentials: sessionOf(issued),
  };
}

/** Rejects where there is nobody to sign; a refusal of STS is an answer. */
export async function askSts(question: Question, sources: Sources): Promise<StsAnswer> {
  const { account, signer } = question;
  const credentials = await credentialsOf(signer, account, sources);
  const transport = simulatedTransport(createSts(account, sources));
  const { client } = openClient(transport, {
    region: globalSigningRegion,
    origin: `https://${endpointHost(globalSigningRegion)}`,
    credentials,
    now: sources.clock(),
    elapsed: sources.timer,
    maxAttempts: 1,
  });
  try {
    return answerOf(await send(client, question));
  } catch (error) {
    const { code, message, status } = describeError(error);
    return { ok: false, status, code, message, fields: [] };
  } finally {
    client.destroy();
  }
}
