/** A page of somebody else, on another origin, that frames embeds. */
import { createServer } from 'node:http';
import { type Frame } from '@playwright/test';
import { listen } from '../../../scripts/listen.mjs';
import { test as base } from '../fixtures.ts';

interface Host {
  /** Opens a page with this body; resolves to its frames, in the order of the page. */
  host: (body: string) => Promise<Frame[]>;
}

/** What a foreign page does on purpose: it is itself no page of the site. */
export const foreignPage = /^foreign request: GET http:..127/;

export const test = base.extend<Host>({
  host: async ({ page }, use) => {
    let html = '';
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
    });
    const port = await listen(server, { port: 0, host: '127.0.0.1', otherPorts: 0 });
    await use(async (body) => {
      html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Elsewhere</title>${body}`;
      await page.goto(`http://127.0.0.1:${port}/`);
      return page.mainFrame().childFrames();
    });
    server.close();
    server.closeAllConnections();
  },
});
