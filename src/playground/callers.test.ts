import { describe, expect, it } from 'vitest';
import type { Account } from '../model/account.ts';
import { callerById, callersOf, deviceName } from './callers.ts';
import { alicesSerial, mainAccount } from './testing.ts';

const callers = callersOf(mainAccount);

describe('callersOf', () => {
  it('offers users, root, and a session of each kind', () => {
    expect(callers.map(({ id, kind }) => [id, kind])).toEqual([
      ['user:alice', 'user'],
      ['user:bob', 'user'],
      ['root', 'root'],
      ['session:alice', 'session'],
      ['session-mfa:alice', 'session'],
    ]);
  });

  it('signs with an active key', () => {
    expect(callers[0]?.key.accessKeyId).toBe('AKIAIOSFODNN7EXAMPLE');
    const inactive = structuredClone(mainAccount);
    for (const key of inactive.users[0]?.accessKeys ?? []) key.status = 'Inactive';
    expect(callersOf(inactive).map(({ id }) => id)).toEqual(['user:bob', 'root']);
  });

  it('makes the session with MFA with a device that is enabled, the plain one without', () => {
    expect(callers[4]?.session?.device?.serialNumber).toBe(alicesSerial);
    expect(callers[3]?.session?.device).toBeUndefined();
  });

  it('says of bob that he has no device', () => {
    expect(callers[1]).toMatchObject({ note: 'has no MFA device', devices: [] });
  });
});

describe('callerById', () => {
  it('falls back to the first', () => {
    expect(callerById(callers, 'root').name).toBe('root');
    expect(callerById(callers, 'case:gone').name).toBe('alice');
  });

  it('says so where nobody can sign', () => {
    const empty: Account = { ...mainAccount, users: [], root: { accessKeys: [], mfaDevices: [] } };
    expect(() => callerById(callersOf(empty), undefined)).toThrow('no active access key');
  });
});

it('shortens the ARN of a virtual device, not the serial of a hardware one', () => {
  expect(deviceName(alicesSerial)).toBe('mfa/alice');
  expect(deviceName('GAHT12345678')).toBe('GAHT12345678');
});
