import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { folderLocation, serveSite } from './serve.mjs';

type Site = Awaited<ReturnType<typeof serveSite>>;

const base = mkdtempSync(join(tmpdir(), 'serve-'));
const dir = join(base, 'dist');

beforeAll(() => {
  mkdirSync(join(dir, 'start', 'v1.2'), { recursive: true });
  mkdirSync(join(dir, 'empty'));
  writeFileSync(join(dir, 'index.html'), '<h1>Home</h1>');
  writeFileSync(join(dir, '404.html'), '<h1>Missing</h1>');
  writeFileSync(join(dir, 'start', 'index.html'), '<h1>Start</h1>');
  writeFileSync(join(dir, 'start', 'v1.2', 'index.html'), '<h1>Old</h1>');
  writeFileSync(join(base, 'secret.txt'), 'outside');
});
afterAll(() => rmSync(base, { recursive: true }));

const sites: Site[] = [];
const serve = async (options: Partial<Parameters<typeof serveSite>[0]> = {}): Promise<Site> => {
  const site = await serveSite({ dir, ...options });
  sites.push(site);
  return site;
};
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

/** Sends a request line as it stands; `fetch` would tidy the path up first. */
const raw = (port: number, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });

describe('serveSite', () => {
  it('serves files with their type', async () => {
    const { url } = await serve();
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe('<h1>Home</h1>');
  });

  it('answers 404 with the page of the site', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}nothing/here`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<h1>Missing</h1>');
  });

  it('sends the page for what is missing with its own headers, and none of the address', async () => {
    const own = join(base, 'headers');
    mkdirSync(own);
    for (const name of ['index.html', '404.html']) writeFileSync(join(own, name), '<h1>x</h1>');
    writeFileSync(
      join(own, '_headers'),
      '/*\n  Referrer-Policy: no-referrer\n/_astro/*\n  X-Assets: yes\n  X-Frame-Options: DENY\n/404.html\n  X-Frame-Options: SAMEORIGIN\n',
    );
    const { url } = await serve({ dir: own });
    for (const path of ['nope', '_astro/nope', 'playground/nope']) {
      const { status, headers } = await fetch(url + path);
      expect(status).toBe(404);
      expect(headers.get('x-frame-options'), path).toBe('SAMEORIGIN');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('x-assets'), path).toBeNull();
      expect(headers.get('cache-control'), path).toBe('no-store');
    }
  });

  it('sends a folder without its slash to the folder, with the query', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}start?a=b`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/start/?a=b']);
  });

  it('serves a site below the folder it was built for, and nothing beside it', async () => {
    const own = join(base, 'below');
    mkdirSync(join(own, 'start'), { recursive: true });
    for (const name of ['index.html', '404.html', 'start/index.html'])
      writeFileSync(join(own, name), `<h1>${name}</h1>`);
    writeFileSync(join(own, '_headers'), '/gst/start/*\n  X-Page: yes\n/gst/404.html\n  X-Page: none\n');
    const { url, port } = await serve({ dir: own, root: '/gst' });
    expect(url).toBe(`http://127.0.0.1:${port}/gst/`);
    const at = async (path: string): Promise<unknown[]> => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
      return [
        answer.status,
        answer.headers.get('x-page') ?? answer.headers.get('location'),
        await answer.text(),
      ];
    };
    expect(await at('/gst/start/')).toEqual([200, 'yes', '<h1>start/index.html</h1>']);
    expect(await at('/gst/nope')).toEqual([404, 'none', '<h1>404.html</h1>']);
    expect(await at('/gst/start')).toEqual([301, '/gst/start/', '']);
    expect(await at('/gst')).toEqual([302, '/gst/', '']);
    expect(await at('/')).toEqual([302, '/gst/', '']);
    expect(await at('/start/')).toEqual([404, null, 'Not found. The site is at /gst/']);
  });

  it('reads only', async () => {
    const { url } = await serve();
    const response = await fetch(url, { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/start/../../secret.txt',
    '/%E0%A4%A',
    '/%00',
  ])('answers 404 to %s', async (path) => {
    const { port } = await serve();
    const answer = await raw(port, path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('outside');
  });

  it('shows a rebuilt page at once', async () => {
    const { url } = await serve();
    writeFileSync(join(dir, 'late.html'), 'first');
    expect(await (await fetch(`${url}late.html`)).text()).toBe('first');
    writeFileSync(join(dir, 'late.html'), 'second, longer');
    expect(await (await fetch(`${url}late.html`)).text()).toBe('second, longer');
  });

  it('takes the next free port where one is busy', async () => {
    const busy = createServer();
    const port = await listening(busy);
    const site = await serve({ port });
    expect(site.port).toBeGreaterThan(port);
    expect((await fetch(site.url)).status).toBe(200);
    await new Promise((done) => busy.close(done));
  });

  it('says what to do where nothing is built', async () => {
    await expect(serve({ dir: join(dir, 'empty') })).rejects.toThrow('npm run build');
  });

  it('says why it cannot listen', async () => {
    await expect(serve({ host: '192.0.2.1', port: 4321 })).rejects.toThrow(
      'Cannot listen on 192.0.2.1, port 4321',
    );
  });
});

describe('folderLocation', () => {
  it('adds the slash to folders that hold a page', () => {
    expect(folderLocation(dir, '/start')).toBe('/start/');
    expect(folderLocation(dir, '/start/v1.2?x#y')).toBe('/start/v1.2/?x');
  });

  it.each(['/', '/start/', '/empty', '/nothing', '/index.html', '/../dist'])('leaves %s alone', (url) => {
    expect(folderLocation(dir, url)).toBeUndefined();
  });

  it('never leads to another host', () => {
    expect(folderLocation(dir, '//start')).toBeUndefined();
  });
});

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
}
