/** What a host serves: for the first view of a page, and for what the browser keeps on a first visit. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser, quietFlags } from '../../browser.mjs';
import { serveForBench } from '../site/server.ts';
import type { Scale, Served } from '../../../src/model/scale.ts';

const subjects = [
  { name: 'A page of the docs', path: '/reference/operation/' },
  { name: 'The playground', path: '/playground/' },
  { name: 'A frame with a snippet', path: '/embed/v1/python/minimal/' },
  { name: 'A frame with a case', path: '/embed/v1/case/mfa-wrong-code/' },
  { name: 'The small playground in a frame', path: '/embed/v1/playground/mini/' },
];

/** Opens each page of a built site with nothing cached. Throws without a browser. */
export async function measureViews(dist: string): Promise<Scale['views']> {
  const found = await findBrowser();
  if (!found) throw new Error('No browser was found. `npm test` installs one.');
  const { executablePath } = found;
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: quietFlags });
  const server = await serveForBench(dist);
  const views: Scale['views'] = [];
  try {
    for (const { name, path } of subjects) {
      const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      const served: Served = { requests: 0, bytes: 0 };
      session.on('Network.loadingFinished', ({ encodedDataLength }) => {
        // None came over the line for what the page holds itself.
        if (encodedDataLength === 0) return;
        served.requests += 1;
        served.bytes += encodedDataLength;
      });
      // Nothing ahead of its time: that is counted below, where a page names it.
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
      });
      await page.goto(server.origin + path, { waitUntil: 'networkidle', timeout: 120_000 });
      views.push({ name, path, ...served });
      const later = measureLater(dist, path);
      if (later) {
        const { requests, bytes } = later;
        views.push({
          name: `${name}, with its large editor`,
          path,
          requests: served.requests + requests,
          bytes: served.bytes + bytes,
        });
      }
      await context.close();
    }
  } finally {
    server.close();
    await browser.close();
  }
  return views;
}

const weigh = (files: readonly string[]): Served => ({
  requests: files.length,
  bytes: files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0),
});

/** The files that a page names for when it is at rest, which it fetches on a fast line alone; undefined without any. */
function measureLater(dist: string, path: string): Served | undefined {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const files = /\bdata-later="([^"]+)"/.exec(html)?.[1]?.split(' ');
  return files && weigh(files.map((file) => join(dist, file)));
}

/** The list of files in a built service worker, weighed after Brotli at its best. Throws where there is no list. */
export function measureKept(dist: string): Served {
  const [list] =
    /\{"first":\[.*?\],"later":\[[^\]]*\]\}/.exec(readFileSync(join(dist, 'sw.js'), 'utf8')) ?? [];
  if (list === undefined) throw new Error('the service worker names no files');
  const { first } = JSON.parse(list) as { first: [address: string, revision: string | null][] };
  const files = first.map(([address]) => {
    const file = join(dist, address);
    return existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  });
  return weigh(files);
}
