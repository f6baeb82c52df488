import { describe, expect, it } from 'vitest';
import type { Match } from '../../model/explain.ts';
import { explainStatus, whyNamed } from './explain-words.ts';

const match = (title: string, how: Match['how'] = 'text'): Match => ({
  id: title,
  title,
  how,
  matched: title,
  score: 1,
});

describe('explainStatus', () => {
  it.each([
    [' ', [], ''],
    ['x', [], 'No entry fits. Paste the line that names the error, or narrow the list below by a word.'],
    ['x', [match('One')], 'Most likely: One'],
    ['x', [match('One'), match('Two')], 'Most likely: One, and 1 more'],
    ['x', [match('One'), match('Two'), match('Three')], 'Most likely: One, and 2 more'],
    ['x', [match('One', 'code')], '1 entry has this code'],
    ['x', [match('One', 'code'), match('Two', 'code')], '2 entries have this code'],
  ])('of %j and %j', (pasted, matches, words) => {
    expect(explainStatus(pasted, matches)).toBe(words);
  });
});

describe('whyNamed', () => {
  const first = match('One', 'part');

  it('tells the text that was found', () => {
    expect(whyNamed(first, first)).toEqual({ why: 'Part of its text is there:', text: 'One' });
  });

  it('tells the same text once', () => {
    expect(whyNamed({ ...match('Two', 'part'), matched: 'One' }, first)).toEqual({
      why: 'The same text, another cause',
    });
  });
});
