import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, nameOf, placeInString, placeOf, readJson, withValue, writeJson } from './text.ts';

const text = '{\n  "a": [1, { "b": "x\\u0041\\ny" }],\n  "c": null\n}';
const read = (source: string) => {
  const found = readJson(source);
  if (!found.ok) throw new Error(found.problems[0]?.message);
  return found;
};
const cut = (source: string, place: { offset: number; length: number } | undefined): string | undefined =>
  place && source.slice(place.offset, place.offset + place.length);

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(read(json).value).toEqual(JSON.parse(json));
      }),
      { seed: 1 },
    );
  });

  it.each([
    ['', 'There is nothing here', 0],
    ['  ', 'There is nothing here', 0],
    ['{ a: 1 }', 'stand in double quotes', 2],
    ['{ "a" 1 }', 'colon', 6],
    ['{ "a": 1 "b": 2 }', 'comma', 9],
    ['{ "a": 1, }', 'name in double quotes', 10],
    ['{ "a": }', 'value', 7],
    ['{ "a": 1', 'closing }', 8],
    ['[1', 'closing ]', 2],
    ['{} 1', 'ended', 3],
    ['{ "a": "b }', 'closing quote', 7],
    ['// hello\n{}', 'no comments', 0],
    ['{ "a": 1, "a": 2 }', '"a" stands here twice', 10],
    ['[{ "a": { "b": 1, "b": 1 } }]', '"b" stands here twice', 18],
  ])('says of %j: %s', (source, message, offset) => {
    const found = readJson(source);
    expect(found.ok ? [] : found.problems[0]).toMatchObject({
      message: expect.stringContaining(message) as string,
      offset,
    });
  });

  it('refuses what JSON.parse refuses, with a place inside the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', 'a', '1', '.', ' ', '\\', '\n', 'true'),
        }),
        (source) => {
          const found = readJson(source);
          if (found.ok) expect(() => JSON.parse(source) as unknown).not.toThrow();
          else
            for (const { offset, length } of found.problems)
              expect(offset + length).toBeLessThanOrEqual(source.length);
        },
      ),
      { seed: 1, numRuns: 2_000 },
    );
  });
});

it('finds values and names by their path', () => {
  const { root } = read(text);
  expect(cut(text, placeOf(root, ['a', 0]))).toBe('1');
  expect(cut(text, placeOf(root, ['a', 1, 'b']))).toBe('"x\\u0041\\ny"');
  expect(cut(text, placeOf(root, ['a', 1, 'missing', 'deeper']))).toBe('{ "b": "x\\u0041\\ny" }');
  expect(cut(text, nameOf(root, ['c']))).toBe('"c"');
  expect(nameOf(root, ['d'])).toBeUndefined();
});

it('finds a part of a text through its escapes', () => {
  const { root } = read(text);
  const value = placeOf(root, ['a', 1, 'b']);
  expect(cut(text, placeInString(text, value, { start: 1, end: 3 }))).toBe('\\u0041\\n');
  expect(cut(text, placeInString(text, value, { start: 3, end: 4 }))).toBe('y');
});

it('counts units, not characters, in a part of a text', () => {
  const source = '"𝟙x"';
  expect(cut(source, placeInString(source, { offset: 0, length: source.length }, { start: 2, end: 3 }))).toBe(
    'x',
  );
});

it('sets and takes out one value and leaves the rest as written', () => {
  const odd = '{"a":1,\n\n   "b" :  2 }';
  expect(withValue(odd, ['b'], 3)).toBe('{"a":1,\n\n   "b" :  3 }');
  expect(JSON.parse(withValue(odd, ['c'], 'x'))).toEqual({ a: 1, b: 2, c: 'x' });
  expect(JSON.parse(withValue(odd, ['a'], undefined))).toEqual({ b: 2 });
  expect(withValue('{}', ['a'], 1)).toBe(writeJson({ a: 1 }));
});

it('counts lines and columns from 1', () => {
  expect(lineAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  expect(lineAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
});
