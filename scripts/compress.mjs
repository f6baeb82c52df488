// @ts-check
/**
 * Beside each text file of a built site, the same compressed as `.br` and `.gz`, for servers that send such files as they
 * are. What was compressed once is kept in `.cache` by its content: the best compression takes a minute, a second build
 * little.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { runMain } from './process.mjs';
import { root } from './setup.mjs';

/** Bytes: below that the headers of an answer weigh more than what is saved. */
const smallest = 1024;
/** Milliseconds, a week: what no build has used since is forgotten. */
const longest = 7 * 24 * 3600 * 1000;
const texts = /\.(?:css|html|js|json|md|svg|ttf|txt|xml)$/;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** @type {readonly { ending: string, compress: (content: Buffer) => Promise<Buffer> }[]} */
const forms = [
  {
    ending: '.br',
    compress: (content) =>
      brotli(content, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  },
  { ending: '.gz', compress: (content) => gz(content, { level: constants.Z_BEST_COMPRESSION }) },
];

/**
 * Compresses the files below a folder.
 *
 * @param {string} dir
 * @param {string} cache Folder of what was compressed before; made where it is missing.
 * @returns {Promise<{ files: number, before: number, after: number }>} How many were compressed, their bytes, and those
 *   of the `.br` files.
 */
export async function compressSite(dir, cache) {
  await mkdir(cache, { recursive: true });
  const queue = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && texts.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const sum = { files: 0, before: 0, after: 0 };
  const work = async () => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      const content = await readFile(file);
      if (content.length < smallest) continue;
      const after = await compressFile(file, content, cache);
      sum.files += 1;
      sum.before += content.length;
      sum.after += after;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  await forgetUnused(cache);
  return sum;
}

/** @param {string} cache */
async function forgetUnused(cache) {
  const oldest = Date.now() - longest;
  for (const name of await readdir(cache)) {
    const file = join(cache, name);
    if ((await stat(file)).mtimeMs < oldest) await rm(file);
  }
}

/**
 * @param {string} file
 * @param {Buffer} content
 * @param {string} cache
 * @returns {Promise<number>} Bytes of its `.br`.
 */
async function compressFile(file, content, cache) {
  const name = createHash('sha256').update(content).digest('base64url');
  let first = 0;
  for (const { ending, compress } of forms) {
    const known = join(cache, name + ending);
    if (!existsSync(known)) {
      // Whole or not at all: another build may look for it, or this one be ended.
      const half = `${known}.${String(process.pid)}`;
      await writeFile(half, await compress(content));
      await rename(half, known);
    } else await utimes(known, new Date(), new Date());
    await copyFile(known, file + ending);
    if (first === 0) first = (await readFile(known)).length;
  }
  return first;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    const start = performance.now();
    const dir = resolve(root, process.argv[2] ?? 'dist');
    const { files, before, after } = await compressSite(dir, join(root, '.cache', 'compressed'));
    const kB = (/** @type {number} */ bytes) => `${String(Math.round(bytes / 1000))} kB`;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${String(files)} files have a .br and a .gz beside them: ${kB(before)} are ${kB(after)} with Brotli (${seconds} s)`,
    );
    return 0;
  });
}
