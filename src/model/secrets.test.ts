import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksSecret, realSecretIn } from './secrets.ts';

/** Made up, and of the right form: chance made the letters, for no account. */
const keyId = 'AKIAZ3MADEUPKEYFORTE';
const secret = 'madeUp/ForTheTests0nly+NotAKeyOfAnybody9';
const token = `IQoJb3JpZ2luX2Vj${'madeUpForTheTests0nly'.repeat(4)}`;

describe('realSecretIn', () => {
  it.each([
    ['an access key id', keyId],
    ['an access key id', `ASIA${keyId.slice(4)}`],
    ['a secret access key', secret],
    ['a session token', token],
  ] as const)('finds %s and where it stands', (kind, text) => {
    const start = 'key: '.length;
    expect(realSecretIn(`key: ${text}\n`)).toEqual({ kind, start, end: start + text.length });
  });

  it('finds a key behind the ARN of a device', () => {
    expect(realSecretIn(`arn:aws:iam::123456789012:mfa/alice ${secret}`)?.start).toBe(36);
  });

  it.each([
    ['the key id of the documentation', 'AKIAIOSFODNN7EXAMPLE'],
    ['its secret', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['its token', 'AQoEXAMPLEH4aoAH0gNCAPyJxz4BlCFFxWNE1OPTgk5TthT+FvwqnKwRcOIfrRh3c'],
    ['a hash in hex', '3c9d66b1d08b5ff0b5c2df3a2e6a04c1f0b7d2aa'],
    ['a seed in base32', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DP'],
    ['forty of one letter', 'x'.repeat(40)],
    ['a device', 'arn:aws:iam::123456789012:mfa/alice'],
    [
      'a device with a path of 40 characters',
      'arn:aws:iam::123456789012:mfa/aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5',
    ],
    ['a long device', `arn:aws:iam::123456789012:mfa/${'aB3/'.repeat(56)}`],
    ['a hardware serial', 'GAHT12345678'],
    ['a YubiKey', 'cccccckdvvulthkdgfbulhhkfrjdgnnkcdlgrcjhtgbe'],
  ])('lets %s pass', (_, text) => {
    expect(realSecretIn(text)).toBeUndefined();
  });

  it('points inside the text, whatever it is', () => {
    const text = fc.array(fc.constantFrom(keyId, secret, token, ' ', 'arn:aws:', '𝟙', 'EXAMPLE'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        const found = realSecretIn(whole);
        if (!found) return;
        expect(looksSecret(whole)).toBe(true);
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(whole.length);
      }),
      { seed: 1 },
    );
  });
});
