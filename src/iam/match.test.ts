import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fits, matchesWildcard, patternOf } from './match.ts';

fc.configureGlobal({ seed: 1 });

describe('matchesWildcard', () => {
  it.each([
    ['*', '', true],
    ['', '', true],
    ['', 'a', false],
    ['a', '', false],
    ['?', '', false],
    ['arn:aws:iam::*:role/Update*', 'arn:aws:iam::123456789012:role/UpdateApp', true],
    ['arn:aws:s3:::bucket*', 'arn:aws:s3:::bucket/a:b', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['*a*b', 'xxaxxbx', false],
    ['*a*b', 'xxaxxb', true],
    ['a**', 'a', true],
    ['a.c', 'abc', false],
  ])('%s and %s: %s', (pattern, text, expected) => {
    expect(matchesWildcard(pattern, text)).toBe(expected);
  });

  it('takes wildcards in a literal part for themselves', () => {
    const pattern = patternOf([
      { text: 'a*', literal: true },
      { text: '*', literal: false },
    ]);
    expect([fits(pattern, 'a*b'), fits(pattern, 'ab')]).toEqual([true, false]);
  });

  it('agrees with a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 12 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (wild, plain) => {
        const regex = new RegExp(`^${wild.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(matchesWildcard(wild, plain)).toBe(regex.test(plain));
      }),
    );
  });

  it.each([
    ['a star before each letter', '*a', 'a'],
    ['stars alone', '*', 'a'],
    ['stars and marks', '*?', 'a'],
  ])('grows with the length of the pattern, not faster: %s', (_, piece, letter) => {
    // Comparisons, counted by reading a text that counts, for time is no measure on a busy machine.
    const steps = (pieces: number): number => {
      let count = 0;
      const text = new Proxy(new String(letter.repeat(400)), {
        get(target, name) {
          if (name === 'charCodeAt') {
            return (at: number) => {
              count += 1;
              return target.charCodeAt(at);
            };
          }
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
        },
      });
      fits(patternOf([{ text: `${piece.repeat(pieces)}x`, literal: false }]), text as unknown as string);
      return count;
    };
    expect(steps(200)).toBeLessThanOrEqual(400 * 400 * 2);
    expect(steps(200)).toBeLessThanOrEqual(steps(100) * 2.5 + 1000);
  });
});
