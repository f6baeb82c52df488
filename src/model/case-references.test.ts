import { describe, expect, it } from 'vitest';
import { parseAccount } from './account-schema.ts';
import { missingReferences } from './case-references.ts';
import { runnableCaseSchema } from './case.ts';

const account = parseAccount(
  {
    accountId: '123456789012',
    users: [{ userName: 'alice', mfaDevices: [{ serialNumber: 'GAHT12345678', seed: 'JBSWY3DPEHPK3PXP' }] }],
  },
  'test',
);
const missing = (over: object): string[] =>
  missingReferences(
    runnableCaseSchema.parse({
      title: 'A case',
      group: 'test',
      caller: { user: 'alice' },
      request: { action: 'GetSessionToken' },
      expect: { status: 200 },
      evidence: { kind: 'inferred', source: 'none' },
      ...over,
    }),
    account,
  ).map(({ path, reason }) => `${path.join('.')}: ${reason}`);

describe('missingReferences', () => {
  it('is content where all is there', () => {
    expect(missing({})).toEqual([]);
    const code = { SerialNumber: 'GAHT12345678', TokenCode: { step: 0, device: 'GAHT12345678' } };
    expect(missing({ request: { action: 'GetSessionToken', params: code } })).toEqual([]);
  });

  it.each([
    [{ caller: { user: 'nobody' } }, 'caller.user: the account has no user "nobody"; it has alice'],
    [{ caller: { role: 'None' } }, 'caller.role: the account has no role "None"; it has '],
    [
      { request: { action: 'GetSessionToken', params: { TokenCode: { step: 0, device: 'X' } } } },
      'request.params.TokenCode.device: the account has no device "X"; it has GAHT12345678',
    ],
    [
      { before: [{ params: { TokenCode: { wrong: true, device: 'X' } }, status: 403 }] },
      'before.0.params.TokenCode.device: the account has no device "X"; it has GAHT12345678',
    ],
  ])('names what is missing in %j', (over, expected) => {
    expect(missing(over)).toEqual([expected]);
  });
});
