// @ts-check
/** What the reports say that test programs leave as JSON: how many tests, and which of them failed with what. */
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {import('./summary.mjs').Counts} Counts
 *
 * @typedef {object} TestReport
 * @property {Counts} counts
 * @property {string[]} failures A test each: where and which it is, and under that the beginning of what it said.
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {VitestFile[]} testResults
 *
 * @typedef {object} VitestFile
 * @property {string} name
 * @property {string} [message] Why the file as a whole failed.
 * @property {{ status: string, fullName: string, failureMessages?: string[] | null }[]} assertionResults
 *
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {PlaywrightSuite[]} suites
 * @property {{ message?: string | undefined }[]} [errors] Of what is outside the tests.
 *
 * @typedef {object} PlaywrightSuite
 * @property {PlaywrightSuite[]} [suites]
 * @property {PlaywrightSpec[]} specs
 *
 * @typedef {object} PlaywrightSpec
 * @property {string} file
 * @property {number} line
 * @property {string} title
 * @property {{ status: string, results: { error?: { message?: string | undefined } }[] }[]} tests
 */

/** So many lines of what a test said are given; the rest is further up, where it ran. */
const lines = 12;

/**
 * @param {string} test
 * @param {string | undefined} said
 */
function failure(test, said = '') {
  const spoken = stripVTControlCharacters(said)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [test, ...spoken.slice(0, lines).map((line) => `    ${line}`.trimEnd())].join('\n');
}

/**
 * @param {VitestReport} report
 * @returns {TestReport}
 */
export function vitestReport(report) {
  return {
    counts: {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    failures: report.testResults.flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0 && message) return [failure(name, message)];
      return failed.map((test) => failure(`${name} › ${test.fullName}`, test.failureMessages?.[0]));
    }),
  };
}

/**
 * A test that passed only when tried again is a failed one.
 *
 * @param {PlaywrightReport} report
 * @returns {TestReport}
 */
export function playwrightReport(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    counts: { passed: expected, failed: unexpected + flaky, skipped },
    failures: [
      ...(report.errors ?? []).map(({ message }) => failure('outside the tests', message)),
      ...report.suites.flatMap(specsOf).flatMap(({ file, line, title, tests }) =>
        tests
          .filter(({ status }) => status === 'unexpected' || status === 'flaky')
          .map(({ results }) => {
            const said = results.find(({ error }) => error !== undefined)?.error?.message;
            return failure(`${file}:${String(line)} › ${title}`, said);
          }),
      ),
    ],
  };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
function specsOf({ suites = [], specs }) {
  return [...specs, ...suites.flatMap(specsOf)];
}
