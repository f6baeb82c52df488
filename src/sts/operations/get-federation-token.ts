import { getFederationToken as model } from '../../model/operations-around.ts';
import type { TokenVersion } from '../../model/account.ts';
import { accessRequest, checkAccess } from '../access.ts';
import { describeCaller } from '../authenticate.ts';
import { regionDisabled, sessionCaller } from '../fault.ts';
import { issueSession } from '../issue.ts';
import { checkSessionPolicy, packedSize } from '../session-policy.ts';
import { sessionDuration } from './get-session-token.ts';
import type { StsOperation } from './operation.ts';

/** Characters of a token before its policy: the recorded 776 and 376 less what the policy takes. Inferred. */
const tokenSizes: Readonly<Record<TokenVersion, number>> = { 1: 300, 2: 700 };

/** Gives a named federated user a session, within the permissions of the IAM user that asks. */
export const getFederationToken: StsOperation = {
  model,
  run(context) {
    const { caller, input, endpoint, directory, tracer } = context;
    const { account } = directory;
    const { principal } = caller;
    if (caller.session || (principal.kind !== 'user' && principal.kind !== 'root')) {
      return sessionCaller(model.name);
    }
    const policy = input.string('Policy');
    const badPolicy = checkSessionPolicy(policy);
    if (badPolicy) return badPolicy;

    const name = input.string('Name') ?? '';
    const arn = `arn:aws:sts::${account.accountId}:federated-user/${name}`;
    const denied = checkAccess(accessRequest('sts:GetFederationToken', arn, context), context);
    if (denied) return denied;
    tracer.pass('caller', `${describeCaller(caller)}, allowed by policy`);

    if (account.sts.deactivatedRegions.includes(endpoint.region)) {
      return regionDisabled(account.accountId, endpoint.region);
    }
    tracer.pass('region', `${endpoint.region}, switched on`);

    const duration = sessionDuration(principal.kind, input.integer('DurationSeconds'));
    const extra = packedSize(policy);
    const issued = issueSession(
      {
        kind: 'federated',
        name,
        mfa: false,
        ...(principal.kind === 'user' && { userName: principal.user.userName }),
      },
      {
        ...context,
        duration,
        sizes: { 1: tokenSizes[1] + extra, 2: tokenSizes[2] + extra },
        minimumSize: input.integer('MinimumSessionTokenSize'),
      },
    );
    tracer.pass('issue', `${name}, ${duration} s`);
    return {
      Credentials: issued.credentials,
      FederatedUser: { FederatedUserId: `${account.accountId}:${name}`, Arn: arn },
      PackedPolicySize: issued.utilization,
      SessionTokenUtilization: issued.utilization,
      SessionTokenSize: issued.size,
    };
  },
};
