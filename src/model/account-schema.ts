/**
 * Checks account documents from outside (files, the account editor, `--account`) and fills in the defaults. A problem
 * is told with the path and the reason, never with the value: it may be a secret.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { pathText, type JsonPath } from '../json/values.ts';
import { z } from './zod.ts';
import type { Account } from './account.ts';
import { identityPolicy, trustPolicy } from './policy-schema.ts';

/** One thing that is wrong with an account document. */
export interface AccountProblem {
  path: JsonPath;
  /** Without the value: it may be a secret. */
  reason: string;
}

/** Everything that is wrong with an account document; the message has a line for each problem. */
export class AccountError extends Error {
  readonly file: string;
  readonly places: readonly AccountProblem[];
  /** `users[0].mfaDevices[1].seed: must be …` */
  readonly problems: readonly string[];

  constructor(file: string, places: readonly AccountProblem[]) {
    const problems = places.map(({ path, reason }) => problemLine(path, reason));
    super(problems.map((problem) => `${file}: ${problem}`).join('\n'));
    this.name = 'AccountError';
    this.file = file;
    this.places = places;
    this.problems = problems;
  }
}

const text = (pattern: RegExp, error: string) => z.string({ error }).regex(pattern, error);

const accessKey = z.strictObject({
  accessKeyId: text(/^AKIA[A-Z0-9]{16}$/, 'must be AKIA and 16 capital letters or digits'),
  secretAccessKey: text(/^[A-Za-z0-9+/=]{40}$/, 'must be 40 characters of base64'),
  status: z.enum(['Active', 'Inactive'], 'must be Active or Inactive').default('Active'),
});

const instant = z.iso.datetime('must be an instant such as 2026-11-22T10:40:12Z');

const mfaDevice = z
  .strictObject({
    serialNumber: text(/^[\w+=/:,.@-]{9,256}$/, 'must be 9 to 256 letters, digits or +=/:,.@-_'),
    seed: text(/^[A-Z2-7]{16,}=*$/, 'must be base32 (A-Z, 2-7), 16 characters or more'),
    status: z.enum(['Enabled', 'Deactivated'], 'must be Enabled or Deactivated').default('Enabled'),
    enabledAt: instant.optional(),
    deactivatedAt: instant.optional(),
  })
  .check((ctx) => {
    const { status } = ctx.value;
    const misfit = status === 'Enabled' ? 'deactivatedAt' : 'enabledAt';
    if (ctx.value[misfit] !== undefined) {
      ctx.issues.push({
        code: 'custom',
        input: '',
        path: [misfit],
        message: `does not go with status ${status}`,
      });
    }
  });

const namedPolicy = z.strictObject({
  name: text(/^[\w+=,.@-]{1,128}$/, 'must be 1 to 128 letters, digits or +=,.@-_'),
  document: identityPolicy,
});

const path = text(/^\/(?:[\x21-\x7e]{1,510}\/)?$/, 'must begin and end with /').default('/');
const iamName = text(/^[\w+=,.@-]{1,64}$/, 'must be 1 to 64 letters, digits or +=,.@-_');

const user = z.strictObject({
  userName: iamName,
  path,
  userId: text(/^AIDA[A-Z0-9]{17}$/, 'must be AIDA and 17 capital letters or digits').optional(),
  accessKeys: z.array(accessKey).max(2, 'IAM gives a user two access keys at most').default([]),
  mfaDevices: z.array(mfaDevice).max(8, 'IAM gives a user eight MFA devices at most').default([]),
  policies: z.array(namedPolicy).default([]),
  permissionsBoundary: identityPolicy.optional(),
  tags: z.record(z.string(), z.string()).optional(),
});

const role = z.strictObject({
  roleName: iamName,
  path,
  roleId: text(/^AROA[A-Z0-9]{17}$/, 'must be AROA and 17 capital letters or digits').optional(),
  maxSessionDuration: z
    .int('must be a whole number of seconds')
    .min(3600, 'must be 3600 to 43200')
    .max(43_200, 'must be 3600 to 43200')
    .default(3600),
  trustPolicy,
  policies: z.array(namedPolicy).default([]),
});

const regions = z.array(text(/^[a-z]+(?:-[a-z]+)+-\d+$/, 'must be a region such as eu-west-1')).default([]);
const positive = z.int('must be a whole number').min(1, 'must be 1 or more');

const sts = z.strictObject({
  deactivatedRegions: regions,
  optedInRegions: regions,
  globalEndpointTokenVersion: z.literal([1, 2], 'must be 1 or 2').default(1),
  outboundWebIdentityFederation: z.boolean().optional(),
  throttle: z.strictObject({ everyNth: positive.optional(), perSecond: positive.optional() }).optional(),
});

