import { describe, expect, it } from 'vitest';
import { excerptPieces, statusLine } from './excerpt.ts';

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

describe('statusLine', () => {
  it('says how many, or that there is nothing, or nothing at all', () => {
    expect([statusLine('a', 2), statusLine('a', 1), statusLine(' a ', 0), statusLine(' ', 0)]).toEqual([
      '2 pages',
      '1 page',
      'Nothing found for “a”.',
      '',
    ]);
  });
});
