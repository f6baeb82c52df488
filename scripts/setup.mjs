// @ts-check
/**
 * Set-up that every command does for itself: the right Node, and the packages of the lock file. Plain ESM without
 * packages: it runs before anything is installed, on Node 20.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError, forwardSignals, run } from './process.mjs';

/** The repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Node's major version that can run the set-up; the rest runs on the Node of `node_modules`. */
const oldestNode = 20;

const at = (/** @type {string[]} */ ...parts) => join(root, ...parts);
const stampFile = at('node_modules', '.installed-lock-hash');

/** The Node that the npm package `node` brings: Astro needs a newer one than many machines have. */
export const projectNode = at(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Brings a command to the point where it can work: packages installed, on the project's own Node. Where the machine's
 * Node runs it, the command is started again on the project's and its exit code is passed on.
 *
 * @param {string} script `import.meta.url` of the command.
 * @returns {Promise<{ installed: boolean }>} Whether packages were installed by this call.
 * @throws {CommandError} Node too old, no npm, or `npm ci` failed.
 */
export async function prepare(script) {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new CommandError(problem);
  const installed = await install();
  if (realpathSync(process.execPath) === realpathSync(projectNode)) return { installed };

  forwardSignals();
  const args = [fileURLToPath(script), ...process.argv.slice(2)];
  process.exit(await run(projectNode, args, { env: environment() }));
}

/**
 * Why a version of Node cannot run the commands; undefined where it can.
 *
 * @param {string} version Such as `20.20.2`.
 */
export function nodeProblem(version) {
  const major = Number.parseInt(version, 10);
  if (major >= oldestNode) return undefined;
  return `Node ${version} is too old. Install Node ${String(oldestNode)} or newer (https://nodejs.org), then try again.`;
}

/** Variables for every program we start: the project's Node first on the PATH, and no usage statistics. */
export function environment() {
  const path = process.env.PATH ?? process.env.Path ?? '';
  return { PATH: `${at('node_modules', '.bin')}${delimiter}${path}`, ASTRO_TELEMETRY_DISABLED: '1' };
}

/**
 * Runs a script of package.json as `npm run` does, without npm in between.
 *
 * @param {string} name
 * @param {string[]} [args] Without characters that a shell would read.
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<number>} Exit code.
 */
export function runScript(name, args = [], env = {}) {
  /** @type {{ scripts: Record<string, string> }} */
  const { scripts } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const line = [scripts[name], ...args].join(' ');
  return run(line, [], { cwd: root, env: { ...environment(), ...env }, shell: true });
}

/**
 * Runs a program of an installed package on the project's Node, with the terminal as its input.
 *
 * @param {string} script Its path inside node_modules.
 * @param {string[]} args
 * @param {number} [timeoutMs] Milliseconds after which it is ended.
 * @returns {Promise<number>} Exit code.
 */
export function runTool(script, args, timeoutMs) {
  return run(projectNode, [at('node_modules', script), ...args], {
    cwd: root,
    env: environment(),
    timeoutMs,
  });
}

/** Runs `npm ci` unless the lock file's packages are there. Resolves to whether it ran. */
async function install() {
  const lock = readFileSync(at('package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(projectNode)) {
    if (readIfThere(stampFile) === hash) return false;
    // Someone ran `npm ci` by hand: what it left is as good as ours.
    const hidden = readIfThere(at('node_modules', '.package-lock.json'));
    if (hidden !== undefined && holdsLockedPackages(JSON.parse(lock), JSON.parse(hidden))) {
      writeFileSync(stampFile, hash);
      return false;
    }
  }

  const [command, ...before] = npmCommand(process.env);
  console.log('Installing packages with npm ci; this takes a minute the first time.');
  const args = [
    'ci',
    '--include=dev',
    '--ignore-scripts=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const code = await run(command, [...before, ...args], { cwd: root });
  if (code !== 0) {
    throw new CommandError(
      `npm ci failed with exit code ${String(code)}; its messages are above. Nothing was started.`,
    );
  }
  if (!existsSync(projectNode)) {
    throw new CommandError(
      `npm ci passed but ${projectNode} is missing: the package "node" could not fetch a Node for ${process.platform}-${process.arch}.`,
    );
  }
  writeFileSync(stampFile, hash);
  return true;
}

/**
 * How to start npm: the one that started us, else the one on the PATH.
 *
 * @param {Record<string, string | undefined>} env
 * @param {(path: string) => boolean} [exists]
 * @param {NodeJS.Platform} [platform]
 * @returns {[string, ...string[]]}
 * @throws {CommandError} There is none.
 */
export function npmCommand(env, exists = existsSync, platform = process.platform) {
  const cli = env.npm_execpath;
  if (cli?.endsWith('npm-cli.js') && exists(cli)) return [env.npm_node_execpath ?? process.execPath, cli];

  const windows = platform === 'win32';
  const folders = (env.PATH ?? env.Path ?? '').split(windows ? ';' : ':').filter(Boolean);
  for (const folder of folders) {
    // npm.cmd cannot be started without a shell; the script beside it can.
    const script = join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js');
    if (windows && exists(script)) return [process.execPath, script];
    if (!windows && exists(join(folder, 'npm'))) return [join(folder, 'npm')];
  }
  throw new CommandError(
    'npm was not found. It comes with Node (https://nodejs.org); on Debian it is the package "npm".',
  );
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Are all packages of the lock file installed, in their versions? Optional ones may be missing: they are for other
 * platforms.
 *
 * @param {Lock} lock package-lock.json
 * @param {Lock} hidden node_modules/.package-lock.json, which npm writes at the end of an install.
 */
export function holdsLockedPackages(lock, hidden) {
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (path === '') return true;
    const found = hidden.packages?.[path];
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
