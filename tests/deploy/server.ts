/** What holds behind every server that is told what the guide says. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../scripts/listen.mjs';
import { commonHeaders } from '../../src/integrations/response-headers.ts';
import { sections } from '../../src/integrations/servers/sections.ts';
import { ask } from './request.ts';
import { dist, root } from './site.ts';

export interface Server {
  name: string;
  /** Writes its configuration into `folder`; answers the program and its arguments. */
  prepare: (folder: string, port: number) => [program: string, args: string[]];
  /** It takes Brotli from the files beside the pages. */
  brotli: boolean;
}

export function describeServer({ name, prepare, brotli }: Server): void {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  let child: ChildProcess | undefined;
  let host = '';
  const at = (path: string, accept?: string) => ask(host + root + path, accept);

  beforeAll(async () => {
    const port = await freePort();
    const [program, args] = prepare(folder, port);
    child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: folder },
    });
    let said = '';
    child.stderr?.on('data', (text) => (said += String(text)));
    host = `http://127.0.0.1:${port}`;
    await vi.waitFor(
      async () => {
        expect(child?.exitCode, said).toBeNull();
        expect((await ask(host)).status).toBeGreaterThan(0);
      },
      { timeout: 20_000, interval: 50 },
    );
  });
  afterAll(async () => {
    if (child?.exitCode === null) {
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true });
  });

  describe(`behind ${name}`, () => {
    const hashed = readdirSync(join(dist, '_astro')).find((file) => file.endsWith('.js')) ?? '';
    const paths = [
      '/',
      '/start/quickstart/',
      '/playground/',
      '/playground/live/',
      '/embed/',
      '/embed/v1/python/minimal/',
      `/_astro/${hashed}`,
      '/pagefind/pagefind.js',
      '/sw.js',
      '/oembed/v1/python/minimal.json',
    ];

    it.each(paths)('sends the headers of %s, each once', async (path) => {
      const { status, headers } = await at(path);
      expect(status).toBe(200);
      const section = sections().find((candidate) => path.startsWith(candidate.folder));
      const expected = [...commonHeaders, ...(section?.headers ?? [])].map(([header, value]) => [
        header.toLowerCase(),
        value,
      ]);
      expect(headers).toMatchObject(Object.fromEntries(expected));
      const framing = ['content-security-policy', 'x-frame-options'] as const;
      for (const header of framing) {
        expect(headers[header], header).toBe(
          new Map(expected.map(([key, value]) => [key, value])).get(header),
        );
      }
    });

    it('lets caches keep hashed files for good, and pages for no time', async () => {
      expect((await at(`/_astro/${hashed}`)).headers['cache-control']).toBe(
        'public, max-age=31536000, immutable',
      );
      for (const path of ['/', '/playground/', '/sw.js']) {
        expect((await at(path)).headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
      }
      expect((await at('/playground/live/')).headers['cache-control']).toBe('no-store');
    });

    it.each(['/nothing/here/', '/_astro/gone.js', '/playground/live/nothing'])(
      'answers %s with the page for it, which no cache keeps and whose styles may load',
      async (path) => {
        const { status, headers, body } = await at(path);
        expect(status).toBe(404);
        expect(body.toString()).toBe(readFileSync(join(dist, '404.html'), 'utf8'));
        expect(headers['content-type']).toMatch(/^text\/html/);
        expect(headers['cache-control']).not.toContain('immutable');
        expect(headers['content-security-policy']).not.toContain('default-src');
      },
    );

    it('leads from a folder without its slash to the page', async () => {
      const { status, headers } = await at('/start/quickstart');
      expect([301, 308]).toContain(status);
      expect(headers.location).toMatch(new RegExp(`^(?:${host})?${root}/start/quickstart/$`));
    });

    it('says nothing about the rest of the host', async () => {
      const { status, headers } = await ask(`${host}/`);
      expect(status).not.toBe(200);
      expect(headers['content-security-policy']).toBeUndefined();
    });

    it.each(brotli ? ['br', 'gzip'] : ['gzip'])(
      'sends the file that was compressed at build, as %s',
      async (encoding) => {
        const ending = encoding === 'br' ? '.br' : '.gz';
        for (const [path, file] of [
          ['/start/quickstart/', 'start/quickstart/index.html'],
          [`/_astro/${hashed}`, `_astro/${hashed}`],
        ] as const) {
          const { headers, body } = await at(path, encoding);
          expect(headers['content-encoding'], path).toBe(encoding);
          expect(headers.vary?.toLowerCase(), path).toContain('accept-encoding');
          expect(body.equals(readFileSync(join(dist, file + ending))), path).toBe(true);
          expect((await at(path)).headers['content-encoding'], path).toBeUndefined();
        }
      },
    );

    it('names the types of texts', async () => {
      const typeOf = async (path: string) => (await at(path)).headers['content-type'];
      expect(await typeOf('/')).toMatch(/^text\/html; ?charset=utf-8$/i);
      expect(await typeOf('/start/quickstart.md')).toMatch(/^text\/markdown; ?charset=utf-8$/i);
      expect(await typeOf('/llms.txt')).toMatch(/^text\/plain; ?charset=utf-8$/i);
      expect(await typeOf(`/_astro/${hashed}`)).toMatch(/javascript/);
      expect(await typeOf('/sw.js')).toMatch(/javascript/);
    });
  });
}
