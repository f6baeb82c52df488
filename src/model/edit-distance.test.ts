import { expect, it } from 'vitest';
import { distance } from './edit-distance.ts';

it.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['abcdefgh', 'z', 4],
])('counts from %s to %s: %i', (a, b, expected) => {
  expect(distance(a, b)).toBe(expected);
});

it('counts all where it is not bounded', () => {
  expect(distance('abcdefgh', 'z', Infinity)).toBe(8);
});
