import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeWorker } from './offline.ts';

const base = mkdtempSync(join(tmpdir(), 'worker-'));
afterAll(() => rmSync(base, { recursive: true }));

const worker = 'let{first:a}=KEPT_FILES;a.map(b=>b);';
const site = {
  'index.html': '<script src="/_astro/site.A1.js"></script>',
  'playground/data.json': '{}',
  'playground/errors.json': '[]',
  'reference/errors/catalogue.json': '[]',
  'favicon.svg': '<svg/>',
  'pagefind/pagefind.js': '',
  '_astro/site.A1.js': 'import("./mount.B2.js")',
  '_astro/mount.B2.js': '',
  'sw.js': worker,
};

function build(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries({ ...site, ...files })) {
    const file = join(base, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(base, name);
}
const editor = new Set(['_astro/mount.B2.js']);
const write = (dir: string) => writeWorker(dir, editor);
const workerOf = (dir: string): string => readFileSync(join(dir, 'sw.js'), 'utf8');

describe('writeWorker', () => {
  it('writes the list, hashed files without a revision', async () => {
    const dir = build('list', {});
    expect(await write(dir)).toMatchObject({ first: 7, later: 1 });
    const list = /^let\{first:a\}=(.*);a\.map/.exec(workerOf(dir))?.[1] ?? '';
    expect(JSON.parse(list)).toEqual({
      first: [
        ['_astro/site.A1.js', null],
        ['favicon.svg', expect.any(String)],
        ['', expect.any(String)],
        ['pagefind/pagefind.js', expect.any(String)],
        ['playground/data.json', expect.any(String)],
        ['playground/errors.json', expect.any(String)],
        ['reference/errors/catalogue.json', expect.any(String)],
      ],
      later: ['_astro/mount.B2.js'],
    });
  });

  it('is another where a page is, and the same where none is', async () => {
    const [one, same, other] = [
      build('one', {}),
      build('same', {}),
      build('other', { 'favicon.svg': '<svg />' }),
    ];
    for (const dir of [one, same, other]) await write(dir);
    expect(workerOf(same)).toBe(workerOf(one));
    expect(workerOf(other)).not.toBe(workerOf(one));
  });

  it('refuses a worker that is in several files, or has no place for the list', async () => {
    await expect(write(build('parts', { 'sw.js': `import"./_astro/a.js";${worker}` }))).rejects.toThrow(
      'one file',
    );
    await expect(write(build('bare', { 'sw.js': 'self.x=1' }))).rejects.toThrow('name the list');
  });
});
