import { describe, expect, it } from 'vitest';
import type { MfaDevice } from '../model/account.ts';
import { Fault } from './fault.ts';
import { triesLeft, triesPerWindow, verifyMfa, windowSeconds } from './mfa.ts';
import { emptyState, type StsState } from './state.ts';
import { codeAt, codeOfStep, secondsLeft, stepAt } from './totp.ts';

// On a window's boundary, so that the tests choose when the next begins.
const now = Date.parse('2026-11-22T10:39:00Z');
const device: MfaDevice = {
  serialNumber: 'arn:aws:iam::123456789012:mfa/alice',
  seed: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  status: 'Enabled',
};
const serialNumber = device.serialNumber;
const wrong = (at: number): string => {
  const near = Array.from({ length: 41 }, (_, i) => codeOfStep(device.seed, stepAt(at) - 20 + i));
  for (let n = 0; ; n += 1) {
    const code = String(n).padStart(6, '0');
    if (!near.includes(code)) return code;
  }
};
interface Given {
  state?: StsState;
  at?: number;
  /** Null leaves the serial number out. */
  serial?: string | null;
  devices?: readonly MfaDevice[];
}
const verify = (
  tokenCode: string | undefined,
  { state = emptyState(), at = now, serial = serialNumber, devices = [device] }: Given = {},
): boolean | string => {
  const result = verifyMfa({ serialNumber: serial ?? undefined, tokenCode }, devices, state, at);
  return result instanceof Fault ? (result.message ?? '') : result;
};

const invalid = 'MultiFactorAuthentication failed with invalid MFA one time pass code. ';
const unable =
  'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.';

describe('one-time codes', () => {
  it('are those of RFC 6238, appendix B (last six digits of the SHA-1 column)', () => {
    const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(codeAt(seed, 59_000)).toBe('287082');
    expect(codeAt(seed, 1_111_111_109_000)).toBe('081804');
    expect(codeAt(seed, 2_000_000_000_000)).toBe('279037');
  });

  it('are shown for thirty seconds', () => {
    expect(secondsLeft(now)).toBe(30);
    expect(secondsLeft(now + 29_500)).toBe(0.5);
  });
});

describe('verifyMfa', () => {
  it.each([-2, -1, 0, 1, 2])('takes a code %i steps from now', (step) => {
    expect(verify(codeOfStep(device.seed, stepAt(now) + step))).toBe(true);
  });

  it.each([-10, -3, 3, 10])('refuses a code %i steps from now', (step) => {
    expect(verify(codeOfStep(device.seed, stepAt(now) + step))).toBe(invalid);
  });

  it('takes each code once', () => {
    const state = emptyState();
    expect(verify(codeAt(device.seed, now), { state })).toBe(true);
    expect(verify(codeAt(device.seed, now), { state })).toBe(invalid);
  });

  it('takes an older code that was not used, after a newer one was', () => {
    const state = emptyState();
    expect(verify(codeOfStep(device.seed, stepAt(now) + 1), { state })).toBe(true);
    expect(verify(codeOfStep(device.seed, stepAt(now) - 1), { state })).toBe(true);
  });

  it('asks for both halves or neither', () => {
    const half =
      'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.';
    expect(verify(undefined)).toBe(half);
    expect(verify('123456', { serial: null })).toBe(half);
    expect(verify(undefined, { serial: null })).toBe(false);
  });

  it('knows only active devices of the caller', () => {
    expect(verify(codeAt(device.seed, now), { serial: 'arn:aws:iam::123456789012:user/alice' })).toBe(unable);
    expect(verify(codeAt(device.seed, now), { devices: [{ ...device, status: 'Deactivated' }] })).toBe(
      unable,
    );
  });

  describe('after nine verifications', () => {
    const spent = (): StsState => {
      const state = emptyState();
      for (let i = 0; i < triesPerWindow; i += 1) expect(verify(wrong(now), { state })).toBe(invalid);
      return state;
    };

    it('no longer looks at the code, even a right one', () => {
      const state = spent();
      expect(triesLeft(state, serialNumber, now)).toBe(0);
      expect(verify(codeAt(device.seed, now), { state })).toBe(unable);
    });

    it('looks again in the next window', () => {
      const state = spent();
      const later = now + windowSeconds * 1000;
      expect(triesLeft(state, serialNumber, later - 1)).toBe(0);
      expect(triesLeft(state, serialNumber, later)).toBe(triesPerWindow);
      expect(verify(codeAt(device.seed, later), { state, at: later })).toBe(true);
    });

    it('still serves the other device', () => {
      const state = spent();
      const other: MfaDevice = {
        serialNumber: 'GAHT12345678',
        seed: 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK',
        status: 'Enabled',
      };
      const code = codeAt(other.seed, now);
      expect(verify(code, { state, serial: other.serialNumber, devices: [device, other] })).toBe(true);
    });
  });

  it('counts successes as verifications too', () => {
    const state = emptyState();
    verify(codeAt(device.seed, now), { state });
    expect(triesLeft(state, serialNumber, now)).toBe(triesPerWindow - 1);
  });
});
