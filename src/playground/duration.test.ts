import { describe, expect, it } from 'vitest';
import {
  countdown,
  durationAt,
  durationOf,
  grouped,
  inHours,
  nextStop,
  positionOf,
  stops,
} from './duration.ts';

describe('the ruler', () => {
  it('goes from 15 minutes to 36 hours, and no further', () => {
    expect([positionOf(900), positionOf(129_600)]).toEqual([0, 1]);
    expect([positionOf(1), positionOf(1e9)]).toEqual([0, 1]);
    expect([durationAt(-1), durationAt(2)]).toEqual([900, 129_600]);
  });

  it('finds every stop again at its place', () => {
    expect(stops.map((stop) => durationAt(positionOf(stop)))).toEqual(stops);
  });

  it('gives round durations between the stops, in order', () => {
    const made = Array.from({ length: 1_001 }, (_, index) => durationAt(index / 1_000));
    expect(made.every((seconds) => seconds % 60 === 0)).toBe(true);
    expect([...made].sort((a, b) => a - b)).toEqual(made);
  });

  it('steps from stop to stop and stays at the ends', () => {
    expect(nextStop(43_200, 1)).toBe(86_400);
    expect(nextStop(43_200, -1)).toBe(28_800);
    expect(nextStop(5_000, -1)).toBe(3_600);
    expect([nextStop(900, -1), nextStop(129_600, 1)]).toEqual([900, 129_600]);
  });
});

describe('durationOf', () => {
  it('takes the default where the field is empty', () => {
    expect([durationOf('', false), durationOf('', true)]).toEqual([43_200, 3_600]);
  });
  it('reads what STS reads', () => {
    expect(durationOf('0900', false)).toBe(900);
    expect(durationOf('900.0', false)).toBeUndefined();
  });
});

it.each([
  [43_200, '12 h'],
  [5_400, '1 h 30 min'],
  [901, '15 min 1 s'],
  [0, '0 s'],
])('%d s are %s', (seconds, text) => {
  expect(inHours(seconds).replaceAll('\u00a0', ' ')).toBe(text);
});

it.each([
  [43_200_000, '12:00:00'],
  [59_001, '00:01:00'],
  [-5, '00:00:00'],
])('counts %d ms down as %s', (ms, text) => {
  expect(countdown(ms)).toBe(text);
});

it('sets thousands apart', () => {
  expect(grouped(129_600)).toBe('129\u202f600');
});
