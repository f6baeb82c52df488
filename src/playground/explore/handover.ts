/** A session that a reader got in the playground and takes into the explorer, in memory and nowhere else. */
import { userArn, type User } from '../../model/account.ts';
import type { Credential } from '../../iam/credential.ts';
import type { HeldSession } from './columns.ts';
import type { ExploreInput, PolicyDraft, Who } from './input.ts';
import { startInput, startWho } from './start.ts';
import type { Used } from './used.ts';

export interface Handover extends Used {
  /** Of the session's owner, as GetCallerIdentity says. */
  arn: string;
}

export interface Taken {
  input: ExploreInput;
  who: Who;
  own: HeldSession;
}

const whoOf = (accountId: string, { userName, path, userId, tags = {} }: User): Who => ({
  accountId,
  userName,
  path,
  userId,
  tags,
});

const written = (document: unknown): string => JSON.stringify(document, null, 2);

/** The policies of the user as the account has them; the explorer's own example where there are none. */
function inputOf(who: Who, user: User | undefined): ExploreInput {
  const start = startInput(who);
  const own: PolicyDraft[] = (user?.policies ?? []).map(({ name, document }) => ({
    kind: 'identity',
    name,
    text: written(document),
  }));
  if (own.length === 0) return start;
  const boundary = user?.permissionsBoundary;
  return {
    ...start,
    policies: [
      ...own,
      ...(boundary ? [{ kind: 'boundary' as const, name: 'Boundary', text: written(boundary) }] : []),
      ...start.policies.filter(({ kind }) => kind !== 'identity'),
    ],
  };
}

/** What the explorer shows of it: whose session it is, its kind and age, and the account's policies. */
export function takeUp({ account, credentials, arn, mfa, issuedAt }: Handover): Taken {
  const { accountId, users } = account;
  const owner = users.find((user) => userArn(accountId, user) === arn);
  const first = owner ?? users[0];
  const who = first ? whoOf(accountId, first) : { ...startWho, accountId };
  const at = Math.floor(issuedAt / 1000);
  const session = { issuedAt: at, ...(mfa && { mfaAt: at }) };
  const credential: Credential = owner
    ? { kind: 'user', ...who, session }
    : { kind: 'root', accountId, session };
  return {
    input: inputOf(who, owner),
    who,
    own: {
      label: `Your session${owner ? '' : ', of root'}`,
      credential,
      expiresAt: credentials.expiration,
    },
  };
}
