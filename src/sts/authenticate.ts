/**
 * Who calls? The checks and their order are recorded (facts/sts-wire.md §5): scope, key, token, expiry, the session's
 * owner still there, signature. Inferred: the clock is looked at just before the signature.
 */
import { rootArn, userArn, type AccessKey, type Account, type Role, type User } from '../model/account.ts';
import { findRegion } from '../model/regions.ts';
import {
  Fault,
  expiredToken,
  incompleteSignature,
  invalidToken,
  invalidTokenInRegion,
  scopeDateMismatch,
  signatureExpired,
  signatureMismatch,
  signatureNotYetCurrent,
  wrongScope,
} from './fault.ts';
import type { Endpoint } from './endpoint.ts';
import { openSession, secretOf, type Session } from './session-token.ts';
import { signingKey, verifySignature, type SignatureClaim } from './signature.ts';
import { amzDate, fromAmzDate } from './time.ts';
import type { Tracer } from './tracer.ts';
import type { WireRequest } from './wire.ts';

export type Principal =
  | { kind: 'root' }
  | { kind: 'user'; user: User }
  | { kind: 'role'; role: Role; sessionName: string }
  /** `user` is undefined where the root user made the session. */
  | { kind: 'federated'; user: User | undefined; name: string };

export interface Caller {
  principal: Principal;
  accessKeyId: string;
  /** Absent for a long-term key. */
  session: Session | undefined;
}

/** Minutes the caller's clock may be off, either way. */
export const maxClockSkewMinutes = 15;

/** The account as the service looks things up in it. */
export interface Directory {
  account: Account;
  sealingKey: Uint8Array;
  keys: ReadonlyMap<string, { key: AccessKey; principal: Principal }>;
}

export function directoryOf(account: Account, sealingKey: Uint8Array): Directory {
  const keys = new Map<string, { key: AccessKey; principal: Principal }>();
  for (const key of account.root.accessKeys) keys.set(key.accessKeyId, { key, principal: { kind: 'root' } });
  for (const user of account.users) {
    for (const key of user.accessKeys) keys.set(key.accessKeyId, { key, principal: { kind: 'user', user } });
  }
  return { account, sealingKey, keys };
}

/** The ARN of a caller, as GetCallerIdentity and denials print it. A user's session has the user's ARN (recorded). */
export function callerArn(account: Account, principal: Principal): string {
  switch (principal.kind) {
    case 'root':
      return rootArn(account.accountId);
    case 'user':
      return userArn(account.accountId, principal.user);
    case 'role':
      return `arn:aws:sts::${account.accountId}:assumed-role/${principal.role.roleName}/${principal.sessionName}`;
    case 'federated':
      return `arn:aws:sts::${account.accountId}:federated-user/${principal.name}`;
  }
}

/** A caller in a few words, for traces: "alice, long-term key". */
export function describeCaller({ principal, session }: Caller): string {
  const credentials = session ? (session.mfa ? 'session with MFA' : 'session') : 'long-term key';
  switch (principal.kind) {
    case 'root':
      return `root user, ${credentials}`;
    case 'user':
      return `${principal.user.userName}, ${credentials}`;
    case 'role':
      return `${principal.role.roleName}/${principal.sessionName}, role session`;
    case 'federated':
      return `${principal.name}, federated user`;
  }
}

/** Keys that sign, kept so that a busy endpoint works them out once a day, region and secret. */
export type SigningKeys = Map<string, Uint8Array>;
const keptSigningKeys = 256;

function cachedSigningKey(keys: SigningKeys, secret: string, claim: SignatureClaim): Uint8Array {
  const { date, region, service } = claim.scope;
  const name = `${date}/${region}/${service}/${secret}`;
  let key = keys.get(name);
  if (!key) {
    key = signingKey(secret, claim.scope);
    if (keys.size >= keptSigningKeys) keys.clear();
    keys.set(name, key);
  }
  return key;
}

