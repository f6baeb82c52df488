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
 * @property {string[]} [failures] What failed in it, as `reports.mjs` tells it.
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
 * The result of a step that runs tests. The exit code has the last word: a run that failed outside a test, or whose
 * report is missing or empty, has failed.
 *
 * @param {number} exitCode
 * @param {import('./reports.mjs').TestReport | undefined} report
 * @returns {Pick<StepResult, 'outcome' | 'counts' | 'note' | 'failures'>}
 */
export function testsResult(exitCode, report) {
  if (report === undefined) {
    return { outcome: 'failed', counts: single('failed'), note: `no report, exit code ${String(exitCode)}` };
  }
  const { counts, failures } = report;
  if (exitCode === 0 && counts.failed === 0) {
    if (counts.passed > 0) return { outcome: 'passed', counts };
    return { outcome: 'failed', counts: { ...counts, failed: 1 }, note: 'no test ran' };
  }
  if (counts.failed > 0) return { outcome: 'failed', counts, failures };
  return {
    outcome: 'failed',
    counts: { ...counts, failed: 1 },
    note: `failed outside a test, exit code ${String(exitCode)}`,
    failures,
  };
}

/**
 * The table, what failed, and as its last line `N passed, N failed`, with `, N skipped` where something was.
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
  return [...lines, '', ...failed(steps), totals(steps)].join('\n');
}

/**
 * Told again at the end, where a reader of a long log looks first.
 *
 * @param {readonly StepResult[]} steps
 */
function failed(steps) {
  return steps.flatMap(({ name, failures = [] }) => failures.map((failure) => `✘ ${name}: ${failure}\n`));
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
