/**
 * What is settled before any policy is read: operations that no policy can refuse, and calls that a kind of
 * credentials cannot make at all. The same calls, for readers, are in `model/session-calls.ts`; where the rules come
 * from is in `gate-sources.ts`.
 */
import type { Evidence } from '../model/operation.ts';
import type { Credential } from './credential.ts';

export interface Gate {
  id:
    'no-permission-needed' | 'iam-needs-mfa' | 'sts-from-session' | 'federated-user' | 'root-assumes-no-role';
  outcome: 'allowed' | 'refused';
  /** Why, in a sentence. */
  why: string;
  /** The error of the refusal where it is known, word for word. */
  error?: { status: number; code: string; message: string } | undefined;
  evidence: Evidence;
}

const free = (name: string): Gate => ({
  id: 'no-permission-needed',
  outcome: 'allowed',
  why: `${name} needs no permission, and no policy can refuse it.`,
  evidence: 'documented',
});

const refused = (id: Gate['id'], why: string, evidence: Evidence, message?: string): Gate => ({
  id,
  outcome: 'refused',
  why,
  evidence,
  error: message === undefined ? undefined : { status: 403, code: 'AccessDenied', message },
});

/** The operations that issue sessions to long-term credentials only, as STS spells them. */
const forLongTermOnly = new Map([
  ['getsessiontoken', 'GetSessionToken'],
  ['getfederationtoken', 'GetFederationToken'],
]);

/** What of STS a session from GetSessionToken may ask for, policies allowing; and permissions that are no calls. */
const openToSessions =
  /^(?:assumerole|getwebidentitytoken|tag[a-z]*|setsourceidentity|setcontext|getservicebearertoken)$/;

function stsGate({ kind }: Credential, session: boolean, operation: string): Gate | undefined {
  if (operation === 'getcalleridentity') return free('GetCallerIdentity');
  const name = forLongTermOnly.get(operation);
  const message = name && `Cannot call ${name} with session credentials`;
  if (kind === 'federated') return federated(message);
  if (name !== undefined && session) {
    return refused('sts-from-session', `${name} takes long-term credentials only.`, 'reported', message);
  }
  if (operation === 'getsessiontoken') return free(name ?? '');
  if (operation === 'assumerole' && kind === 'root') {
    const error = 'Roles may not be assumed by root accounts.';
    const why = 'The root user cannot assume a role.';
    return refused('root-assumes-no-role', why, 'reported', error);
  }
  if (session && kind !== 'role' && !openToSessions.test(operation)) {
    const why = 'Of STS, a session from GetSessionToken may call AssumeRole and GetCallerIdentity.';
    return refused('sts-from-session', why, 'documented');
  }
  return undefined;
}

const federated = (message?: string): Gate =>
  refused(
    'federated-user',
    'A federated user can call no operation of IAM, and of STS only GetCallerIdentity.',
    'documented',
    message,
  );

const withoutMfa: Gate = {
  id: 'iam-needs-mfa',
  outcome: 'refused',
  why: 'A session from GetSessionToken without MFA cannot call IAM.',
  error: {
    status: 403,
    code: 'InvalidClientTokenId',
    message: 'The security token included in the request is invalid',
  },
  evidence: 'reported',
};

/** What is settled about a call before policies; undefined where they decide. */
export function gateOf(credential: Credential, action: string): Gate | undefined {
  const [service, operation = ''] = action.toLowerCase().split(':');
  const { kind } = credential;
  const token = 'session' in credential ? credential.session : undefined;
  if (service === 'sts') {
    return stsGate(credential, token !== undefined || kind === 'role' || kind === 'federated', operation);
  }
  if (service !== 'iam') return undefined;
  if (kind === 'federated') return federated();
  return token && token.mfaAt === undefined ? withoutMfa : undefined;
}
