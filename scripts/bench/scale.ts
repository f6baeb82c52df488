/**
 * `npm run bench -- scale [--times 1,10,100] [--minutes N] [--write]`: how the site grows with its cases. Copies the
 * work tree into `.cache/scale`, writes every case so many times under other names, builds, and tells pages, files,
 * bytes and the time of the build. `--write` keeps the result in `src/model/scale.json`, for the page "How it grows".
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { run } from '../process.mjs';
import { environment, root } from '../setup.mjs';
import {
  scaleSchema,
  wasBuilt,
  withRuns,
  type BuiltRun,
  type Scale,
  type ScaleRun,
} from '../../src/model/scale.ts';
import { measureKept, measureViews } from './growth/served.ts';
import { tooMuchKept, whyEnded } from './growth/why-ended.ts';
import { table } from './table.ts';

const { values: options } = parseArgs({
  args: process.argv.slice(process.argv.indexOf('scale') + 1),
  options: {
    times: { type: 'string', default: '1,10' },
    /** After which a build is ended. */
    minutes: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const minutes = Number(options.minutes);
/** Of other programs: before the first build, which later ones would take for them. */
const load = Number((loadavg()[0] ?? 0).toFixed(2));
const result = join(root, 'src', 'model', 'scale.json');
const folderOf = (times: number): string => join(root, '.cache', 'scale', String(times));

/** Writes the site with each case `times` times; returns how many cases that makes. */
function prepareSite(times: number): number {
  const folder = folderOf(times);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  for (const file of tracked.split('\0').filter(Boolean)) {
    if (existsSync(join(root, file))) cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const cases = join(folder, 'content', 'cases');
  const originals = readdirSync(cases);
  for (let copy = 2; copy <= times; copy += 1) {
    for (const file of originals) {
      copyFileSync(join(cases, file), join(cases, file.replace(/\.yaml$/, `-copy-${copy}.yaml`)));
    }
  }
  return originals.length * times;
}

/** Texts after Brotli at its middle quality, all else as it is. */
function compressedSize(file: string, body: Buffer): number {
  if (!/\.(?:html|css|js|json|md|svg|txt|xml)$/.test(file)) return body.length;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

function sizes(
  dist: string,
): Omit<BuiltRun, 'times' | 'cases' | 'at' | 'load' | 'seconds' | 'kept' | 'refused'> {
  const size = { pages: 0, files: 0, bytes: 0, compressed: 0 };
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const body = readFileSync(join(entry.parentPath, entry.name));
    size.files += 1;
    size.pages += Number(entry.name.endsWith('.html'));
    size.bytes += body.length;
    size.compressed += compressedSize(entry.name, body);
  }
  const weigh = (file: string): number => readFileSync(join(dist, file)).length;
  return {
    ...size,
    faithful: weigh('reference/how-faithful/index.html'),
    data: weigh('playground/data.json'),
  };
}

/** Builds a copy of the site with each case `times` times. */
async function build(times: number): Promise<ScaleRun> {
  const cases = prepareSite(times);
  const folder = folderOf(times);
  const at = `${new Date().toISOString().slice(0, 16)}Z`;
  const start = performance.now();
  const code = await run('astro build >build.log 2>&1', [], {
    cwd: folder,
    env: environment(),
    shell: true,
    timeoutMs: minutes * 60_000,
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  const facts = { times, cases, at, load, seconds };
  const dist = join(folder, 'dist');
  if (code === 0) return { ...facts, ...sizes(dist), kept: measureKept(dist) };
  const why = whyEnded(code, readFileSync(join(folder, 'build.log'), 'utf8'), minutes);
  // The list of what is kept comes last: all else is there.
  return tooMuchKept.test(why) ? { ...facts, ...sizes(dist), refused: why } : { ...facts, failed: why };
}

function print(runs: readonly ScaleRun[]): void {
  const head = ['', 'cases', 'pages', 'files', 'MB', 'MB compressed', 'build s', 'pages a second'];
  const rows = runs
    .filter(wasBuilt)
    .map((one) => [
      `${one.times} ×`,
      ...[one.cases, one.pages, one.files].map(String),
      ...[one.bytes, one.compressed].map((size) => (size / 1e6).toFixed(1)),
      one.seconds.toFixed(0),
      (one.pages / one.seconds).toFixed(1),
    ]);
  console.log(table([head, ...rows]));
  for (const one of runs) {
    const why = wasBuilt(one) ? one.refused : one.failed;
    if (why !== undefined) console.log(`${one.times} ×: ${why}`);
  }
}

/** Keeps what was measured; runs with other numbers of cases stay as they were. */
async function write(runs: readonly ScaleRun[]): Promise<void> {
  const older = existsSync(result) ? scaleSchema.parse(JSON.parse(readFileSync(result, 'utf8'))) : undefined;
  const views = runs.some((one) => one.times === 1 && wasBuilt(one))
    ? await measureViews(join(folderOf(1), 'dist'))
    : (older?.views ?? []);
  const scale: Scale = scaleSchema.parse({
    machine: { processor: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length },
    runs: withRuns(older?.runs ?? [], runs),
    views,
  });
  writeFileSync(result, `${JSON.stringify(scale, null, 2)}\n`);
}

const runs: ScaleRun[] = [];
for (const times of options.times.split(',').map(Number)) runs.push(await build(times));
print(runs);
if (options.write) await write(runs);
