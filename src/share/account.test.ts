import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAccount } from '../model/account-schema.ts';
import type { Account } from '../model/account.ts';
import { accountDocument, problemOfAccount, shareableAccount } from './account.ts';
import { accountWithSecrets, mainAccount } from './testing.ts';

const through = (account: Account, base = mainAccount): Account =>
  parseAccount(accountDocument(shareableAccount(account).account, base), 'shared');

describe('shareableAccount', () => {
  it('has no secret of the account, and says how much stays behind', () => {
    const { account, withheld } = shareableAccount(mainAccount);
    const text = JSON.stringify(account);
    expect(withheld).toEqual([]);
    expect(text).not.toMatch(/accessKey|secret|seed|AKIA|EXAMPLE/i);
    expect(account.users[0]).toMatchObject({ keys: ['Active', 'Inactive'], devices: [{}, {}, {}] });
  });

  it('has none wherever it was written', () => {
    fc.assert(
      fc.property(accountWithSecrets, ({ account, secrets }) => {
        const shared = shareableAccount(account).account;
        const text = JSON.stringify(shared);
        for (const secret of secrets) expect(text).not.toContain(secret);
        expect(problemOfAccount(JSON.parse(text))).toBeUndefined();
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('names what stays behind for a secret in it', () => {
    const [alice, ...others] = mainAccount.users;
    if (!alice) throw new Error('no alice');
    const tags = { note: `key ${alice.accessKeys[0]?.secretAccessKey ?? ''}`, team: 'blue' };
    const { account, withheld } = shareableAccount({
      ...mainAccount,
      users: [{ ...alice, tags }, ...others],
    });
    expect(withheld).toEqual(['a tag of alice']);
    expect(account.users[0]?.tags).toEqual({ team: 'blue' });
  });
});

describe('accountDocument', () => {
  it('gives an account back as it was where nothing is new', () => {
    expect(through(mainAccount)).toEqual(mainAccount);
  });

  it('derives what the base does not have: the same for everybody, and fit for an account', () => {
    const key = {
      accessKeyId: 'AKIASECRETSECRET0000',
      secretAccessKey: 'x'.repeat(40),
      status: 'Active' as const,
    };
    const device = {
      serialNumber: 'arn:aws:iam::123456789012:mfa/carol',
      seed: 'A'.repeat(32),
      status: 'Enabled' as const,
    };
    const carol = parseAccount(
      {
        accountId: '123456789012',
        users: [
          {
            userName: 'carol',
            accessKeys: [key, { ...key, accessKeyId: 'AKIASECRETSECRET0001' }],
            mfaDevices: [device],
          },
        ],
      },
      'test',
    );
    const opened = through({ ...mainAccount, users: [...mainAccount.users, ...carol.users] });
    expect(opened.users.slice(0, -1)).toEqual(mainAccount.users);
    expect(opened.users.at(-1)).toMatchObject({
      accessKeys: [{ accessKeyId: 'AKIAXMLO5A66YEXAMPLE' }, { accessKeyId: 'AKIA5EMBQSGDDEXAMPLE' }],
      mfaDevices: [{ ...device, seed: '2OC7HW4UA4SZPSGGM2GTKEY5UCGABXXO' }],
    });
  });

  it('goes by names: a device keeps its seed in another place, a renamed user gets keys of his own', () => {
    const [alice, bob] = mainAccount.users;
    if (!alice || !bob) throw new Error('nobody there');
    const opened = through({
      ...mainAccount,
      users: [
        { ...alice, mfaDevices: [...alice.mfaDevices].reverse() },
        { ...bob, userName: 'rob' },
      ],
    });
    expect(opened.users[0]?.mfaDevices).toEqual([...alice.mfaDevices].reverse());
    const [rob] = opened.users[1]?.accessKeys ?? [];
    expect(rob?.secretAccessKey).toMatch(/^[A-Za-z0-9+/]{33}EXAMPLE$/);
    expect(rob?.accessKeyId).toMatch(/^AKIA[A-Z2-7]{9}EXAMPLE$/);
    expect(rob?.accessKeyId).not.toBe(bob.accessKeys[0]?.accessKeyId);
  });
});

describe('problemOfAccount', () => {
  const shared = shareableAccount(mainAccount).account;
  it.each<[string, unknown, string]>([
    ['nothing', null, 'account is no object'],
    ['no root', { ...shared, root: undefined }, 'root is no object'],
    ['no users', { ...shared, users: {} }, 'users is no list'],
    [
      'keys in words',
      { ...shared, root: { keys: ['AKIA'], devices: [] } },
      'root.keys[0] is no status of a key',
    ],
    [
      'a user with keys',
      { ...shared, users: [{ accessKeys: [] }] },
      'users[0] has a field that links do not carry, "accessKeys"',
    ],
    [
      'a device that is none',
      { ...shared, root: { keys: [], devices: [1] } },
      'root.devices[0] is no object',
    ],
  ])('%s', (_, value, problem) => {
    expect(problemOfAccount(value)).toBe(problem);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => problemOfAccount(value)).not.toThrow();
      }),
      { seed: 5 },
    );
  });
});
