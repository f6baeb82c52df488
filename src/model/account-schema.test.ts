import { describe, expect, it } from 'vitest';
import { AccountError, parseAccount } from './account-schema.ts';

const key = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const device = {
  serialNumber: 'arn:aws:iam::123456789012:mfa/alice',
  seed: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};
const trustPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }],
};

const document = (more: object = {}): object => ({
  accountId: '123456789012',
  users: [{ userName: 'alice', accessKeys: [key], mfaDevices: [device] }],
  ...more,
});

const user = (more: object): object => document({ users: [{ userName: 'alice', ...more }] });

function problemsOf(input: unknown): readonly string[] {
  try {
    parseAccount(input, 'a.yaml');
  } catch (error) {
    if (error instanceof AccountError) return error.problems;
    throw error;
  }
  return [];
}

describe('an account document that is good', () => {
  it('gets the defaults', () => {
    const account = parseAccount(document({ roles: [{ roleName: 'UpdateApp', trustPolicy }] }), 'a.yaml');
    expect(account.root).toEqual({ accessKeys: [], mfaDevices: [] });
    expect(account.sts).toEqual({
      deactivatedRegions: [],
      optedInRegions: [],
      globalEndpointTokenVersion: 1,
    });
    expect(account.users[0]).toMatchObject({ path: '/', policies: [] });
    expect(account.users[0]?.accessKeys[0]?.status).toBe('Active');
    expect(account.users[0]?.mfaDevices[0]?.status).toBe('Enabled');
    expect(account.roles[0]).toMatchObject({ path: '/', maxSessionDuration: 3600 });
  });

  it('derives unique ids from the names, the same each time', () => {
    const read = () => parseAccount(document({ roles: [{ roleName: 'alice', trustPolicy }] }), 'a.yaml');
    const { users, roles } = read();
    expect(users[0]?.userId).toMatch(/^AIDA[A-Z2-7]{17}$/);
    expect(roles[0]?.roleId).toMatch(/^AROA[A-Z2-7]{17}$/);
    expect(users[0]?.userId.slice(4)).not.toBe(roles[0]?.roleId.slice(4));
    expect(read()).toEqual({ ...read(), users, roles });
  });

  it('keeps what it says', () => {
    const said = {
      userId: 'AIDACKCEVSQ6C2EXAMPLE',
      path: '/team/blue/',
      tags: { team: 'blue' },
      mfaDevices: [{ serialNumber: 'GAHT12345678', seed: device.seed, enabledAt: '2026-11-22T10:00:00Z' }],
    };
    expect(parseAccount(user(said), 'a.yaml').users[0]).toMatchObject(said);
    const sts = { throttle: { everyNth: 3, perSecond: 600 } };
    expect(parseAccount(document({ sts }), 'a.yaml').sts.throttle).toEqual(sts.throttle);
  });

  it('takes the ARNs of other partitions', () => {
    const serialNumber = 'arn:aws-us-gov:iam::123456789012:mfa/alice';
    expect(problemsOf(user({ mfaDevices: [{ ...device, serialNumber }] }))).toEqual([]);
  });
});

