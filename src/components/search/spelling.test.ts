/* cspell:disable -- slips of the finger are meant here. */
import { describe, expect, it } from 'vitest';
import { speller } from './spelling.ts';

const words = speller(['session', 'token', 'serial', 'refresh', 'accessdenied', 'key', 'playground']);

describe('a speller', () => {
  it.each(['session', 'sess', 'refreshing', 'tokens'])('knows %s', (word) => {
    expect(words.knows(word)).toBe(true);
  });

  it.each(['sesion', 'playgroud', 'lambda'])('does not know %s', (word) => {
    expect(words.knows(word)).toBe(false);
  });

  it.each([
    ['sesion', 'session'],
    ['serail', 'serial'],
    ['tokn', 'token'],
    ['accesdenid', 'accessdenied'],
    ['playgroud', 'playground'],
    ['lambda', undefined],
    // Three letters are near to anything.
    ['kez', undefined],
    // Two slips, one of them in the first letter.
    ['bression', undefined],
  ])('takes %s for %s', (word, meant) => {
    expect(words.nearest(word)).toBe(meant);
  });

  it('takes the commoner of two that are as near', () => {
    expect(speller(['roles', 'rules']).nearest('rxles')).toBe('roles');
  });
});
