import { expect, it } from 'vitest';
import { mainAccount } from '../model/testing.ts';
import { warmUp } from './warm-up.ts';

it('goes all the way with pauses, and remembers nothing', async () => {
  let pauses = 0;
  const sources = {
    clock: () => Date.UTC(2026, 10, 22),
    timer: () => 0,
    random: (bytes: number) => new Uint8Array(bytes),
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  };
  const before = JSON.stringify(mainAccount);
  const exchange = await warmUp(mainAccount, sources);
  expect(exchange?.outcome.ok).toBe(true);
  expect(pauses).toBe(9);
  expect(JSON.stringify(mainAccount)).toBe(before);
});
