/** What the tests of links share: accounts of chance, with their secrets written also where they do not belong. */
import fc from 'fast-check';
import type { AccessKey, Account } from '../model/account.ts';

export { mainAccount } from '../model/testing.ts';

const from = (alphabet: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const key = fc.record({
  accessKeyId: from(`${upper}234567`, 16).map((text) => `AKIA${text}`),
  secretAccessKey: from(`${upper}${upper.toLowerCase()}0123456789+/`, 40),
  status: fc.constantFrom('Active' as const, 'Inactive' as const),
});
const seed = from(`${upper}234567`, 32);

/** A text with a secret in it, or without. */
const around = (secret: string) =>
  fc.constantFrom('plain', secret, `my ${secret}`, `${secret}.`, `arn:aws:iam::1:role/${secret}`);

export const accountWithSecrets: fc.Arbitrary<{ account: Account; secrets: string[] }> = fc
  .record({ keys: fc.tuple(key, key), seeds: fc.tuple(seed, seed) })
  .chain(({ keys, seeds }) => {
    const secrets = [...keys.flatMap((each) => [each.accessKeyId, each.secretAccessKey]), ...seeds];
    const text = fc.constantFrom(...secrets).chain(around);
    const statement = fc.record({ Effect: fc.constant('Allow'), Action: text, Resource: fc.array(text) });
    const policy = fc.record({ Version: fc.constant('2012-10-17'), Statement: fc.array(statement) });
    const named = fc.array(fc.record({ name: text, document: policy }), { maxLength: 2 });
    const user = fc.record({
      userName: text,
      path: fc.constantFrom('/', `/${secrets[1] ?? ''}/`),
      userId: fc.constant('AIDAAAAAAAAAAAAAAAAAA'),
      accessKeys: fc.constant<AccessKey[]>([keys[0]]),
      mfaDevices: text.map((serialNumber) => [{ serialNumber, seed: seeds[0], status: 'Enabled' as const }]),
      policies: named,
      permissionsBoundary: fc.option(policy, { nil: undefined }),
      tags: fc.option(fc.dictionary(text, text, { noNullPrototype: true }), { nil: undefined }),
    });
    const role = fc.record({
      roleName: text,
      path: fc.constant('/'),
      roleId: fc.constant('AROAAAAAAAAAAAAAAAAAA'),
      maxSessionDuration: fc.constant(3600),
      trustPolicy: policy,
      policies: named,
    });
    return fc
      .record({
        users: fc.array(user, { minLength: 1, maxLength: 3 }),
        roles: fc.array(role, { maxLength: 2 }),
        region: text,
      })
      .map(({ users, roles, region }) => ({
        secrets,
        account: {
          accountId: '123456789012',
          root: {
            accessKeys: [keys[1]],
            mfaDevices: [{ serialNumber: 'GAHT12345678', seed: seeds[1], status: 'Enabled' }],
          },
          users,
          roles,
          sts: { deactivatedRegions: [region], optedInRegions: [], globalEndpointTokenVersion: 1 },
        } satisfies Account,
      }));
  });