/** Runs the checks scope, key and signature. */
export function authenticate(
  request: WireRequest,
  claim: SignatureClaim,
  endpoint: Endpoint,
  directory: Directory,
  now: number,
  tracer: Tracer,
  signingKeys: SigningKeys,
): Caller | Fault {
  const regionWrong = claim.scope.region !== endpoint.region;
  const serviceWrong = claim.scope.service !== 'sts';
  if (regionWrong || serviceWrong) {
    return wrongScope(
      regionWrong,
      serviceWrong,
      `signed for ${claim.scope.region}/${claim.scope.service}, this is ${endpoint.region}/sts`,
    );
  }
  tracer.pass('scope', `${claim.scope.region}, ${claim.scope.service}`);

  const credentials = findCredentials(claim, endpoint, directory, now);
  if (credentials instanceof Fault) return credentials;
  tracer.pass('key', credentials.caller.session ? 'session token is sealed by us and lives' : 'active');

  const clock = checkClock(claim, now);
  if (clock instanceof Fault) return clock;
  const key = cachedSigningKey(signingKeys, credentials.secretAccessKey, claim);
  if (!verifySignature(request, claim, key)) return signatureMismatch('worked out again, it is another');
  tracer.pass('signature', `matches, clock ${Math.floor(Math.abs(clock) / 1000)} s apart`);
  return credentials.caller;
}

interface Credentials {
  caller: Caller;
  secretAccessKey: string;
}

function findCredentials(
  claim: SignatureClaim,
  endpoint: Endpoint,
  directory: Directory,
  now: number,
): Credentials | Fault {
  const found = claim.accessKeyId.startsWith('ASIA')
    ? temporaryCredentials(claim, endpoint, directory, now)
    : longTermCredentials(claim, directory);
  if (found instanceof Fault) return found;
  const region = findRegion(endpoint.region);
  if (region?.optIn && !directory.account.sts.optedInRegions.includes(region.id)) {
    // Recorded for a role session; for long-term keys it is inferred.
    return invalidTokenInRegion(`the account has not opted in to ${region.id}`);
  }
  return found;
}

function longTermCredentials(claim: SignatureClaim, { keys }: Directory): Credentials | Fault {
  const found = keys.get(claim.accessKeyId);
  if (!found) return invalidToken('no such access key');
  if (found.key.status === 'Inactive') return invalidToken('the access key is inactive');
  if (claim.sessionToken !== undefined) return invalidToken('a long-term key with a session token');
  return {
    caller: { principal: found.principal, accessKeyId: claim.accessKeyId, session: undefined },
    secretAccessKey: found.key.secretAccessKey,
  };
}

function temporaryCredentials(
  claim: SignatureClaim,
  endpoint: Endpoint,
  directory: Directory,
  now: number,
): Credentials | Fault {
  const { sessionToken, accessKeyId } = claim;
  if (sessionToken === undefined) return invalidToken('a temporary key without its session token');
  const session = openSession(sessionToken, directory.sealingKey);
  if (session?.accessKeyId !== accessKeyId) return invalidToken('the session token is not of this key');
  if (session.version === 1 && findRegion(endpoint.region)?.optIn) {
    return invalidTokenInRegion(`a version 1 token in opt-in region ${endpoint.region}`);
  }
  if (session.expiresAt * 1000 <= now) return expiredToken('the session is over');
  const principal = principalOf(session, directory.account);
  if (!principal) return invalidToken('whoever made the session is gone');
  return {
    caller: { principal, accessKeyId, session },
    secretAccessKey: secretOf(sessionToken, directory.sealingKey),
  };
}

function principalOf(session: Session, account: Account): Principal | undefined {
  const user = (name: string): User | undefined => account.users.find(({ userName }) => userName === name);
  switch (session.kind) {
    case 'root':
      return { kind: 'root' };
    case 'user': {
      const found = user(session.userName);
      return found && { kind: 'user', user: found };
    }
    case 'role': {
      const role = account.roles.find(({ roleName }) => roleName === session.roleName);
      return role && { kind: 'role', role, sessionName: session.sessionName };
    }
    case 'federated': {
      const found = session.userName === undefined ? undefined : user(session.userName);
      if (session.userName !== undefined && !found) return undefined;
      return { kind: 'federated', user: found, name: session.name };
    }
  }
}

/** Milliseconds by which the caller's clock is ahead, or a fault where that is too much. */
function checkClock(claim: SignatureClaim, now: number): number | Fault {
  const signedAt = fromAmzDate(claim.amzDate);
  if (signedAt === undefined) {
    return incompleteSignature(
      `Date must be in ISO-8601 'basic format'. Got '${claim.amzDate}'. See http://en.wikipedia.org/wiki/ISO_8601`,
    );
  }
  if (!claim.amzDate.startsWith(claim.scope.date)) return scopeDateMismatch(claim.scope.date, claim.amzDate);
  const skew = maxClockSkewMinutes * 60_000;
  if (signedAt < now - skew) return signatureExpired(claim.amzDate, amzDate(now - skew), amzDate(now));
  if (signedAt > now + skew) return signatureNotYetCurrent(claim.amzDate, amzDate(now + skew), amzDate(now));
  return signedAt - now;
}
