import { describe, expect, it } from 'vitest';
import { locationAt, namesBeside } from './location.ts';

/** The location at the bar, and the word that stands there. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { path, isName, word } = locationAt(text, offset);
  return { path, isName, word: text.slice(word.offset, word.offset + word.length) };
}

describe('the place of a caret', () => {
  it('is at a name, with and without quotes', () => {
    expect(at('{ "Tok|en": 1 }')).toEqual({ path: ['Token'], isName: true, word: '"Token"' });
    expect(at('{ Tok|')).toMatchObject({ isName: true, word: 'Tok' });
    expect(at('{\n  |\n}')).toEqual({ path: [''], isName: true, word: '' });
    expect(at('{ "a": 1, |')).toMatchObject({ isName: true, word: '' });
  });

  it('is at a value', () => {
    expect(at('{ "a": | }')).toEqual({ path: ['a'], isName: false, word: '' });
    expect(at('{ "a": "x|y" }')).toEqual({ path: ['a'], isName: false, word: '"xy"' });
    expect(at('{ "a": 90|0 }')).toEqual({ path: ['a'], isName: false, word: '900' });
    expect(at('{ "a": [{ "b": tr| }] }')).toEqual({ path: ['a', 0, 'b'], isName: false, word: 'tr' });
  });

  it('is found in a text that is no JSON', () => {
    expect(at('|')).toMatchObject({ word: '' });
    expect(at('}}}|')).toMatchObject({ word: '' });
  });
});

describe('the names of an object', () => {
  it('are found before the text can be read', () => {
    expect(namesBeside('{ "a": 1, "b": { "c": 2, "d', ['b'])).toEqual(['c', 'd']);
    expect(namesBeside('{ "a": 1, }', [])).toEqual(['a']);
    expect(namesBeside('', [])).toEqual([]);
    expect(namesBeside('[1]', [0])).toEqual([]);
  });
});
