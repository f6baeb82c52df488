import { describe, expect, it } from 'vitest';
import { byWordsFound, excerptPieces, phraseOf, statusLine } from './excerpt.ts';

describe('excerptPieces', () => {
  it('separates the words found from the rest', () => {
    expect(excerptPieces('unable to <mark>validate</mark> MFA')).toEqual([
      { text: 'unable to ', found: false },
      { text: 'validate', found: true },
      { text: ' MFA', found: false },
    ]);
  });

  it('gives markup back as text', () => {
    expect(excerptPieces('&lt;Code&gt; &amp;lt; <b>')).toEqual([{ text: '<Code> &lt; <b>', found: false }]);
  });
});

describe('phraseOf', () => {
  const message = 'MultiFactorAuthentication failed, unable to validate MFA code.';

  it.each([
    message,
    `An error occurred (AccessDenied) when calling the GetSessionToken operation: ${message}`,
    `botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the GetSessionToken operation (reached max retries: 4): ${message}`,
    `AccessDenied: ${message}`,
    `  ${message}\n`,
  ])('leaves out what a client writes before the message: %s', (pasted) => {
    expect(phraseOf(pasted)).toBe(`"${message}"`);
  });

  it('takes one or two words for no phrase', () => {
    expect(phraseOf('"TokenCode"')).toBeUndefined();
    expect(phraseOf('session token')).toBeUndefined();
  });
});

describe('byWordsFound', () => {
  it('puts the section with the most different words first', () => {
    const few = { excerpt: '<mark>code</mark> <mark>Code</mark> <mark>code.</mark>' };
    const many = { excerpt: '<mark>validate</mark> <mark>MFA</mark>' };
    const none = { excerpt: 'nothing' };
    expect(byWordsFound([none, few, many])).toEqual([many, few, none]);
  });
});

describe('statusLine', () => {
  it('says how many, or that there is nothing, or nothing at all', () => {
    expect([statusLine('a', 2), statusLine('a', 1), statusLine(' a ', 0), statusLine(' ', 0)]).toEqual([
      '2 pages',
      '1 page',
      'Nothing found for “a”.',
      '',
    ]);
  });

  it('says what was searched for instead', () => {
    expect(statusLine('sesion', 3, 'session')).toBe('3 pages for “session”');
  });
});
