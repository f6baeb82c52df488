/**
 * `npm run bench -- scale [--times N]`: how the site grows with its cases. Copies the work tree into `.cache/scale`, writes
 * every case N times under other names, builds, and tells pages, files, bytes and the time of the build.
 */
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { run } from '../process.mjs';
import { environment, root } from '../setup.mjs';
import { table } from './table.ts';

const { values: options } = parseArgs({
  args: process.argv.slice(process.argv.indexOf('scale') + 1),
  options: { times: { type: 'string', default: '10' } },
  allowPositionals: true,
});

interface Size {
  cases: number;
  pages: number;
  files: number;
  bytes: number;
  /** Texts after Brotli at its middle quality, all else as it is. */
  compressed: number;
  seconds: number;
}

/** Builds a copy of the site with each case `times` times. Throws where the build fails. */
async function build(times: number): Promise<Size> {
  const folder = join(root, '.cache', 'scale', String(times));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  for (const file of tracked.split('\0').filter(Boolean)) {
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const cases = join(folder, 'content', 'cases');
  const originals = readdirSync(cases);
  for (let copy = 2; copy <= times; copy += 1) {
    for (const file of originals) {
      copyFileSync(join(cases, file), join(cases, file.replace(/\.yaml$/, `-copy-${copy}.yaml`)));
    }
  }
  const start = performance.now();
  const code = await run('astro build', [], { cwd: folder, env: environment(), shell: true, quiet: true });
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`the build with ${times} times the cases ended with ${code}`);
  const size: Size = {
    cases: originals.length * times,
    pages: 0,
    files: 0,
    bytes: 0,
    compressed: 0,
    seconds,
  };
  const dist = join(folder, 'dist');
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const body = readFileSync(join(entry.parentPath, entry.name));
    const isText = /\.(?:html|css|js|json|md|svg|txt|xml)$/.test(entry.name);
    size.files += 1;
    size.pages += Number(entry.name.endsWith('.html'));
    size.bytes += body.length;
    size.compressed += isText
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
      : body.length;
  }
  return size;
}

const rows: string[][] = [
  ['', 'cases', 'pages', 'files', 'MB', 'MB compressed', 'build s', 'pages a second'],
];
for (const times of [1, Number(options.times)]) {
  const { cases, pages, files, bytes, compressed, seconds } = await build(times);
  rows.push([
    `${times} ×`,
    ...[cases, pages, files].map(String),
    (bytes / 1e6).toFixed(1),
    (compressed / 1e6).toFixed(1),
    seconds.toFixed(0),
    (pages / seconds).toFixed(1),
  ]);
}
console.log(table(rows));
