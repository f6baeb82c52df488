// @ts-check
/** `npm test`: installs what is missing, a browser too, and runs every check of the project. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, exitOnSignals, runMain } from './process.mjs';
import { playwrightReport, vitestReport } from './reports.mjs';
import { prepare, root, runScript } from './setup.mjs';
import { single, summary, testsResult } from './summary.mjs';

/** Where the test programs leave their reports, inside the repository. */
const reports = '.cache/reports';

/**
 * @typedef {import('./summary.mjs').StepResult} StepResult
 * @typedef {Pick<StepResult, 'outcome' | 'counts' | 'note' | 'failures'>} Result
 */

await runMain(async () => {
  exitOnSignals();
  await prepare(import.meta.url);
  rmSync(join(root, reports), { recursive: true, force: true });
  mkdirSync(join(root, reports), { recursive: true });

  /** @type {StepResult[]} */
  const steps = [];
  /**
   * @param {string} name
   * @param {() => Promise<Result>} work
   */
  const step = async (name, work) => {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const result = await work();
    steps.push({ name, ...result, seconds: (performance.now() - start) / 1000 });
    return result;
  };

  /** @type {import('./browser.mjs').Browser | undefined} */
  let browser;
  const browserResult = await step('browser', async () => {
    const { ensureBrowser } = await import('./browser.mjs');
    try {
      browser = await ensureBrowser();
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      console.error(error.message);
      return { outcome: 'failed', counts: single('failed'), note: 'none found or installed' };
    }
    console.log(`Browser: ${browser.name}`);
    return { outcome: 'passed', counts: { passed: 0, failed: 0, skipped: 0 }, note: browser.name };
  });

  // Side by side where each leaves a core to the other and neither writes what the other reads.
  const texts = async () => {
    await step('format', () => check('format:check'));
    await step('spelling', () => check('spelling'));
  };
  await Promise.all([step('lint', () => check('lint')), texts()]);
  await step('types', () => check('typecheck'));
  await step('unit tests', () => vitestTests('unit'));
  const [build] = await Promise.all([
    step('build', () => check('build:pages')),
    step('real clients', () => vitestTests('clients')),
  ]);
  await step('links', async () =>
    build.outcome === 'passed' ? vitestTests('links') : skipped('the build failed'),
  );
  await step('browser tests', async () => {
    if (build.outcome !== 'passed') return skipped('the build failed');
    if (browserResult.outcome !== 'passed') return skipped('there is no browser');
    return browserTests(browser?.executablePath);
  });

  console.log(`\n${summary(steps)}`);
  return steps.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
});

/**
 * @param {string} script Of package.json.
 * @returns {Promise<Result>}
 */
async function check(script) {
  const outcome = (await runScript(script)) === 0 ? 'passed' : 'failed';
  return { outcome, counts: single(outcome) };
}

/**
 * @param {string} script Of package.json; one that runs Vitest.
 * @returns {Promise<Result>}
 */
async function vitestTests(script) {
  const file = `${reports}/${script}.json`;
  const code = await runScript(script, [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return testsResult(code, readReport(file, vitestReport));
}

/**
 * @param {string | undefined} executablePath
 * @returns {Promise<Result>}
 */
async function browserTests(executablePath) {
  const file = `${reports}/browser.json`;
  const code = await runScript('e2e', ['--reporter=list,json'], {
    CHROMIUM_PATH: executablePath,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, file),
  });
  return testsResult(code, readReport(file, playwrightReport));
}

/**
 * @param {string} reason
 * @returns {Result}
 */
function skipped(reason) {
  console.log(`Skipped: ${reason}.`);
  return { outcome: 'skipped', counts: single('skipped'), note: reason };
}

/**
 * What a test program reported; undefined where it left nothing.
 *
 * @template Report
 * @param {string} file
 * @param {(report: Report) => import('./reports.mjs').TestReport} read
 */
function readReport(file, read) {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  /** @type {Report} */
  const report = JSON.parse(readFileSync(path, 'utf8'));
  return read(report);
}
