import { getCallerIdentity as model } from '../../model/operation.ts';
import { callerArn, describeCaller, type Principal } from '../authenticate.ts';
import type { StsOperation } from './operation.ts';

/** `AIDA…` of a user, `AROA…:NAME` of a role session, `ACCOUNT:NAME` of a federated user, the account's number of root. */
function userId(accountId: string, principal: Principal): string {
  switch (principal.kind) {
    case 'root':
      return accountId;
    case 'user':
      return principal.user.userId;
    case 'role':
      return `${principal.role.roleId}:${principal.sessionName}`;
    case 'federated':
      return `${accountId}:${principal.name}`;
  }
}

/** Works for every caller, without a permission, even where STS is switched off for the region (reported). */
export const getCallerIdentity: StsOperation = {
  model,
  run({ caller, directory, tracer }) {
    tracer.pass('caller', describeCaller(caller));
    const { account } = directory;
    return {
      Arn: callerArn(account, caller.principal),
      UserId: userId(account.accountId, caller.principal),
      Account: account.accountId,
    };
  },
};
