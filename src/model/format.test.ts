import { describe, expect, it } from 'vitest';
import { digitGroups, inWords, spanOf, typographic } from './format.ts';

describe('digitGroups', () => {
  it.each([
    [0, ['0']],
    [900, ['900']],
    [4096, ['4096']],
    [43200, ['43', '200']],
    [129600, ['129', '600']],
    [10000000, ['10', '000', '000']],
  ])('%i', (value, groups) => {
    expect(digitGroups(value)).toEqual(groups);
  });
});

describe('spanOf', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [60, '1 minute'],
    [899, '899 seconds'],
    [900, '15 minutes'],
    [3600, '1 hour'],
    [5400, '90 minutes'],
    [129600, '36 hours'],
  ])('%i', (seconds, span) => {
    expect(spanOf(seconds)).toBe(span);
  });
});

describe('inWords', () => {
  it.each([
    [0, 'zero'],
    [2, 'two'],
    [12, 'twelve'],
    [13, '13'],
    [0.5, '0.5'],
  ])('%d', (value, words) => {
    expect(inWords(value)).toBe(words);
  });
});

describe('typographic', () => {
  it('sets apostrophes and leaves quotation marks', () => {
    expect(typographic("the user's key, don't")).toBe('the user’s key, don’t');
    expect(typographic("service: 'sts'. ")).toBe("service: 'sts'. ");
  });
});
