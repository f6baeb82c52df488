import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { codeAt, codeOfStep } from './totp.ts';

/** The key of RFC 6238, "12345678901234567890". */
const rfcSeed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codeAt', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ])('RFC 6238: %i s', (seconds, code) => {
    expect(codeAt(rfcSeed, seconds * 1000)).toBe(code);
  });

  it('agrees with another implementation, for seeds of any length', () => {
    for (const seed of [
      'AA',
      'JBSWY3DPEHPK3PXP',
      'jbswy3dpehpk3pxpa',
      'MFRGGZDFMZTWQ2LK===',
      'A2'.repeat(60),
    ]) {
      const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(seed) });
      for (let step = 0; step < 40; step += 1)
        expect(codeOfStep(seed, step * 1_000_003)).toBe(
          totp.generate({ timestamp: step * 1_000_003 * 30_000 }),
        );
    }
  });

  it('refuses what is not base32', () => {
    expect(() => codeAt('not base32!', 0)).toThrow(TypeError);
  });
});
