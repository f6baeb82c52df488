import type { KeyValue } from '../../iam/context.ts';
import { isAllowed, type AccessRequest } from '../../iam/evaluate.ts';
import { readPolicy } from '../../iam/policy.ts';
import { roleArn, type Account, type Role, type TokenVersion } from '../../model/account.ts';
import {
  assumeRole as model,
  defaultDurationForRole,
  maxDurationForChaining,
} from '../../model/operations-around.ts';
import { accessRequest, notAuthorized, verdictOn } from '../access.ts';
import { describeCaller, type Caller } from '../authenticate.ts';
import { accessDenied, Fault, regionDisabled, validationError } from '../fault.ts';
import { issueSession } from '../issue.ts';
import { verifyMfa } from '../mfa.ts';
import { checkSessionPolicy, packedSize } from '../session-policy.ts';
import type { Input } from '../validate.ts';
import type { StsOperation } from './operation.ts';

/** Characters of a token without session policy and source identity, by its version (recorded). */
const tokenSizes: Readonly<Record<TokenVersion, number>> = { 1: 352, 2: 752 };

/** One recorded size, 800 for a source identity of 17 characters; how it grows with the name is inferred. */
const sourceIdentitySize = (name: string | undefined): number =>
  name === undefined ? 0 : Math.ceil((name.length + 28) / 4) * 4;

/** The context keys that come from the request itself. A code in it counts as MFA. */
const requestKeys = (input: Input, mfa: boolean): Record<string, KeyValue> => ({
  'sts:RoleSessionName': input.string('RoleSessionName') ?? null,
  'sts:ExternalId': input.string('ExternalId') ?? null,
  'sts:SourceIdentity': input.string('SourceIdentity') ?? null,
  ...(mfa && { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '0' }),
});

const findRole = (account: Account, arn: string): Role | undefined =>
  account.roles.find((role) => roleArn(account.accountId, role) === arn);

/** Whether trust policy and own policies let the caller in; within an account, being named in the trust is enough. */
const mayAssume = (role: Role, request: AccessRequest, caller: Caller): boolean =>
  isAllowed(
    verdictOn(request, caller, readPolicy(role.trustPolicy, 'trust', `trust policy of ${role.roleName}`)),
  );

/** The limits of a role session beyond the schema's range, in the recorded order. */
function checkDuration(duration: number, role: Role, caller: Caller): Fault | undefined {
  if (duration > role.maxSessionDuration) {
    // Reported: kreuzwerker/awsu#27.
    return validationError(
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      `the role allows ${role.maxSessionDuration} s`,
    );
  }
  if (caller.principal.kind === 'role' && duration > maxDurationForChaining) {
    return validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
      'a role session assumes a role',
    );
  }
  return undefined;
}

/** Gives a session of a role to whom its trust policy names. */
export const assumeRole: StsOperation = {
  model,
  run(context) {
    const { caller, input, endpoint, directory, state, now, tracer } = context;
    const { account } = directory;
    const { principal } = caller;
    const arn = input.string('RoleArn') ?? '';
    if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(arn)) {
      return validationError(`${arn} is invalid`, 'RoleArn is not the ARN of a role');
    }
    const policy = input.string('Policy');
    const badPolicy = checkSessionPolicy(policy);
    if (badPolicy) return badPolicy;
    if (principal.kind === 'root') {
      // Reported: kubeflow/testing#961.
      return accessDenied('Roles may not be assumed by root accounts.', 'the caller is root');
    }

    const access = { action: 'sts:AssumeRole', resource: arn };
    // Of STS a federated user may call GetCallerIdentity alone, whatever a trust policy says (documented); the text is
    // inferred.
    if (principal.kind === 'federated') return notAuthorized(caller, directory, access);

    // MFA comes first here: the trust policy may ask for it. Inferred.
    const given = { serialNumber: input.string('SerialNumber'), tokenCode: input.string('TokenCode') };
    const devices = principal.kind === 'user' ? principal.user.mfaDevices : [];
    const mfa = verifyMfa(given, devices, state, now);
    if (mfa instanceof Fault) return mfa;

    const request = accessRequest(access.action, arn, context, requestKeys(input, mfa));
    const role = findRole(account, arn);
    if (!role || !mayAssume(role, request, caller)) {
      return notAuthorized(caller, directory, access);
    }
    const duration =
      input.integer('DurationSeconds') ?? Math.min(defaultDurationForRole, role.maxSessionDuration);
    const tooLong = checkDuration(duration, role, caller);
    if (tooLong) return tooLong;
    tracer.pass('caller', `${describeCaller(caller)}, trusted by ${role.roleName}`);
    tracer.pass('mfa', mfa ? 'code accepted, now spent' : 'none given');

    if (account.sts.deactivatedRegions.includes(endpoint.region)) {
      return regionDisabled(account.accountId, endpoint.region);
    }
    tracer.pass('region', `${endpoint.region}, switched on`);

    const sessionName = input.string('RoleSessionName') ?? '';
    const sourceIdentity = input.string('SourceIdentity');
    const extra = packedSize(policy) + sourceIdentitySize(sourceIdentity);
    const issued = issueSession(
      // A role session carries no MFA, whatever its caller had (documented).
      {
        kind: 'role',
        roleName: role.roleName,
        sessionName,
        mfa: false,
        ...(sourceIdentity !== undefined && { sourceIdentity }),
        ...(policy !== undefined && { policy: JSON.parse(policy) as unknown }),
      },
      {
        ...context,
        duration,
        sizes: { 1: tokenSizes[1] + extra, 2: tokenSizes[2] + extra },
        minimumSize: input.integer('MinimumSessionTokenSize'),
      },
    );
    tracer.pass('issue', `${role.roleName}, ${duration} s`);
    return {
      AssumedRoleUser: {
        AssumedRoleId: `${role.roleId}:${sessionName}`,
        Arn: `arn:aws:sts::${account.accountId}:assumed-role/${role.roleName}/${sessionName}`,
      },
      Credentials: issued.credentials,
      PackedPolicySize: issued.utilization,
      SourceIdentity: sourceIdentity,
      SessionTokenUtilization: issued.utilization,
      SessionTokenSize: issued.size,
    };
  },
};