const root = z.strictObject({
  accessKeys: z.array(accessKey).max(2, 'IAM gives root two access keys at most').default([]),
  mfaDevices: z.array(mfaDevice).max(8, 'IAM gives root eight MFA devices at most').default([]),
});

/** The shape alone, for lists of its fields; `parseAccount` checks more. */
export const accountShape = z.strictObject({
  accountId: text(/^\d{12}$/, 'must be a string of 12 digits'),
  root: root.prefault({}),
  users: z.array(user).default([]),
  roles: z.array(role).default([]),
  sts: sts.prefault({}),
});

type AccountDocument = z.infer<typeof accountShape>;
type Place = readonly [path: (string | number)[], value: string];

/** Every device of the account with its path, root's first. */
const serialNumbers = (account: AccountDocument): Place[] => [
  ...account.root.mfaDevices.map((device, i): Place => [
    ['root', 'mfaDevices', i, 'serialNumber'],
    device.serialNumber,
  ]),
  ...account.users.flatMap((owner, u) =>
    owner.mfaDevices.map((device, i): Place => [
      ['users', u, 'mfaDevices', i, 'serialNumber'],
      device.serialNumber,
    ]),
  ),
];

const keyIds = (account: AccountDocument): Place[] => [
  ...account.root.accessKeys.map((key, i): Place => [
    ['root', 'accessKeys', i, 'accessKeyId'],
    key.accessKeyId,
  ]),
  ...account.users.flatMap((owner, u) =>
    owner.accessKeys.map((key, i): Place => [['users', u, 'accessKeys', i, 'accessKeyId'], key.accessKeyId]),
  ),
];

function repeats(places: readonly Place[], what: string): { path: (string | number)[]; message: string }[] {
  const first = new Map<string, string>();
  return places.flatMap(([path, value]) => {
    const earlier = first.get(value);
    if (earlier) return [{ path, message: `the same ${what} as ${earlier}` }];
    first.set(value, pathText(path));
    return [];
  });
}

/** What no single field can tell: names given twice, ARNs of another account. */
const accountSchema = accountShape.check((ctx) => {
  const account = ctx.value;
  const serials = serialNumbers(account);
  // IAM compares names without regard to case.
  const users = account.users.map(({ userName }, u): Place => [
    ['users', u, 'userName'],
    userName.toLowerCase(),
  ]);
  const roles = account.roles.map(({ roleName }, r): Place => [
    ['roles', r, 'roleName'],
    roleName.toLowerCase(),
  ]);
  const own = new RegExp(`^arn:aws[a-z-]*:iam::${account.accountId}:mfa/.`);
  const foreign = serials
    .filter(
      ([, serial]) => /^\d{12}$/.test(account.accountId) && serial.startsWith('arn:') && !own.test(serial),
    )
    .map(([path]) => ({ path, message: `must be arn:aws:iam::${account.accountId}:mfa/NAME` }));
  const problems = [
    ...repeats(users, 'user name'),
    ...repeats(roles, 'role name'),
    ...repeats(keyIds(account), 'access key id'),
    ...repeats(serials, 'serial number'),
    ...foreign,
  ];
  for (const problem of problems) ctx.issues.push({ code: 'custom', input: '', ...problem });
});

const problemLine = (path: JsonPath, reason: string): string =>
  path.length ? `${pathText(path)}: ${reason}` : reason;

function problemsOf(issue: z.core.$ZodIssue): AccountProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], reason: 'there is no such field' }));
  }
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return [{ path, reason: missing ? 'is missing' : issue.message }];
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A unique id such as IAM gives, always the same for the same thing: prefix and 17 characters. */
function uniqueId(prefix: string, accountId: string, kind: string, name: string): string {
  const digest = sha256(new TextEncoder().encode(`${accountId}:${kind}/${name}`));
  return prefix + [...digest.subarray(0, 17)].map((byte) => base32[byte & 31]).join('');
}

/**
 * The account a document describes, defaults filled in.
 * Throws an AccountError that names `file`, path and reason of each problem.
 */
export function parseAccount(document: unknown, file: string): Account {
  const parsed = accountSchema.safeParse(document);
  if (!parsed.success) throw new AccountError(file, parsed.error.issues.flatMap(problemsOf));
  const { accountId, users, roles, ...rest } = parsed.data;
  return {
    ...rest,
    accountId,
    users: users.map((entry) => ({
      ...entry,
      userId: entry.userId ?? uniqueId('AIDA', accountId, 'user', entry.userName),
    })),
    roles: roles.map((entry) => ({
      ...entry,
      roleId: entry.roleId ?? uniqueId('AROA', accountId, 'role', entry.roleName),
    })),
  };
}
