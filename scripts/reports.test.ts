import { describe, expect, it } from 'vitest';
import { playwrightReport, vitestReport } from './reports.mjs';

describe("Vitest's report", () => {
  const tests = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

  it('is counted', () => {
    expect(vitestReport({ ...tests, testResults: [] })).toEqual({
      counts: { passed: 7, failed: 1, skipped: 3 },
      failures: [],
    });
  });

  it('names the tests that failed, with what they said, without its colours', () => {
    const { failures } = vitestReport({
      ...tests,
      testResults: [
        {
          name: '/src/a.test.ts',
          assertionResults: [
            { status: 'passed', fullName: 'a is good', failureMessages: [] },
            {
              status: 'failed',
              fullName: 'a is better',
              failureMessages: ['\u001B[31mno\u001B[39m\n  at a:1'],
            },
          ],
        },
      ],
    });
    expect(failures).toEqual(['/src/a.test.ts › a is better\n    no\n      at a:1']);
  });

  it('names a file that failed as a whole', () => {
    const { failures } = vitestReport({
      ...tests,
      testResults: [{ name: '/src/a.test.ts', message: 'Cannot find b', assertionResults: [] }],
    });
    expect(failures).toEqual(['/src/a.test.ts\n    Cannot find b']);
  });
});

describe("Playwright's report", () => {
  const spec = (title: string, status: string, message?: string) => ({
    file: 'a.spec.ts',
    line: 3,
    title,
    tests: [{ status, results: [{}, { error: { message } }] }],
  });

  it('is counted, and a flaky test is a failed one', () => {
    const stats = { expected: 9, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightReport({ stats, suites: [] }).counts).toEqual({ passed: 9, failed: 2, skipped: 2 });
  });

  it('names what failed, in groups and outside the tests too', () => {
    const { failures } = playwrightReport({
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [{ message: 'No browser' }],
      suites: [
        {
          specs: [spec('opens', 'expected')],
          suites: [{ specs: [spec('answers', 'unexpected', 'Too late'), spec('closes', 'flaky')] }],
        },
      ],
    });
    expect(failures).toEqual([
      'outside the tests\n    No browser',
      'a.spec.ts:3 › answers\n    Too late',
      'a.spec.ts:3 › closes',
    ]);
  });

  it('cuts what is long', () => {
    const long = Array.from({ length: 40 }, (_, index) => String(index)).join('\n');
    const { failures } = playwrightReport({
      stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 },
      suites: [{ specs: [spec('says much', 'unexpected', long)] }],
    });
    expect(failures[0]?.split('\n')).toHaveLength(13);
  });
});
