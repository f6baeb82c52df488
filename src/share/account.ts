/**
 * A changed account as a link may carry it: who is there, with how many keys and which devices, and what they may do.
 * Its type has no field for a key, a secret or a seed. Whoever opens the link gets those of the account it began with,
 * where that has them, and else some derived from names: made up, and the same for everybody.
 */
import { isObject } from '../json/values.ts';
import type {
  Account,
  AccessKey,
  KeyStatus,
  MfaDevice,
  NamedPolicy,
  RootUser,
  Role,
  StsSettings,
  User,
} from '../model/account.ts';
import { looksSecret } from '../model/secrets.ts';
import { base32, base64, utf8 } from '../sts/encoding.ts';
import { sha256 } from '../sts/hash.ts';

export type SharedDevice = Omit<MfaDevice, 'seed'>;

export interface SharedOwner {
  /** One for each access key, in order. */
  keys: readonly KeyStatus[];
  devices: readonly SharedDevice[];
}

export type SharedUser = Omit<User, keyof RootUser> & SharedOwner;

export interface SharedAccount {
  accountId: string;
  root: SharedOwner;
  users: readonly SharedUser[];
  roles: readonly Role[];
  sts: StsSettings;
}

/** Is this a secret of the account, or does it look like one of any account? */
export function secretTest(account: Account): (text: string) => boolean {
  const owners = [account.root, ...account.users];
  const own = owners.flatMap(({ accessKeys, mfaDevices }) => [
    ...accessKeys.flatMap(({ accessKeyId, secretAccessKey }) => [accessKeyId, secretAccessKey]),
    ...mfaDevices.map(({ seed }) => seed),
  ]);
  return (text) => looksSecret(text) || own.some((secret) => text.includes(secret));
}

/** The account without its secrets; `withheld` names what stays behind, for a secret may have been written into it. */
export function shareableAccount(account: Account): { account: SharedAccount; withheld: string[] } {
  const isSecret = secretTest(account);
  const withheld: string[] = [];
  const holds = (value: unknown): boolean =>
    typeof value === 'string'
      ? isSecret(value)
      : typeof value === 'object' &&
        value !== null &&
        Object.entries(value).some(([name, part]) => isSecret(name) || holds(part));
  const clean = <T>(parts: readonly T[], what: string): T[] =>
    parts.filter((part) => {
      if (holds(part)) withheld.push(what);
      return !holds(part);
    });
  const keep = <T>(part: T | undefined, what: string): T | undefined =>
    part === undefined ? undefined : clean([part], what)[0];

  const owner = ({ accessKeys, mfaDevices }: RootUser, name: string): SharedOwner => ({
    keys: accessKeys.map(({ status }) => status),
    devices: clean(
      mfaDevices.map(({ serialNumber, status, enabledAt, deactivatedAt }) => ({
        serialNumber,
        status,
        ...(enabledAt !== undefined && { enabledAt }),
        ...(deactivatedAt !== undefined && { deactivatedAt }),
      })),
      `a device of ${name}`,
    ),
  });
  const users = account.users.flatMap(({ accessKeys, mfaDevices, ...user }): SharedUser[] => {
    const { userName: name, path, userId, policies, permissionsBoundary, tags } = user;
    if (clean([{ name, path, userId }], 'a user').length === 0) return [];
    const boundary = keep(permissionsBoundary, `the permissions boundary of ${name}`);
    return [
      {
        userName: name,
        path,
        userId,
        ...owner({ accessKeys, mfaDevices }, name),
        policies: clean(policies.map(inOrder), `a policy of ${name}`),
        ...(boundary && { permissionsBoundary: boundary }),
        ...(tags && { tags: Object.fromEntries(clean(Object.entries(tags), `a tag of ${name}`)) }),
      },
    ];
  });
  const roles = account.roles.flatMap(({ policies, ...role }): Role[] => {
    const { roleName, path, roleId, maxSessionDuration, trustPolicy } = role;
    return clean([{ roleName, path, roleId, maxSessionDuration, trustPolicy }], 'a role').map((kept) => ({
      ...kept,
      policies: clean(policies.map(inOrder), `a policy of the role ${roleName}`),
    }));
  });
  const { deactivatedRegions, optedInRegions, globalEndpointTokenVersion, ...rare } = account.sts;
  const { throttle, outboundWebIdentityFederation } = rare;
  const sts = {
    deactivatedRegions: clean(deactivatedRegions, 'a region'),
    optedInRegions: clean(optedInRegions, 'a region'),
    globalEndpointTokenVersion,
    ...(throttle && { throttle }),
    ...(outboundWebIdentityFederation !== undefined && { outboundWebIdentityFederation }),
  };
  const { accountId, root } = account;
  return { account: { accountId, root: owner(root, 'root'), users, roles, sts }, withheld };
}

