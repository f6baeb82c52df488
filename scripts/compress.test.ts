import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { compressSite } from './compress.mjs';

const base = mkdtempSync(join(tmpdir(), 'compress-'));
afterAll(() => rmSync(base, { recursive: true }));

it('writes long texts beside themselves, and takes from the cache what it has', async () => {
  const dir = join(base, 'dist');
  const cache = join(base, 'cache');
  const page = '<p>GetSessionToken</p>\n'.repeat(200);
  mkdirSync(join(dir, 'a'), { recursive: true });
  writeFileSync(join(dir, 'a', 'index.html'), page);
  writeFileSync(join(dir, 'short.html'), '<p>');
  writeFileSync(join(dir, 'card.png'), Buffer.alloc(5000));
  expect(await compressSite(dir, cache)).toMatchObject({ files: 1, before: page.length });
  expect(readdirSync(dir).sort()).toEqual(['a', 'card.png', 'short.html']);
  const read = (ending: string) => readFileSync(join(dir, 'a', `index.html${ending}`));
  expect(brotliDecompressSync(read('.br')).toString()).toBe(page);
  expect(gunzipSync(read('.gz')).toString()).toBe(page);

  const [kept = ''] = readdirSync(cache).filter((name) => name.endsWith('.br'));
  writeFileSync(join(cache, kept), 'from the cache');
  await compressSite(dir, cache);
  expect(read('.br').toString()).toBe('from the cache');

  const old = join(cache, 'old.br');
  writeFileSync(old, '');
  utimesSync(old, 0, 0);
  await compressSite(dir, cache);
  expect(readdirSync(cache).sort()).toEqual([kept, kept.replace(/br$/, 'gz')]);
});
