/** The simulated account as the explorer's policies have it, so that STS can be asked with them. */
import { parsePolicyText } from '../../iam/policy-text.ts';
import { roleArn, type Account, type PolicyDocument, type Role } from '../../model/account.ts';
import type { ReadDraft } from './drafts.ts';
import { isAssumeRole, type Call, type ExploreKind, type Who } from './input.ts';

/** Of roles that the account does not have; AWS's documentation has this id. */
const roleId = 'AROADBQP57FF2AEXAMPLE';

interface Named {
  name: string;
  document: PolicyDocument;
}

const documentsOf = (reads: readonly ReadDraft[], kind: ExploreKind): Named[] =>
  reads
    .filter(({ draft }) => draft.kind === kind)
    .flatMap(({ used, draft: { name } }) => {
      const parsed = parsePolicyText(used.text);
      return parsed.ok ? [{ name, document: parsed.value as PolicyDocument }] : [];
    });

/** The role that a call is for, where it is in this account; its path ends in a slash. */
function roleOf({ resource }: Call, accountId: string): Pick<Role, 'roleName' | 'path'> | undefined {
  const [, account, path, roleName] =
    /^arn:aws:iam::(\d{12}):role(\/(?:[^/]+\/)*)([^/]+)$/.exec(resource) ?? [];
  return account === accountId && path !== undefined && roleName !== undefined
    ? { roleName, path }
    : undefined;
}

const nobody: PolicyDocument = { Version: '2012-10-17', Statement: [] };

function rolesWith(base: Account, reads: readonly ReadDraft[], calls: readonly Call[]): Role[] {
  const { accountId, roles } = base;
  const [trust] = documentsOf(reads, 'trust');
  const policies = documentsOf(reads, 'role');
  const named = calls.filter(isAssumeRole).flatMap((call) => roleOf(call, accountId) ?? []);
  const others = roles.filter((role) =>
    named.every((one) => roleArn(accountId, one) !== roleArn(accountId, role)),
  );
  const distinct = new Map(named.map((one) => [roleArn(accountId, one), one]));
  const asked = [...distinct].map(([arn, one]): Role => {
    const known = roles.find((role) => roleArn(accountId, role) === arn);
    return {
      maxSessionDuration: 3_600,
      roleId,
      ...known,
      ...one,
      trustPolicy: trust?.document ?? known?.trustPolicy ?? nobody,
      policies: policies.length > 0 ? policies : (known?.policies ?? []),
    };
  });
  return [...others, ...asked];
}

/** The user with these policies and nothing else, and the roles that are called for. Keys and devices stay. */
export function accountWith(
  base: Account,
  who: Who,
  reads: readonly ReadDraft[],
  calls: readonly Call[],
): Account {
  const { accountId, userName } = who;
  const owner = base.users.find((user) => user.userName === userName) ?? base.users[0];
  const account: Account = { ...base, accountId };
  const [boundary] = documentsOf(reads, 'boundary');
  const users = owner
    ? [
        {
          ...owner,
          userName,
          path: who.path ?? '/',
          userId: who.userId ?? owner.userId,
          tags: { ...who.tags },
          policies: documentsOf(reads, 'identity'),
          permissionsBoundary: boundary?.document,
        },
      ]
    : [];
  return { ...account, users, roles: rolesWith(account, reads, calls) };
}

/** Why the simulated STS cannot be asked about a call, in a sentence; undefined where it can. */
export function unaskable(call: Call, who: Who, reads: readonly ReadDraft[]): string | undefined {
  if (isAssumeRole(call) && !roleOf(call, who.accountId))
    return 'The simulated STS holds one account, and this role is not in it.';
  if (reads.some(({ problem }) => problem !== undefined)) return 'A policy cannot be read. Mend it first.';
  return undefined;
}

/** Kinds of policies that the simulated STS does not know of. */
export const unknownToSts = (reads: readonly ReadDraft[]): ExploreKind[] =>
  (['scp', 'rcp'] as const).filter((kind) => reads.some(({ draft }) => draft.kind === kind));
