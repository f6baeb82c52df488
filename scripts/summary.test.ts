import { describe, expect, it } from 'vitest';
import { single, summary, testsResult, type StepResult } from './summary.mjs';

const step = (over: Partial<StepResult>): StepResult => ({
  name: 'format',
  outcome: 'passed',
  seconds: 1,
  counts: single('passed'),
  ...over,
});

describe('summary', () => {
  const lines = (steps: StepResult[]) => summary(steps).split('\n');

  it('ends with the sum of tests and of steps that are one check', () => {
    const unit = step({ name: 'unit tests', counts: { passed: 40, failed: 0, skipped: 0 } });
    expect(lines([step({}), unit]).at(-1)).toBe('41 passed, 0 failed');
  });

  it('counts failures and, only where there are some, what was skipped', () => {
    const steps = [
      step({ outcome: 'failed', counts: single('failed') }),
      step({ outcome: 'failed', counts: { passed: 3, failed: 2, skipped: 0 } }),
      step({ outcome: 'skipped', counts: single('skipped') }),
    ];
    expect(lines(steps).at(-1)).toBe('3 passed, 3 failed, 1 skipped');
  });

  it('does not count a step without checks', () => {
    const browser = step({
      name: 'browser',
      counts: { passed: 0, failed: 0, skipped: 0 },
      note: '/usr/bin/chromium',
    });
    expect(lines([browser]).at(-1)).toBe('0 passed, 0 failed');
    expect(lines([browser])[1]).toBe('browser   passed   1.0 s   /usr/bin/chromium');
  });

  it('tells what failed between the table and the sum', () => {
    const counts = { passed: 1, failed: 2, skipped: 0 };
    const unit = step({ name: 'unit tests', outcome: 'failed', counts, failures: ['a\n    why', 'b'] });
    expect(lines([unit]).slice(2)).toEqual([
      '',
      '✘ unit tests: a',
      '    why',
      '',
      '✘ unit tests: b',
      '',
      '1 passed, 2 failed',
    ]);
  });

  it('has one row a step, in columns', () => {
    const rows = lines([
      step({}),
      step({
        name: 'unit tests',
        outcome: 'failed',
        seconds: 12.34,
        counts: { passed: 1, failed: 2, skipped: 0 },
      }),
    ]);
    expect(rows.slice(0, 3)).toEqual([
      'step         result   time',
      'format       passed   1.0 s',
      'unit tests   failed   12.3 s   1 passed, 2 failed',
    ]);
  });
});

describe('testsResult', () => {
  const good = { passed: 5, failed: 0, skipped: 0 };
  const reported = (counts: StepResult['counts'], failures: string[] = []) => ({ counts, failures });

  it('passes with exit code 0 and no failed test', () => {
    expect(testsResult(0, reported(good))).toEqual({ outcome: 'passed', counts: good });
  });

  it('counts and names failed tests as they are', () => {
    const counts = { passed: 5, failed: 2, skipped: 0 };
    const failures = ['a', 'b'];
    expect(testsResult(1, { counts, failures })).toEqual({ outcome: 'failed', counts, failures });
  });

  it('fails where the program failed outside a test', () => {
    expect(testsResult(1, reported(good, ['outside']))).toMatchObject({
      outcome: 'failed',
      counts: { passed: 5, failed: 1 },
      failures: ['outside'],
    });
  });

  it('fails without a report', () => {
    expect(testsResult(0, undefined)).toMatchObject({ outcome: 'failed', counts: { failed: 1 } });
  });

  it('fails where no test ran', () => {
    expect(testsResult(0, reported({ passed: 0, failed: 0, skipped: 3 }))).toMatchObject({
      outcome: 'failed',
      counts: { failed: 1, skipped: 3 },
    });
  });
});