/** Fields are written in one order, so that the same account is the same link, wherever it came from. */
const inOrder = ({ name, document }: NamedPolicy): NamedPolicy => ({ name, document });

/** Fields that a link may have at each level that is not the account document's own. */
const known = {
  account: ['accountId', 'root', 'users', 'roles', 'sts'],
  root: ['keys', 'devices'],
  user: ['userName', 'path', 'userId', 'keys', 'devices', 'policies', 'permissionsBoundary', 'tags'],
  device: ['serialNumber', 'status', 'enabledAt', 'deactivatedAt'],
} as const;

/** What keeps a value from being a shared account, as far as its own fields go; the rest is `parseAccount`'s to check. */
export function problemOfAccount(value: unknown): string | undefined {
  return (
    fields(value, known.account, 'account') ??
    ownerProblem((value as Record<string, unknown>).root, known.root, 'root') ??
    each((value as Record<string, unknown>).users, 'users', (user, at) =>
      ownerProblem(user, known.user, at),
    ) ??
    each((value as Record<string, unknown>).roles, 'roles', () => undefined)
  );
}

function ownerProblem(owner: unknown, names: readonly string[], at: string): string | undefined {
  if (!isObject(owner)) return `${at} is no object`;
  return (
    fields(owner, names, at) ??
    each(owner.keys, `${at}.keys`, (key, place) =>
      key === 'Active' || key === 'Inactive' ? undefined : `${place} is no status of a key`,
    ) ??
    each(owner.devices, `${at}.devices`, (device, place) => fields(device, known.device, place))
  );
}

function each(
  list: unknown,
  at: string,
  problem: (item: unknown, at: string) => string | undefined,
): string | undefined {
  if (!Array.isArray(list)) return `${at} is no list`;
  for (const [index, item] of list.entries()) {
    const found = problem(item, `${at}[${index}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fields(value: unknown, names: readonly string[], at: string): string | undefined {
  if (!isObject(value)) return `${at} is no object`;
  const extra = Object.keys(value).find((name) => !names.includes(name));
  return extra === undefined
    ? undefined
    : `${at} has a field that links do not carry, ${JSON.stringify(extra.slice(0, 40))}`;
}

/**
 * The account document, for `parseAccount` to check: each key is that of the same owner and place in `base`, each seed
 * that of the device of the same serial number, and what `base` does not have is derived.
 */
export function accountDocument(shared: SharedAccount, base: Account): unknown {
  const { accountId, root, users, roles, sts } = shared;
  const seeds = new Map(
    [base.root, ...base.users].flatMap(({ mfaDevices }) =>
      mfaDevices.map(({ serialNumber, seed }) => [serialNumber, seed]),
    ),
  );
  const secrets = ({ keys, devices }: SharedOwner, name: string, same: RootUser | undefined): RootUser => ({
    accessKeys: keys.map((status, index) => ({
      ...(keyAt(same, index) ?? derivedKey(accountId, name, index)),
      status,
    })),
    mfaDevices: devices.map((device) => ({
      ...device,
      seed: seeds.get(device.serialNumber) ?? derivedSeed(accountId, device.serialNumber),
    })),
  });
  return {
    accountId,
    root: secrets(root, 'root', base.root),
    users: users.map(({ keys, devices, ...user }) => ({
      ...user,
      ...secrets(
        { keys, devices },
        `user/${user.userName}`,
        base.users.find(({ userName }) => userName === user.userName),
      ),
    })),
    roles,
    sts,
  };
}

type KeyPair = Pick<AccessKey, 'accessKeyId' | 'secretAccessKey'>;

function keyAt(owner: RootUser | undefined, index: number): KeyPair | undefined {
  const key = owner?.accessKeys[index];
  return key && { accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey };
}

const digest = (...parts: (string | number)[]): Uint8Array => sha256(utf8(JSON.stringify(parts)));

/** Of the right shape, and saying in itself that it is an example. */
function derivedKey(accountId: string, owner: string, index: number): KeyPair {
  const bytes = digest(accountId, owner, 'key', index);
  return {
    accessKeyId: `AKIA${base32(bytes).slice(0, 9)}EXAMPLE`,
    secretAccessKey: `${base64(bytes).slice(0, 33)}EXAMPLE`,
  };
}

const derivedSeed = (accountId: string, serialNumber: string): string =>
  base32(digest(accountId, serialNumber, 'seed')).slice(0, 32);
