/** Asks `src/iam` about a caller, and words the refusal as STS does. */
import { contextOf, type KeyValue } from '../iam/context.ts';
import type { Credential, SessionToken } from '../iam/credential.ts';
import { evaluate, isAllowed, type AccessRequest, type Evaluation } from '../iam/evaluate.ts';
import { readPolicies, readPolicy, type Policy } from '../iam/policy.ts';
import type { PolicySet } from '../iam/stages.ts';
import { callerArn, type Caller, type Directory } from './authenticate.ts';
import { accessDenied, type Fault } from './fault.ts';
import type { OperationContext } from './operations/operation.ts';
import type { Session } from './session-token.ts';

const sessionToken = ({ issuedAt, mfa }: Session): SessionToken => ({
  issuedAt,
  mfaAt: mfa ? issuedAt : undefined,
});

/** The caller as policies see it. */
export function credentialOf(
  { principal, session }: Caller,
  { account: { accountId } }: Directory,
): Credential {
  switch (principal.kind) {
    case 'root':
      return { kind: 'root', accountId, session: session && sessionToken(session) };
    case 'user': {
      const { userName, path, userId, tags = {} } = principal.user;
      return {
        kind: 'user',
        accountId,
        userName,
        path,
        userId,
        tags,
        session: session && sessionToken(session),
      };
    }
    case 'role': {
      const { roleName, path, roleId } = principal.role;
      return {
        kind: 'role',
        accountId,
        roleName,
        path,
        roleId,
        sessionName: principal.sessionName,
        issuedAt: session?.issuedAt ?? 0,
        tags: {},
        sourceIdentity: session?.kind === 'role' ? session.sourceIdentity : undefined,
      };
    }
    case 'federated':
      return {
        kind: 'federated',
        accountId,
        name: principal.name,
        userName: principal.user?.userName,
        userPath: principal.user?.path,
        issuedAt: session?.issuedAt ?? 0,
      };
  }
}

/** The question that policies answer on a call. All keys of STS are known; the caller's address is not. */
export function accessRequest(
  action: string,
  resource: string,
  { caller, directory, endpoint, now }: OperationContext,
  requestKeys: Readonly<Record<string, KeyValue>> = {},
): AccessRequest {
  const credential = credentialOf(caller, directory);
  const context = contextOf(credential, { now, region: endpoint.region, requestKeys, complete: ['sts:'] });
  return { credential, action, resource, context };
}

/** The policies of the caller itself, and of its session. */
function ownPolicies({ principal, session }: Caller): PolicySet {
  switch (principal.kind) {
    case 'user': {
      const { policies, permissionsBoundary } = principal.user;
      return {
        identity: readPolicies(policies, 'identity'),
        boundary: permissionsBoundary && readPolicy(permissionsBoundary, 'boundary', 'permissionsBoundary'),
      };
    }
    case 'role':
      return {
        identity: readPolicies(principal.role.policies, 'identity'),
        session:
          session?.kind === 'role' && session.policy !== undefined
            ? [readPolicy(session.policy, 'session', 'session policy')]
            : undefined,
      };
    case 'root':
    case 'federated':
      return {};
  }
}

/** What the policies of the caller, and the one of the resource where there is one, say on a call. */
export const verdictOn = (request: AccessRequest, caller: Caller, resource?: Policy): Evaluation =>
  evaluate(request, { ...ownPolicies(caller), resource });

/** A fault where policies do not let the call through. */
export function checkAccess(
  request: AccessRequest,
  { caller, directory }: OperationContext,
): Fault | undefined {
  const verdict = verdictOn(request, caller);
  if (isAllowed(verdict)) return undefined;
  return notAuthorized(caller, directory, request, reasonOf(verdict, request.action));
}

/** Documented: IAM User Guide, "Troubleshoot access denied error messages". */
function reasonOf({ decision, stage, decidedBy }: Evaluation, action: string): string {
  const inBoundary = stage === 'boundary' || decidedBy[0]?.policy.kind === 'boundary';
  const name = inBoundary ? 'permissions boundary' : 'identity-based policy';
  return decision === 'explicit deny'
    ? ` with an explicit deny in ${inBoundary ? 'a' : 'an'} ${name}`
    : ` because no ${name} allows the ${action} action`;
}

/** `User: … is not authorized to perform: …`, with the reason where AWS gives one. */
export function notAuthorized(
  caller: Caller,
  { account }: Directory,
  { action, resource }: Pick<AccessRequest, 'action' | 'resource'>,
  reason = '',
): Fault {
  return accessDenied(
    `User: ${callerArn(account, caller.principal)} is not authorized to perform: ${action} on resource: ${resource}${reason}`,
    reason.includes('explicit deny') ? 'a policy denies it' : 'no policy allows it',
  );
}
