import { expect, it } from 'vitest';
import { blockedAfter } from './visit.ts';

it('adds up what is beyond 50 ms of each task, from the first paint on', () => {
  expect(blockedAfter(100, [])).toBe(0);
  expect(blockedAfter(100, [[200, 300]])).toBe(50);
  expect(
    blockedAfter(100, [
      [0, 90],
      [200, 260],
      [400, 480],
    ]),
  ).toBe(40);
  // Half of it lies before the first paint.
  expect(blockedAfter(150, [[100, 200]])).toBe(25);
});
