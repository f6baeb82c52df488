import { describe, expect, it } from 'vitest';
import { formsOf, squeezed, termsOf } from './terms.ts';

const known = (word: string): boolean => ['tokencode', 'mfa_serial', '129600'].includes(word);

describe('termsOf', () => {
  it.each([
    ['How long does a session last?', ['long', 'session', 'last']],
    ['TokenCode', ['tokencode']],
    ['mfa_serial session', ['mfa_serial', 'session']],
    // Unknown as a whole, so its pieces are looked for.
    ['get-session-token', ['session', 'token']],
    ['RequestId: 16fc956c-311e-4199-bee1-1680236e9698 129600', ['requestid', '129600']],
    ['session Session SESSION', ['session']],
    ['what is it', ['what', 'is', 'it']],
    ['… —', []],
  ])('takes %j apart', (query, terms) => {
    expect(termsOf(query, known)).toEqual(terms);
  });
});

describe('formsOf', () => {
  it('has joined words whole and in parts', () => {
    expect(formsOf('DurationSeconds mfa_serial')).toEqual(
      expect.arrayContaining(['durationseconds', 'duration', 'seconds', 'mfa_serial', 'mfa', 'serial']),
    );
  });

  it('leaves out what is too long for a word', () => {
    expect(formsOf('a'.repeat(61))).toEqual([]);
  });
});

it('squeezed forgets marks, spaces and capitals', () => {
  expect(['MFA serial', 'mfa_serial', 'mfa-serial'].map(squeezed)).toEqual([
    'mfaserial',
    'mfaserial',
    'mfaserial',
  ]);
});
