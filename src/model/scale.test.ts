import { describe, expect, it } from 'vitest';
import measured from './scale.json';
import { costOfMillion, freeOf, scaleSchema, wasBuilt, withRuns, type ScaleRun } from './scale.ts';

const failed = (times: number, why = 'ended'): ScaleRun => ({
  times,
  cases: times,
  at: '2026-11-22T10:00Z',
  load: 1,
  seconds: 1,
  failed: why,
});

describe('what was measured', () => {
  const { runs, views } = scaleSchema.parse(measured);

  it('has the site as it is, and a larger one, the smallest first', () => {
    const times = runs.filter(wasBuilt).map((one) => one.times);
    expect(times[0]).toBe(1);
    expect(times.length).toBeGreaterThan(1);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('grows with the cases', () => {
    const [first, second] = runs.filter(wasBuilt);
    expect(second?.cases).toBe((first?.cases ?? 0) * (second?.times ?? 0));
    for (const figure of ['pages', 'files', 'bytes', 'compressed', 'faithful', 'data'] as const) {
      expect(second?.[figure], figure).toBeGreaterThan(first?.[figure] ?? Infinity);
    }
  });

  it('has a view of the docs, the playground and a frame', () => {
    expect(views.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/reference/operation/', '/playground/', '/embed/v1/python/minimal/']),
    );
  });
});

describe('runs', () => {
  it('take the place of older ones with as many cases', () => {
    const runs = withRuns([failed(1), failed(100)], [failed(10), failed(1, 'again')]);
    expect(runs.map(({ times }) => times)).toEqual([1, 10, 100]);
    expect(runs[0]).toEqual(failed(1, 'again'));
  });

  it('are read with a reason where they failed', () => {
    const views = [{ name: 'A page', path: '/', requests: 1, bytes: 1 }];
    const machine = { processor: 'x', cores: 1 };
    expect(scaleSchema.safeParse({ machine, runs: [failed(1)], views }).success).toBe(true);
    expect(scaleSchema.safeParse({ machine, runs: [failed(1, '')], views }).success).toBe(false);
  });
});

describe('the cost', () => {
  it('is that of the price list', () => {
    // A million requests, a hundred times ten thousand; 50 kB a million times are 50 GB.
    const cost = costOfMillion({ requests: 1, bytes: 50_000 });
    expect(cost.requests).toBeCloseTo(1);
    expect(cost.bytes).toBeCloseTo(4.25);
  });

  it('is nothing within the free tier, whichever end comes first', () => {
    expect(freeOf({ requests: 10, bytes: 1 })).toBe(1_000_000);
    expect(freeOf({ requests: 1, bytes: 1_000_000 })).toBe(1_000_000);
    expect(freeOf({ requests: 3, bytes: 1_000_000_000 })).toBe(1_000);
  });
});
