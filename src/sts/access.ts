/** Asks `src/iam` about a caller, and words the refusal as STS does. */
import { evaluateIdentity, type AccessRequest, type Verdict } from '../iam/evaluate.ts';
import type { Context } from '../iam/conditions.ts';
import { callerArn, principalArn, type Caller, type Directory } from './authenticate.ts';
import { accessDenied, type Fault } from './fault.ts';

/**
 * The context keys of a request, as far as the policies of this simulation can ask for them (facts/iam.md §1.1).
 * MFA keys are absent for long-term keys; the age is absent, not 0, where no MFA was given.
 */
export function requestContext(caller: Caller, { account }: Directory, now: number): Context {
  const { principal, session } = caller;
  const context = new Map<string, string>([
    ['aws:PrincipalAccount', account.accountId],
    ['aws:PrincipalArn', principalArn(account, principal)],
    ['aws:CurrentTime', new Date(now).toISOString()],
    ['aws:EpochTime', String(Math.floor(now / 1000))],
    ['aws:SecureTransport', 'true'],
  ]);
  if (principal.kind === 'user') context.set('aws:username', principal.user.userName);
  if (session) {
    context.set('aws:MultiFactorAuthPresent', String(session.mfa));
    context.set('aws:TokenIssueTime', new Date(session.issuedAt * 1000).toISOString());
    if (session.mfa) context.set('aws:MultiFactorAuthAge', String(Math.floor(now / 1000) - session.issuedAt));
  }
  return context;
}

/** What the caller's own policies say. Root is bound by none. */
export function ownVerdict(caller: Caller, request: AccessRequest): Verdict {
  const { principal } = caller;
  switch (principal.kind) {
    case 'root':
      return 'allowed';
    case 'federated':
      // Of STS a federated user may call GetCallerIdentity alone, and that needs no permission (documented).
      return 'no allow';
    case 'user': {
      const { policies, permissionsBoundary } = principal.user;
      return evaluateIdentity(
        policies.map(({ document }) => document),
        permissionsBoundary,
        request,
      );
    }
    case 'role':
      return evaluateIdentity(
        principal.role.policies.map(({ document }) => document),
        undefined,
        request,
      );
  }
}

/** `User: … is not authorized to perform: …`, with the reason where AWS gives one. */
export function notAuthorized(
  caller: Caller,
  { account }: Directory,
  { action, resource }: Pick<AccessRequest, 'action' | 'resource'>,
  reason: 'explicit deny' | 'no allow' | 'untold',
): Fault {
  const because = {
    'explicit deny': ' with an explicit deny in an identity-based policy',
    'no allow': ` because no identity-based policy allows the ${action} action`,
    untold: '',
  }[reason];
  return accessDenied(
    `User: ${callerArn(account, caller.principal)} is not authorized to perform: ${action} on resource: ${resource}${because}`,
    reason === 'explicit deny' ? 'a policy denies it' : 'no policy allows it',
  );
}
