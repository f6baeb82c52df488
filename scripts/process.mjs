// @ts-check
/**
 * Child processes for the commands in this folder. Plain ESM without packages: it runs before anything is installed,
 * on Node 20.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** A failure that is explained to the user as it stands, without a stack. */
export class CommandError extends Error {}

/** @typedef {{ end: Promise<unknown>, kill: (signal: NodeJS.Signals) => void }} Running */

/** @type {Set<Running>} */
const running = new Set();

/** Once we are told to end, nothing more is started and no command's end is reported: the signal's handler exits. */
let ending = false;

/**
 * Runs a program and waits for its end. Its output goes to ours.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {Record<string, string | undefined>} [options.env] Added to our own.
 * @param {number} [options.timeoutMs] Milliseconds after which the program is ended.
 * @param {boolean} [options.shell] `command` is a shell's command line.
 * @param {boolean} [options.quiet] Shows only what it says on its standard error.
 * @returns {Promise<number>} Its exit code; 128 + N where signal N ended it.
 * @throws {CommandError} The program cannot be started.
 */
export function run(command, args, { cwd, env, timeoutMs, shell = false, quiet = false } = {}) {
  // A shell does not pass signals on, so its programs get a process group that can be told as a whole.
  const group = shell && process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: [group ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit', 'inherit'],
    shell,
    detached: group,
  });
  /** @param {NodeJS.Signals} signal */
  const kill = (signal) => {
    if (group && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  };
  const timer = timeoutMs === undefined ? undefined : setTimeout(kill, timeoutMs, 'SIGTERM');

  /** @type {Promise<number>} */
  const end = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(new CommandError(`Cannot start ${command}: ${error.message}`));
    });
    child.once('exit', (code, signal) => {
      resolve(signal === null ? (code ?? 1) : exitCodeOf(signal));
    });
  });
  const entry = { end, kill };
  running.add(entry);
  return end
    .finally(() => {
      clearTimeout(timer);
      running.delete(entry);
    })
    .then((code) => (ending ? new Promise(() => undefined) : code));
}

/**
 * The exit code a shell gives a process that a signal ended.
 *
 * @param {NodeJS.Signals} signal
 */
export function exitCodeOf(signal) {
  return 128 + constants.signals[signal];
}

/**
 * On SIGINT and SIGTERM: passes the signal to the programs that run, waits for their end, calls `cleanUp`, and exits.
 * A later call replaces an earlier one.
 *
 * @param {() => void | Promise<void>} [cleanUp]
 * @param {(signal: NodeJS.Signals) => number} [exitCode] 128 + N unless told otherwise.
 */
export function exitOnSignals(cleanUp = () => undefined, exitCode = exitCodeOf) {
  onSignals(async (signal) => {
    ending = true;
    const ends = [...running].map((program) => program.end);
    killRunning(signal);
    await Promise.allSettled(ends);
    await cleanUp();
    process.exit(exitCode(signal));
  });
}

/** On SIGINT and SIGTERM: passes the signal on and lets the program decide when and how to end. */
export function forwardSignals() {
  onSignals(killRunning);
}

/** @param {NodeJS.Signals} signal */
function killRunning(signal) {
  for (const program of running) program.kill(signal);
}

/** @param {(signal: NodeJS.Signals) => unknown} handler */
function onSignals(handler) {
  orphanWatch ??= watchForOrphanhood();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.removeAllListeners(signal);
    process.on(signal, () => void handler(signal));
  }
}

/** @type {NodeJS.Timeout | undefined} */
let orphanWatch;

/**
 * npm passes a signal only to the shell it has started us with, and that dies without passing it on. We see it by our
 * new parent, and end as if we had been told.
 */
function watchForOrphanhood() {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  return timer.unref();
}

/**
 * Runs a command's `main`; a CommandError is printed as one message, anything else with its stack.
 *
 * @param {() => Promise<number | undefined>} main Resolves to the exit code, or to undefined to stay alive.
 */
export async function runMain(main) {
  try {
    const code = await main();
    if (code !== undefined) process.exit(code);
  } catch (error) {
    console.error(error instanceof CommandError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
