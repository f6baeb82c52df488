/**
 * What is settled before any policy is read: operations that no policy can refuse, and calls that a kind of
 * credentials cannot make at all. The same calls, for readers, are in `model/session-calls.ts`.
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
  source: string;
  /** Where sources contradict each other: what the other says. */
  contradiction?: string | undefined;
}

const permissions = 'IAM User Guide, Permissions for GetSessionToken';
const reference = 'AWS STS API Reference, GetSessionToken';
const comparison = 'IAM User Guide, Compare AWS STS credentials';

const free = (name: string, source: string): Gate => ({
  id: 'no-permission-needed',
  outcome: 'allowed',
  why: `${name} needs no permission, and no policy can refuse it.`,
  evidence: 'documented',
  source,
});

const denied = (message: string): Gate['error'] => ({ status: 403, code: 'AccessDenied', message });

/** The operations that issue sessions to long-term credentials only, as STS spells them. */
const forLongTermOnly = new Map([
  ['getsessiontoken', 'GetSessionToken'],
  ['getfederationtoken', 'GetFederationToken'],
]);
/** What of STS a session from GetSessionToken may ask for; policies then decide, or none is needed. */
const openToSessions = new Set(['assumerole', 'getcalleridentity', 'getwebidentitytoken']);

/** Permissions that are asked for along with AssumeRole, and no calls of their own. */
const isCall = (operation: string): boolean =>
  !/^(?:tagsession|setsourceidentity|setcontext|tag[a-z]*|getservicebearertoken)$/.test(operation);

function stsGate(credential: Credential, operation: string): Gate | undefined {
  if (operation === 'getcalleridentity') return free('GetCallerIdentity', comparison);
  const session = credential.kind === 'user' || credential.kind === 'root' ? credential.session : undefined;
  const longTerm = (credential.kind === 'user' || credential.kind === 'root') && !session;
  const sessionOnly = forLongTermOnly.get(operation);
  if (sessionOnly !== undefined && !longTerm) {
    return {
      id: 'sts-from-session',
      outcome: 'refused',
      why: `${sessionOnly} takes long-term credentials only.`,
      error: denied(`Cannot call ${sessionOnly} with session credentials`),
      evidence: 'reported',
      source: 'aws/aws-sdk-js#3670, aws/aws-sdk-net#1704',
    };
  }
  if (operation === 'getsessiontoken') return free('GetSessionToken', permissions);
  if (operation === 'assumerole' && credential.kind === 'root') {
    return {
      id: 'root-assumes-no-role',
      outcome: 'refused',
      why: 'The root user cannot assume a role.',
      error: denied('Roles may not be assumed by root accounts.'),
      evidence: 'reported',
      source: 'kubeflow/testing#961',
    };
  }
  if (session && isCall(operation) && !openToSessions.has(operation)) {
    return {
      id: 'sts-from-session',
      outcome: 'refused',
      why: 'Of STS, a session from GetSessionToken may call AssumeRole and GetCallerIdentity.',
      evidence: 'documented',
      source: reference,
    };
  }
  return undefined;
}

function iamGate(credential: Credential): Gate | undefined {
  if (credential.kind !== 'user' && credential.kind !== 'root') return undefined;
  const { session } = credential;
  if (!session || session.mfaAt !== undefined) return undefined;
  return {
    id: 'iam-needs-mfa',
    outcome: 'refused',
    why: 'A session from GetSessionToken without MFA cannot call IAM.',
    error: {
      status: 403,
      code: 'InvalidClientTokenId',
      message: 'The security token included in the request is invalid',
    },
    evidence: 'reported',
    source: 'AWS STS API Reference, GetSessionToken; the error: 99designs/aws-vault#1056 and six more',
    contradiction:
      'The page "Permissions for GetSessionToken" says that no session from GetSessionToken can call IAM or AWS STS.',
  };
}

/** What is settled about a call before policies; undefined where they decide. */
export function gateOf(credential: Credential, action: string): Gate | undefined {
  const [service = '', operation = ''] = action.toLowerCase().split(':');
  if (credential.kind === 'federated') {
    if (service === 'sts' && operation === 'getcalleridentity') return free('GetCallerIdentity', comparison);
    if (service !== 'iam' && service !== 'sts') return undefined;
    return {
      id: 'federated-user',
      outcome: 'refused',
      why: 'A federated user can call no operation of IAM, and of STS only GetCallerIdentity.',
      ...(forLongTermOnly.has(operation) && {
        error: denied(`Cannot call ${forLongTermOnly.get(operation) ?? ''} with session credentials`),
      }),
      evidence: 'documented',
      source: comparison,
    };
  }
  if (service === 'sts') return stsGate(credential, operation);
  return service === 'iam' ? iamGate(credential) : undefined;
}
