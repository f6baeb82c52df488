import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, utf8 } from '../sts/encoding.ts';
import { shareableAccount } from './account.ts';
import { mainAccount } from './testing.ts';
import { isLink, longestState, readLink, shareable, writeLink, type SharedState } from './link.ts';

const serial = 'arn:aws:iam::123456789012:mfa/alice';
const state: SharedState = {
  document: { DurationSeconds: 900, SerialNumber: serial },
  caller: 'user:alice',
  region: 'eu-west-1',
  endpoint: 'regional',
};

const edit = shareableAccount(mainAccount).account;

/** A fragment around any JSON, as somebody else might make one. */
const linkOf = (value: unknown, version = 1): string =>
  `#s${version}=${base64(deflateSync(utf8(typeof value === 'string' ? value : JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')}`;

const why = (fragment: string): string => {
  const read = readLink(fragment);
  return read.ok ? 'read' : read.message;
};

describe('links', () => {
  it('bring back what was put in', () => {
    const text = fc.string({ maxLength: 300, unit: 'binary' });
    const states = fc.record({
      document: fc.record(
        {
          DurationSeconds: fc.oneof(text, fc.integer()),
          SerialNumber: text,
          MinimumSessionTokenSize: fc.oneof(text, fc.integer()),
        },
        { requiredKeys: [] },
      ),
      caller: fc.constantFrom('user:alice', 'root', 'session-mfa:alice', 'case:wrong-secret'),
      region: fc.constantFrom('us-east-1', 'eu-west-3', 'us-gov-west-1'),
      endpoint: fc.constantFrom('regional' as const, 'global' as const),
    });
    fc.assert(
      fc.property(states, (made) => {
        expect(readLink(writeLink(made))).toEqual({ ok: true, state: made });
      }),
      { seed: 4 },
    );
  });

  it('are the same for the same state, whatever its order', () => {
    const { document, ...rest } = state;
    const turned = Object.fromEntries(Object.entries(document).reverse());
    expect(writeLink({ ...rest, document: turned })).toBe(writeLink(state));
  });

  it('are not taken for other fragments', () => {
    expect(isLink(writeLink(state))).toBe(true);
    expect(isLink('#s3=x')).toBe(true);
    expect(isLink('#case=mfa')).toBe(false);
    expect(isLink('#steps')).toBe(false);
  });
});

/** Links that are out in the world. They stay readable: never change these, add a version. */
describe('links of version 1', () => {
  it.each<[string, SharedState]>([
    [
      '#s1=Lc47DsMgEATQu2yNFXC-3jp1Gp9gA5sIiU-0gFxYvnvIp30zGs0KLtsWOVXAFa5NqPqcZrY5uQI4aa1gZvEUbi3eWQCBJCEtBT1FRDPuD8fT-TJpM2J80I6CtwybAkshfPutsOCPFQg_-35XbsPCpQ6mIyf3yv5z4Z9TgO0N',
      {
        document: { DurationSeconds: 900, SerialNumber: serial },
        caller: 'user:alice',
        region: 'eu-west-1',
        endpoint: 'regional',
      },
    ],
    [
      '#s1=FcsxCsAgDEbhu_yzDl29jdUgQpqUGCfx7rXje_AtVC3zIXGktQNKZiZDgqk6AoxaVzk9R6Q8PF5nktRX-0_QWO_M2B8',
      { document: {}, caller: 'root', region: 'us-east-1', endpoint: 'global' },
    ],
    [
      '#s1=XY49bgJBDEavErlmFf5Cguu0SbNcwMwaNGLGRuMdrQTiHDScjpNgEDS039N79hE6DTWz9IBH-K2F-qjSclDpDBBMVT6ulzOMoOUSKf3XvObihIogDYaRMuJkOpt_Lb5_luPJFPOGPinFwC79RYm55pbNvLvSHUsbDww4Hy8XpxEESumRC2SMQ1HZNsahcO9y4a1LDrk2A1vfzHxk6fYa7_8-OSVf94XNHYS3RNDOj73w6QY',
      {
        document: { DurationSeconds: 'soon ✗', SerialNumber: serial, MinimumSessionTokenSize: 4096 },
        caller: 'case:wrong-secret',
        region: 'eu-west-3',
        endpoint: 'regional',
        preset: 'wrong-secret',
        code: 'preset',
      },
    ],
  ])('%#', (fragment, expected) => {
    expect(readLink(fragment)).toEqual({ ok: true, state: expected });
  });
});

