import { expect, it } from 'vitest';
import { memberNames } from './document.ts';
import { nearest } from './nearest.ts';

it.each([
  ['serialNumber', 'SerialNumber'],
  ['serial_number', 'SerialNumber'],
  ['--token-code', 'TokenCode'],
  ['TokenCod', 'TokenCode'],
  ['DurationSecond', 'DurationSeconds'],
  ['duration', 'DurationSeconds'],
  ['Number', 'SerialNumber'],
])('takes %s for %s', (typed, meant) => {
  expect(nearest(typed, memberNames)).toBe(meant);
});

it.each(['', 'RoleArn', 'Policy', 'Size of it', 'x'.repeat(10_000)])('takes %j for nothing', (typed) => {
  expect(nearest(typed, memberNames)).toBeUndefined();
});

it('does not choose between two', () => {
  expect(nearest('TokenA', ['TokenB', 'TokenC'])).toBeUndefined();
});
