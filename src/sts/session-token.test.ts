import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSession, sealSession, sealingKey, secretOf, type Session } from './session-token.ts';

fc.configureGlobal({ seed: 1 });

const key = sealingKey('123456789012');
const session: Session = {
  kind: 'user',
  userName: 'alice',
  accessKeyId: 'ASIAQX7EXAMPLE3LMN5T',
  issuedAt: 1_789_155_586,
  expiresAt: 1_789_156_486,
  region: 'us-east-1',
  version: 2,
  mfa: true,
};

describe('session tokens', () => {
  it.each([288, 688, 2048, 4096])('measure %i characters when asked to', (size) => {
    expect(sealSession(session, key, size)).toHaveLength(size);
  });

  it('grow where the session does not fit', () => {
    const long = { ...session, userName: 'x'.repeat(300) };
    const token = sealSession(long, key, 288);
    expect(token.length).toBeGreaterThan(288);
    expect(openSession(token, key)).toEqual(long);
  });

  it('bring back any session', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 64 }),
        fc.boolean(),
        fc.constantFrom(288, 688),
        (userName, mfa, size) => {
          const any: Session = { ...session, userName, mfa };
          expect(openSession(sealSession(any, key, size), key)).toEqual(any);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are refused when any character is another', () => {
    const token = sealSession(session, key, 288);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(openSession(token.slice(0, at) + other + token.slice(at + 1), key)).toBeUndefined();
    }
  });

  it.each(['', 'FQoEXAMPLETOKEN==', 'not base64!', 'A'.repeat(688)])(
    'are refused when made up: %j',
    (token) => {
      expect(openSession(token, key)).toBeUndefined();
    },
  );

  it('of another account are refused', () => {
    expect(openSession(sealSession(session, key, 688), sealingKey('210987654321'))).toBeUndefined();
  });

  it('use only the characters AWS uses, and so do their secrets, 40 long', () => {
    const token = sealSession(session, key, 688);
    expect(token).toMatch(/^[A-Za-z0-9+/=]+$/);
    expect(secretOf(token, key)).toMatch(/^[A-Za-z0-9+/=]{40}$/);
  });

  it('do not show who holds them', () => {
    expect(atob(sealSession(session, key, 688))).not.toContain('alice');
  });
});
