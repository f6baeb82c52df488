/** Who calls, and how the names in a case become the caller's own, and back. */
import type { Account, MfaDevice } from '../../src/model/account.ts';
import { rootArn, userArn } from '../../src/model/account.ts';
import { CommandError } from '../process.mjs';

/** What requests and answers say of a caller. */
export interface Identity {
  kind: 'user' | 'root';
  partition: string;
  accountId: string;
  /** Of an IAM user. */
  userName: string | undefined;
  arn: string;
  accessKeyId: string;
  serialNumber: string | undefined;
}

const userOrRoot = /^arn:([a-z-]+):iam::(\d{12}):(?:user\/(?:[\u0021-\u007E]*\/)?([\w+=,.@-]+)|root)$/;

/**
 * The caller behind an ARN of GetCallerIdentity.
 * Throws a CommandError where it is neither an IAM user nor the root user.
 */
export function identityOf(arn: string, accessKeyId: string, serialNumber: string | undefined): Identity {
  const match = userOrRoot.exec(arn);
  if (!match) {
    throw new CommandError(
      `These credentials are of ${arn}. The cases need the long-term key of an IAM user or the root user.`,
    );
  }
  const [, partition = '', accountId = '', userName] = match;
  const kind = userName === undefined ? 'root' : 'user';
  return { kind, partition, accountId, userName, arn, accessKeyId, serialNumber };
}

const firstDevice = (devices: readonly MfaDevice[]): string | undefined =>
  devices.find(({ status }) => status === 'Enabled')?.serialNumber;

/** The caller of the cases that stands for one of a kind: the first user of the account, or its root user. */
export function exampleIdentity(account: Account, kind: Identity['kind']): Identity {
  const { accountId, root, users } = account;
  const [user] = users;
  const owner = kind === 'root' ? root : user;
  const key = owner?.accessKeys.find(({ status }) => status === 'Active');
  if (!owner || !key) throw new Error(`the account of the cases has no ${kind} with a key`);
  return {
    kind,
    partition: 'aws',
    accountId,
    userName: kind === 'root' ? undefined : user?.userName,
    arn: kind === 'root' || !user ? rootArn(accountId) : userArn(accountId, user),
    accessKeyId: key.accessKeyId,
    serialNumber: firstDevice(owner.mfaDevices),
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Characters of names, ARNs and ids: what stands beside one of them makes it another. A stop may end a sentence. */
const before = '(?<![\\w+=,.@:/-])';
const after = '(?![\\w+=@:/-]|[.,]\\w)';

type Rule = readonly [RegExp, string];

const whole = (from: string, to: string): Rule => [new RegExp(before + escaped(from) + after, 'g'), to];
const bare = (from: string, to: string): Rule => [new RegExp(escaped(from), 'g'), to];

/** Writes one caller's names in place of another's, in any text. */
export function translator(from: Identity, to: Identity): (text: string) => string {
  const rules: Rule[] = [];
  const device = (who: Identity): string =>
    who.serialNumber ??
    `arn:${who.partition}:iam::${who.accountId}:mfa/${who.userName ?? 'root-account-mfa-device'}`;
  const arnStart = (who: Identity): string => `arn:${who.partition}:iam::${who.accountId}:`;

  rules.push(
    whole(device(from), device(to)),
    whole(from.arn, to.arn),
    bare(from.accessKeyId, to.accessKeyId),
  );
  if (from.userName !== undefined && to.userName !== undefined) {
    rules.push(
      whole(`${arnStart(from)}user/${from.userName}`, to.arn),
      whole(`${arnStart(from)}mfa/${from.userName}`, `${arnStart(to)}mfa/${to.userName}`),
      bare(`${arnStart(from)}u2f/user/${from.userName}/`, `${arnStart(to)}u2f/user/${to.userName}/`),
    );
  }
  rules.push(bare(arnStart(from), arnStart(to)), [
    new RegExp(`(?<!\\d)${from.accountId}(?!\\d)`, 'g'),
    to.accountId,
  ]);

  // One pass, so that what one rule wrote is not read by the next.
  const all = new RegExp(rules.map(([{ source }]) => `(${source})`).join('|'), 'g');
  return (text) =>
    text.replace(all, (found: string, ...groups: unknown[]) => {
      const at = groups.findIndex((group) => group !== undefined);
      return rules[at]?.[1] ?? found;
    });
}