describe('an account document that is not', () => {
  const secret = key.secretAccessKey;
  it.each<[string, unknown, string]>([
    ['not a document', 'x', 'Invalid input: expected object, received string'],
    ['an unknown field', document({ owner: 'me' }), 'owner: there is no such field'],
    ['a misspelt field', user({ acessKeys: [] }), 'users[0].acessKeys: there is no such field'],
    [
      'a number for an account',
      document({ accountId: 123456789012 }),
      'accountId: must be a string of 12 digits',
    ],
    ['a short account', document({ accountId: '12345' }), 'accountId: must be a string of 12 digits'],
    [
      'no user name',
      document({ users: [{}] }),
      'users[0].userName: must be 1 to 64 letters, digits or +=,.@-_',
    ],
    [
      'a bad user name',
      document({ users: [{ userName: 'a/b' }] }),
      'users[0].userName: must be 1 to 64 letters, digits or +=,.@-_',
    ],
    ['a bad path', user({ path: 'team' }), 'users[0].path: must begin and end with /'],
    [
      'a bad user id',
      user({ userId: 'AROA' }),
      'users[0].userId: must be AIDA and 17 capital letters or digits',
    ],
    [
      'a temporary key id',
      user({ accessKeys: [{ ...key, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' }] }),
      'users[0].accessKeys[0].accessKeyId: must be AKIA and 16 capital letters or digits',
    ],
    [
      'a short secret',
      user({ accessKeys: [{ ...key, secretAccessKey: 'hunter2' }] }),
      'users[0].accessKeys[0].secretAccessKey: must be 40 characters of base64',
    ],
    [
      'a bad key status',
      user({ accessKeys: [{ ...key, status: 'active' }] }),
      'users[0].accessKeys[0].status: must be Active or Inactive',
    ],
    [
      'three keys',
      user({ accessKeys: [1, 2, 3].map((n) => ({ ...key, accessKeyId: `AKIAIOSFODNN7EXAMPL${n}` })) }),
      'users[0].accessKeys: IAM gives a user two access keys at most',
    ],
    [
      'a bad seed',
      user({ mfaDevices: [{ ...device, seed: 'not base32 at all' }] }),
      'users[0].mfaDevices[0].seed: must be base32 (A-Z, 2-7), 16 characters or more',
    ],
    [
      'a short seed',
      user({ mfaDevices: [{ ...device, seed: 'JBSWY3DP' }] }),
      'users[0].mfaDevices[0].seed: must be base32 (A-Z, 2-7), 16 characters or more',
    ],
    [
      'a bad device status',
      user({ mfaDevices: [{ ...device, status: 'On' }] }),
      'users[0].mfaDevices[0].status: must be Enabled or Deactivated',
    ],
    [
      'a short serial number',
      user({ mfaDevices: [{ ...device, serialNumber: 'GAHT' }] }),
      'users[0].mfaDevices[0].serialNumber: must be 9 to 256 letters, digits or +=/:,.@-_',
    ],
    [
      'another account in the ARN',
      user({ mfaDevices: [{ ...device, serialNumber: 'arn:aws:iam::210987654321:mfa/alice' }] }),
      'users[0].mfaDevices[0].serialNumber: must be arn:aws:iam::123456789012:mfa/NAME',
    ],
    [
      'a user ARN for a device',
      user({ mfaDevices: [{ ...device, serialNumber: 'arn:aws:iam::123456789012:user/alice' }] }),
      'users[0].mfaDevices[0].serialNumber: must be arn:aws:iam::123456789012:mfa/NAME',
    ],
    [
      'a bad instant',
      user({ mfaDevices: [{ ...device, enabledAt: 'yesterday' }] }),
      'users[0].mfaDevices[0].enabledAt: must be an instant such as 2026-11-22T10:40:12Z',
    ],
    [
      'an instant that does not fit',
      user({ mfaDevices: [{ ...device, deactivatedAt: '2026-11-22T10:00:00Z' }] }),
      'users[0].mfaDevices[0].deactivatedAt: does not go with status Enabled',
    ],
    [
      'a policy without statement',
      user({ policies: [{ name: 'p', document: { Version: '2012-10-17' } }] }),
      'users[0].policies[0].document.Statement: must be a statement or a list of them',
    ],
    ['a role without trust', document({ roles: [{ roleName: 'r' }] }), 'roles[0].trustPolicy: is missing'],
    [
      'a bad role id',
      document({ roles: [{ roleName: 'r', roleId: 'AIDA', trustPolicy }] }),
      'roles[0].roleId: must be AROA and 17 capital letters or digits',
    ],
    [
      'a short maximum',
      document({ roles: [{ roleName: 'r', trustPolicy, maxSessionDuration: 900 }] }),
      'roles[0].maxSessionDuration: must be 3600 to 43200',
    ],
    [
      'a region that is none',
      document({ sts: { deactivatedRegions: ['Paris'] } }),
      'sts.deactivatedRegions[0]: must be a region such as eu-west-1',
    ],
    [
      'a token version that is none',
      document({ sts: { globalEndpointTokenVersion: 3 } }),
      'sts.globalEndpointTokenVersion: must be 1 or 2',
    ],
    [
      'throttling of every call but none',
      document({ sts: { throttle: { everyNth: 0 } } }),
      'sts.throttle.everyNth: must be 1 or more',
    ],
    [
      'a user twice',
      document({ users: [{ userName: 'alice' }, { userName: 'Alice' }] }),
      'users[1].userName: the same user name as users[0].userName',
    ],
    [
      'a role twice',
      document({
        roles: [
          { roleName: 'r', trustPolicy },
          { roleName: 'r', trustPolicy },
        ],
      }),
      'roles[1].roleName: the same role name as roles[0].roleName',
    ],
    [
      'a key twice',
      document({ root: { accessKeys: [key] } }),
      'users[0].accessKeys[0].accessKeyId: the same access key id as root.accessKeys[0].accessKeyId',
    ],
    [
      'a device twice',
      document({ root: { mfaDevices: [device] } }),
      'users[0].mfaDevices[0].serialNumber: the same serial number as root.mfaDevices[0].serialNumber',
    ],
  ])('%s', (_, input, problem) => {
    expect(problemsOf(input)).toEqual([problem]);
  });

  it('is told of with a line for each problem, and the file in each', () => {
    const bad = document({ users: [{ userName: 'a b', path: 'x' }], accountId: '1' });
    expect(() => parseAccount(bad, 'content/accounts/bad.yaml')).toThrow(
      [
        'content/accounts/bad.yaml: accountId: must be a string of 12 digits',
        'content/accounts/bad.yaml: users[0].userName: must be 1 to 64 letters, digits or +=,.@-_',
        'content/accounts/bad.yaml: users[0].path: must begin and end with /',
      ].join('\n'),
    );
  });

  it('never has its secrets in the message', () => {
    const bad = user({
      accessKeys: [{ ...key, secretAccessKey: `${secret}!` }],
      mfaDevices: [{ ...device, seed: `${device.seed}!` }],
    });
    const told = problemsOf(bad).join('\n');
    expect(told).toContain('secretAccessKey');
    expect(told).not.toContain(secret);
    expect(told).not.toContain(device.seed);
  });
});
