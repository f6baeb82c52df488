import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseFragment, readFragment } from './hash.ts';

describe('readFragment', () => {
  it('reads what it writes', () => {
    expect(readFragment(caseFragment('mfa-wrong-code'))).toEqual({ kind: 'case', id: 'mfa-wrong-code' });
  });

  it('keeps the page that a case was opened from', () => {
    const from = '/guides/ask-for-mfa/';
    expect(readFragment(caseFragment('a', from))).toEqual({ kind: 'case', id: 'a', from });
  });

  it.each([
    '//evil.example/',
    'https://evil.example/',
    '/\\evil/',
    'javascript:alert(1)',
    '/../',
    '/a/?b/',
    '/a',
    '',
  ])('opens a case and forgets a page that is none: %j', (from) => {
    expect(readFragment(`#case=a&from=${from}`)).toEqual({ kind: 'case', id: 'a', from: undefined });
  });

  it.each(['', '#', '#_top', '#answer'])('leaves %j alone', (hash) => {
    expect(readFragment(hash)).toEqual({ kind: 'none' });
  });

  it.each([
    ['#case=', 'small letters'],
    ['#case=<script>', 'small letters'],
    ['#case=../x', 'small letters'],
    ['#state=abc', 'only #case=ID'],
    [`#case=${'a'.repeat(300)}`, 'longer than 200'],
  ])('says what is wrong with %j', (hash, why) => {
    expect(readFragment(hash)).toMatchObject({
      kind: 'bad',
      message: expect.stringContaining(why) as string,
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('#case=%E0%A4%A', '\ud800', '#=\n')), (text) => {
        expect(['none', 'case', 'bad']).toContain(readFragment(text).kind);
      }),
      { seed: 1 },
    );
  });
});
