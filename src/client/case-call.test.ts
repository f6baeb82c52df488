import { describe, expect, it } from 'vitest';
import type { Account } from '../model/account.ts';
import { parseAccount } from '../model/account-schema.ts';
import { caseSchema, type AnyCase } from '../model/case.ts';
import { codeAt, codeOfStep, stepAt } from '../sts/totp.ts';
import { callOf, inputAt, NotPlain, whyNotPlain } from './case-call.ts';

const seed = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const serial = 'arn:aws:iam::123456789012:mfa/alice';
const secret = (name: string): string => name.padEnd(40, '0');
const account: Account = parseAccount(
  {
    accountId: '123456789012',
    root: { accessKeys: [{ accessKeyId: 'AKIAROOTEXAMPLE00001', secretAccessKey: secret('root') }] },
    users: [
      {
        userName: 'alice',
        accessKeys: [
          { accessKeyId: 'AKIAALICEOLDEXAMPLE1', secretAccessKey: secret('old'), status: 'Inactive' },
          { accessKeyId: 'AKIAALICEEXAMPLE0001', secretAccessKey: secret('alice') },
        ],
        mfaDevices: [{ serialNumber: serial, seed }],
      },
      { userName: 'carol', mfaDevices: [] },
    ],
  },
  'test',
);

interface Parts {
  caller?: object;
  request?: object;
  [rest: string]: unknown;
}

const make = ({ caller = { user: 'alice' }, request = {}, ...rest }: Parts = {}): AnyCase => ({
  id: 'a-case',
  ...caseSchema.parse({
    title: 'A case',
    group: 'test',
    caller,
    request: { action: 'GetSessionToken', ...request },
    expect: { status: 200 },
    evidence: { kind: 'inferred', source: 'test' },
    ...rest,
  }),
});

const now = Date.UTC(2026, 10, 22, 10, 40, 12);

describe('whyNotPlain', () => {
  it.each<[string, Parts]>([
    ['a user', {}],
    ['root', { caller: { root: true } }],
    ['a session', { caller: { user: 'alice', session: 'mfa', faults: ['no-token'] } }],
    ['parameters', { request: { params: { DurationSeconds: '900', TokenCode: { step: 0 } } } }],
    ['the global endpoint', { endpoint: 'global' }],
  ])('lets %s pass', (_what, parts) => {
    expect(whyNotPlain(make(parts))).toBeUndefined();
  });

  it.each<[Parts, string]>([
    [{ request: { action: 'GetCallerIdentity' } }, 'it calls GetCallerIdentity'],
    [{ caller: { role: 'Deploy' } }, 'its caller is neither a user nor root'],
    [{ caller: { anonymous: true } }, 'its caller is neither a user nor root'],
    [{ endpoint: 'fips' }, 'it calls the fips endpoint'],
    [{ request: { params: { Colour: 'red' } } }, 'it sends the parameter Colour'],
    [{ request: { paramList: [['DurationSeconds', '1']] } }, 'its parameters come in an order of their own'],
    [{ request: { method: 'GET' } }, 'it changes the request itself'],
    [{ request: { headers: { accept: null } } }, 'it changes the request itself'],
    [{ request: { tamper: { body: '' } } }, 'it changes the request itself'],
    [{ request: { clockSkew: 3600 } }, 'its clock is wrong, which the SDK puts right'],
    [{ expect: { status: 400, code: 'Throttling' } }, 'the SDK tries again until it is let through'],
  ])('refuses %j', (parts, why) => {
    expect(whyNotPlain(make(parts))).toBe(why);
    expect(() => callOf(make(parts), account)).toThrow(new NotPlain('a-case', why));
  });

  it('lets a throttled call pass where its answer need not be the case’s', () => {
    const throttled = make({ expect: { status: 400, code: 'Throttling' } });
    expect(whyNotPlain(throttled, { retried: true })).toBeUndefined();
    expect(callOf(throttled, account, { retried: true }).name).toBe('alice');
  });
});