describe('links of version 2', () => {
  it.each<[string, SharedState]>([
    [
      '#s2=VVFda4NAEPwv-1giVfsZ34RIGmhDSUIplD5cdJNIzjvRMyWI_71z56U0Itze7uzO3GxPhc67ipWhpKdZ1whTarXmXKuipWQahsOEciElN5RQ13KTCFnmTBNqeA8ostwFP9yaIEKSVVHr0k7zdSGRFXmuu5FCiYpRrESpLLwoXdYDFgVKUXx3__D49DwNo9jSaO0gRz5D0Nf3hAo-QYG7QJzVZOPeRctx_EVjLcwB11uEturmp4tZmn2mb--vmT9ACIAnoDQ35YnpiqgndJdCLrtq65yYpy-bi1D0tkaYDkDKlNhKLmhAe62hovT9_t1KK6vrv-kf0D8aGePFQRQG0RMga4zkEYP2bLfj3Lo6Y3VG1Yp0Pa1pkzmbNbd2yEYf2fq64lZ3DSxI6AZaBvwQ1Gg52mYFI8DyWdjXgqlYuXX5sq6RWair3F7qrZCZX7Bj-pMeTcgcGm2MBGVPfOLmvLTWx4P9fgE',
      {
        document: { DurationSeconds: 900 },
        caller: 'user:alice',
        region: 'eu-west-1',
        endpoint: 'regional',
        account: {
          name: 'main',
          edit: {
            accountId: '123456789012',
            root: { keys: [], devices: [] },
            users: [
              {
                userName: 'alice',
                path: '/',
                userId: 'AIDAEXAMPLEEXAMPLE234',
                keys: ['Active'],
                devices: [{ serialNumber: 'GAHT12345678', status: 'Enabled' }],
                policies: [
                  {
                    name: 'none',
                    document: {
                      Version: '2012-10-17',
                      Statement: [{ Effect: 'Deny', Action: 'sts:GetSessionToken', Resource: '*' }],
                    },
                  },
                ],
              },
            ],
            roles: [],
            sts: {
              deactivatedRegions: [],
              optedInRegions: [],
              globalEndpointTokenVersion: 1,
              throttle: { everyNth: 2 },
            },
          },
        },
      },
    ],
    [
      '#s2=HYw7EoMwEEPvohoXScltNrbCMJhdxh8axndnodSTni4ki32nNszXmBAlZxbMKGYNEwqX1dRzr4FSW_g4pKbD1kfBku0n2dlRWPkSHyX-pefHlxitv-dQ2el9s40azi_GuAE',
      {
        document: {},
        caller: 'root',
        region: 'us-east-1',
        endpoint: 'global',
        preset: 'gst-default',
        account: { name: 'token-v2' },
      },
    ],
  ])('opens as when it was made: %#', (fragment, expected) => {
    expect(readLink(fragment)).toEqual({ ok: true, state: expected });
  });

  it('are written only for what version 1 cannot say', () => {
    expect(writeLink({ ...state, account: { name: 'token-v2' } })).toMatch(/^#s2=/);
    expect(writeLink(state)).toMatch(/^#s1=/);
  });

  it('bring back an account', () => {
    const made = { ...state, account: { name: 'main', edit } };
    expect(readLink(writeLink(made))).toEqual({ ok: true, state: made });
  });
});

describe('what is no link of ours', () => {
  const { document, ...rest } = state;
  it.each([
    ['another version', '#s3=abc', 'of version 3'],
    ['an account in version 1', linkOf({ ...state, account: { name: 'main' } }), 'not known, "account"'],
    ['an account without a name', linkOf({ ...state, account: {} }, 2), 'account has no name'],
    [
      'an account with more',
      linkOf({ ...state, account: { name: 'main', seed: 'x' } }, 2),
      'more than a name',
    ],
    [
      'an account with a key',
      linkOf({ ...state, account: { name: 'main', edit: { ...edit, accessKeys: [] } } }, 2),
      'do not carry, "accessKeys"',
    ],
    [
      'a device with a seed',
      linkOf(
        {
          ...state,
          account: { name: 'main', edit: { ...edit, root: { keys: [], devices: [{ seed: 'JBSW' }] } } },
        },
        2,
      ),
      'root.devices[0] has a field that links do not carry, "seed"',
    ],
    [
      'a member that looks like a key',
      linkOf({ ...state, document: { SerialNumber: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' } }),
      'looks like a key or a token',
    ],
    ['broken base64', '#s1=a*b', 'base64url'],
    ['base64 cut short', '#s1=abcde', 'base64url'],
    ['nothing', '#s1=', 'base64url'],
    ['bytes that were never deflated', `#s1=${base64(utf8('plain text')).replace(/=+$/, '')}`, 'decompress'],
    ['a link cut off', writeLink(state).slice(0, 60), 'decompress'],
    ['no JSON', linkOf('{"document":'), 'holds no request'],
    ['a list', linkOf([]), 'holds no request'],
    ['an unknown field', linkOf({ ...state, secretAccessKey: 'x' }), 'not known, "secretAccessKey"'],
    ['an unknown member', linkOf({ ...rest, document: { ...document, Tags: 'x' } }), 'do not carry, "Tags"'],
    [
      'a one-time code',
      linkOf({ ...rest, document: { ...document, TokenCode: '123456' } }),
      'do not carry, "TokenCode"',
    ],
    ['no document', linkOf(rest), 'no request document'],
    ['a list for a member', linkOf({ ...rest, document: { SerialNumber: [] } }), 'neither text nor number'],
    ['a caller who is none', linkOf({ ...state, caller: '<script>' }), 'no caller'],
    ['a region that is none', linkOf({ ...state, region: 'javascript:' }), 'no region'],
    ['an endpoint that is none', linkOf({ ...state, endpoint: 'https://evil.example' }), 'no endpoint'],
    ['a preset without a name', linkOf({ ...state, preset: '../x' }), 'preset has no name'],
    ['a code without a preset', linkOf({ ...state, code: 'preset' }), 'no preset makes'],
    ['a code in words', linkOf({ ...state, preset: 'a', code: '123456' }), 'no preset makes'],
  ])('%s is refused with the reason', (_, fragment, reason) => {
    expect(why(fragment)).toContain(reason);
    expect(why(fragment)).toContain('The form is as it was.');
  });

  it('more than 32 kB is refused, however small it came', () => {
    const large = { ...rest, document: { SerialNumber: 'x'.repeat(longestState) } };
    expect(linkOf(large).length).toBeLessThan(200);
    expect(why(linkOf(large))).toContain('more than 32 kB');
    expect(why(`#s1=${'A'.repeat(100_000)}`)).toContain('more than 32 kB');
    const stored = base64(deflateSync(utf8('y'.repeat(40_000)), { level: 0 })).replace(/=+$/, '');
    expect(why(`#s1=${stored.replaceAll('+', '-').replaceAll('/', '_')}`)).toContain('more than 32 kB');
    expect(() => writeLink(large)).toThrow(RangeError);
  });

  it('anything at all is read without an exception', () => {
    fc.assert(
      fc.property(fc.string(), fc.base64String(), (text, base) => {
        for (const fragment of [text, `#s1=${text}`, `#s1=${base}`]) expect(readLink(fragment)).toBeDefined();
      }),
      { seed: 9 },
    );
  });
});

describe('shareable', () => {
  it('leaves the code out', () => {
    expect(shareable({ SerialNumber: serial, TokenCode: '417302', DurationSeconds: ' 900 ' })).toEqual({
      document: { SerialNumber: serial, DurationSeconds: ' 900 ' },
      withheld: [],
    });
  });

  it.each([
    ['a secret access key', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['a session token', `IQoJb3JpZ2luX2VjEXAMPLE${'a'.repeat(60)}`],
    ['an access key id', 'my key: AKIAIOSFODNN7EXAMPLE'],
  ])('withholds what looks like %s, and names the member', (_, text) => {
    const { document, withheld } = shareable({ SerialNumber: text, DurationSeconds: 900 });
    expect(withheld).toEqual(['SerialNumber']);
    expect(document).toEqual({ DurationSeconds: 900 });
  });

  it.each([serial, 'GAHT12345678', 'x'.repeat(257), 'arn:aws:iam::123456789012:user/alice'])(
    'carries %s',
    (text) => {
      expect(shareable({ SerialNumber: text }).document).toEqual({ SerialNumber: text });
    },
  );
});
