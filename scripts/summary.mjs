// @ts-check
/** What `npm test` reports at its end. */

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 *
 * @typedef {object} StepResult
 * @property {string} name
 * @property {'passed' | 'failed' | 'skipped'} outcome
 * @property {number} seconds
 * @property {Counts} counts Tests of the step; a step without tests counts as one.
 * @property {string} [note]
 */

/**
 * Counts of a step that is one check as a whole.
 *
 * @param {'passed' | 'failed' | 'skipped'} outcome
 * @returns {Counts}
 */
export function single(outcome) {
  return { passed: 0, failed: 0, skipped: 0, [outcome]: 1 };
}

/**
 * Counts of Vitest's JSON report.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts of Playwright's JSON report. A test that passed only when tried again counts as failed.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  return {
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
    skipped: report.stats.skipped,
  };
}

/**
 * The result of a step that runs tests. The exit code has the last word: a run that failed outside a test, or whose
 * report is missing or empty, has failed.
 *
 * @param {number} exitCode
 * @param {Counts | undefined} counts Undefined where there is no report.
 * @returns {Pick<StepResult, 'outcome' | 'counts' | 'note'>}
 */
export function testsResult(exitCode, counts) {
  if (counts === undefined) {
    return { outcome: 'failed', counts: single('failed'), note: `no report, exit code ${String(exitCode)}` };
  }
  if (exitCode === 0 && counts.failed === 0) {
    if (counts.passed > 0) return { outcome: 'passed', counts };
    return { outcome: 'failed', counts: { ...counts, failed: 1 }, note: 'no test ran' };
  }
  if (counts.failed > 0) return { outcome: 'failed', counts };
  return {
    outcome: 'failed',
    counts: { ...counts, failed: 1 },
    note: `failed outside a test, exit code ${String(exitCode)}`,
  };
}

/**
 * The table and, as its last line, `N passed, N failed`, with `, N skipped` where something was.
 *
 * @param {readonly StepResult[]} steps
 */
export function summary(steps) {
  const rows = steps.map((step) => [
    step.name,
    step.outcome,
    `${step.seconds.toFixed(1)} s`,
    [describe(step.counts), step.note].filter(Boolean).join('; '),
  ]);
  const table = [['step', 'result', 'time', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  );
  return [...lines, '', totals(steps)].join('\n');
}

/**
 * @param {readonly StepResult[]} steps
 */
function totals(steps) {
  const sum = (/** @type {keyof Counts} */ key) => steps.reduce((total, step) => total + step.counts[key], 0);
  return sentence({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') });
}

/** @param {Counts} counts */
function sentence({ passed, failed, skipped }) {
  const rest = skipped > 0 ? `, ${String(skipped)} skipped` : '';
  return `${String(passed)} passed, ${String(failed)} failed${rest}`;
}

/**
 * Empty for a step that is one check: its result says it all.
 *
 * @param {Counts} counts
 */
function describe(counts) {
  return counts.passed + counts.failed + counts.skipped > 1 ? sentence(counts) : '';
}
