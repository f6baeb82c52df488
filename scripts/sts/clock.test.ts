import { afterEach, describe, expect, it, vi } from 'vitest';
import { pooledRandom, tickingClock } from './clock.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('tickingClock', () => {
  it('starts where told and ticks in whole milliseconds', () => {
    vi.useFakeTimers();
    const clock = tickingClock(Date.UTC(2026, 8, 12));
    expect(clock()).toBe(Date.UTC(2026, 8, 12));
    vi.advanceTimersByTime(61_000);
    expect(clock()).toBe(Date.UTC(2026, 8, 12, 0, 1, 1));
  });

  it('is the clock of the machine unless told', () => {
    vi.useFakeTimers({ now: 1_795_343_212_000 });
    expect(tickingClock(undefined)()).toBe(1_795_343_212_000);
  });
});

describe('pooledRandom', () => {
  it('gives as many bytes as asked for, never the same twice', () => {
    const random = pooledRandom();
    const seen = new Set<string>();
    for (let i = 0; i < 5000; i += 1) {
      const bytes = random(10);
      expect(bytes.length).toBe(10);
      seen.add(bytes.join());
    }
    expect(seen.size).toBe(5000);
    expect(random(20_000).length).toBe(20_000);
  });

  it('does not change bytes it gave', () => {
    const random = pooledRandom();
    const first = random(16);
    const copy = [...first];
    for (let i = 0; i < 3000; i += 1) random(16);
    expect([...first]).toEqual(copy);
  });
});