describe('callOf', () => {
  it('signs with the active key, or with the inactive one where that is the point', () => {
    expect(callOf(make(), account)).toMatchObject({
      name: 'alice',
      key: { accessKeyId: 'AKIAALICEEXAMPLE0001' },
    });
    expect(callOf(make({ caller: { user: 'alice', faults: ['inactive-key'] } }), account)).toMatchObject({
      key: { accessKeyId: 'AKIAALICEOLDEXAMPLE1' },
    });
  });

  it('plans the session of the caller', () => {
    const caller = {
      user: 'alice',
      session: 'mfa',
      sessionAge: 3600,
      sessionDuration: 900,
      sessionFrom: 'global',
    };
    expect(callOf(make({ caller }), account).session).toEqual({
      device: account.users[0]?.mfaDevices[0],
      age: 3600,
      duration: 900,
      endpoint: 'global',
      region: 'us-east-1',
    });
  });

  it('puts the faults of a key into it, and those of a session beside it', () => {
    const faulty = (caller: object) => callOf(make({ caller }), account);
    expect(faulty({ user: 'alice', faults: ['unknown-key'] }).key.accessKeyId).toMatch(/^AKIAUNKNOWN/);
    expect(faulty({ user: 'alice', faults: ['wrong-secret'] }).key.secretAccessKey).not.toBe(secret('alice'));
    expect(faulty({ user: 'alice', session: 'plain', faults: ['wrong-secret', 'no-token'] })).toMatchObject({
      key: { secretAccessKey: secret('alice') },
      token: 'missing',
      secret: 'wrong',
    });
    expect(faulty({ user: 'alice', session: 'plain', faults: ['foreign-token'] }).token).toBe('foreign');
  });

  it.each([
    [{ user: 'dave' }, 'account main has no user dave'],
    [{ user: 'carol' }, 'carol has no key that is Active'],
    [{ root: true, session: 'mfa' }, 'root has no MFA device'],
  ])('says what the account lacks for %j', (caller, why) => {
    expect(() => callOf(make({ caller }), account)).toThrow(new NotPlain('a-case', why));
  });
});

describe('inputAt', () => {
  const input = (params: object) => {
    const plain = make({ request: { params } });
    return plain.run ? inputAt(plain.request.params, account, now) : {};
  };

  it('works out codes of steps before and after', () => {
    const step = stepAt(now);
    expect(input({ SerialNumber: serial, TokenCode: { step: 0 } })).toEqual({
      SerialNumber: serial,
      TokenCode: codeAt(seed, now),
    });
    expect(input({ SerialNumber: serial, TokenCode: { step: -3 } }).TokenCode).toBe(
      codeOfStep(seed, step - 3),
    );
    expect(input({ TokenCode: { step: 1, device: serial } }).TokenCode).toBe(codeOfStep(seed, step + 1));
  });

  it('makes a wrong code of six digits that no step near has', () => {
    const { TokenCode: code } = input({ SerialNumber: serial, TokenCode: { wrong: true } });
    const near = Array.from({ length: 41 }, (_, i) => codeOfStep(seed, stepAt(now) + i - 20));
    expect(code).toMatch(/^\d{6}$/);
    expect(near).not.toContain(code);
  });

  it('sends whole numbers as numbers and all else as it stands', () => {
    expect(input({ DurationSeconds: '900' })).toEqual({ DurationSeconds: 900 });
    expect(input({ DurationSeconds: '0900' })).toEqual({ DurationSeconds: '0900' });
    expect(input({ DurationSeconds: '900.0' })).toEqual({ DurationSeconds: '900.0' });
    expect(input({ TokenCode: '012345' })).toEqual({ TokenCode: '012345' });
    expect(input({ SerialNumber: { repeat: 'ab', times: 3 } })).toEqual({ SerialNumber: 'ababab' });
  });

  it('says which device nobody has', () => {
    expect(() => input({ SerialNumber: 'GAHT00000000', TokenCode: { step: 0 } })).toThrow(
      'account 123456789012 has no device GAHT00000000',
    );
  });
});
