// @ts-check
/** Finds a Chromium for the browser tests, or installs one. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { CommandError, run } from './process.mjs';
import { runTool } from './setup.mjs';

/** Variable that hands the browser's path to Playwright; empty for the one Playwright has. */
export const browserVariable = 'CHROMIUM_PATH';

/** Keep the browser from calling home: on a closed network each try would show up as noise. */
export const quietFlags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Names on the PATH, best first. The first is Chromium without its windows, which take half of the processor where
 * each test opens its own.
 */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

/** Where Chromium lies on systems that do not put it on the PATH. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Packages of Debian, best first. */
const browserPackages = ['chromium-headless-shell', 'chromium'];

/** A page needs fonts to be measured; a bare container has none. */
const fontPackages = ['fonts-liberation', 'fonts-dejavu-core'];

const minutes = 60_000;

/**
 * @typedef {object} Browser
 * @property {string | undefined} executablePath Undefined for the browser that Playwright has.
 * @property {string} name For people.
 */

/**
 * A browser that starts, without installing one. Order: CHROMIUM_PATH, Playwright's own, the machine's.
 *
 * @returns {Promise<Browser | undefined>}
 * @throws {CommandError} CHROMIUM_PATH names something that does not start.
 */
export async function findBrowser() {
  const told = process.env[browserVariable];
  if (told) {
    const problem = await startProblem(told);
    if (problem === undefined) return { executablePath: told, name: told };
    throw new CommandError(`${browserVariable} is ${told}, which does not start: ${problem}`);
  }
  if ((await startProblem(undefined)) === undefined)
    return { executablePath: undefined, name: "Playwright's own" };
  for (const path of candidates(process.env.PATH ?? '', existsSync)) {
    if ((await startProblem(path)) === undefined) return { executablePath: path, name: path };
  }
  return undefined;
}

/**
 * A browser that starts; where there is none, Playwright's is installed, else Debian's.
 *
 * @returns {Promise<Browser>}
 * @throws {CommandError} None could be installed.
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;

  console.log("No browser was found. Trying to install Playwright's Chromium.");
  const root = process.getuid?.() === 0;
  // Its system packages come second: they are no use where the download is not reached.
  const code = await playwright(['install', 'chromium']);
  if (code === 0 && root && (await startProblem(undefined)) !== undefined) {
    await playwright(['install-deps', 'chromium']);
  }
  if (code === 0) {
    const installed = await findBrowser();
    if (installed) return installed;
  }

  if (root && existsSync('/usr/bin/apt-get')) {
    console.log("\nThat did not work. Trying the system's package, with apt-get.");
    await aptGet(['update']);
    for (const name of browserPackages) {
      await aptGet(['install', '--yes', '--no-install-recommends', name, ...fontPackages]);
      const installed = await findBrowser();
      if (installed) return installed;
    }
  }
  throw new CommandError(
    `There is no browser that starts, and none could be installed. Install Chromium or Chrome, or set ${browserVariable} to its path.`,
  );
}

/**
 * Whether a browser opens windows that nobody sees, which costs the pages in them half of the processor. Playwright's own
 * does not.
 *
 * @param {Pick<Browser, 'executablePath'>} browser
 */
export function hasWindows({ executablePath }) {
  return executablePath !== undefined && !executablePath.includes('headless-shell');
}

/**
 * Paths where the machine may have a Chromium.
 *
 * @param {string} path The variable PATH.
 * @param {(file: string) => boolean} exists
 */
export function candidates(path, exists) {
  const folders = path.split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...new Set([...onPath, ...places])].filter(exists);
}

/**
 * Why a browser does not start; undefined where it does. Starting it is the only test that also sees a missing
 * library or a placeholder that only asks to install a snap.
 *
 * @param {string | undefined} executablePath
 */
async function startProblem(executablePath) {
  try {
    const path = executablePath === undefined ? {} : { executablePath };
    const browser = await chromium.launch({ ...path, args: quietFlags, timeout: 30_000 });
    await browser.close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @param {string[]} args */
function playwright(args) {
  return runTool('@playwright/test/cli.js', args, 5 * minutes);
}

/** @param {string[]} args */
function aptGet(args) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env,
    timeoutMs: 5 * minutes,
    quiet: true,
  });
}
