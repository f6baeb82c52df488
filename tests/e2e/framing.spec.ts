/** Who may frame which class of pages: with the headers, and where a host sends none. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type Frame, type Page } from '@playwright/test';
import { listen } from '../../scripts/listen.mjs';
import { serveSite } from '../../scripts/serve.mjs';
import { securePages } from '../../src/integrations/content-security-policy.ts';
import { type PageClass } from '../../src/integrations/page-class.ts';
import { expect, test } from './fixtures.ts';
import { origin } from './site.ts';

interface Frames {
  /** Opens a page of another origin that frames an address with these attributes. */
  frame: (address: string, attributes?: string) => Promise<Frame>;
  /** The origin of a small site with one page of each class, through the same build step and server. */
  small: string;
}

const paths: Record<PageClass, string> = {
  docs: '/guides/a/',
  playground: '/playground/',
  live: '/playground/live/',
  embed: '/embed/v1/python/',
};

const classTest = test.extend<Frames>({
  small: async ({}, use, info) => {
    const dir = info.outputPath('site');
    const files = { ...paths, root: '/' };
    for (const path of Object.values(files)) {
      mkdirSync(join(dir, path), { recursive: true });
      writeFileSync(
        join(dir, path, 'index.html'),
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title><script type="module" src="/_astro/x.js"></script></head><body><h1>Shown</h1></body></html>`,
      );
    }
    mkdirSync(join(dir, '_astro'));
    writeFileSync(
      join(dir, '_astro/x.js'),
      `document.querySelector('h1').textContent += ' and run as ' + self.origin`,
    );
    await securePages(dir);
    const site = await serveSite({ dir });
    await use(new URL(site.url).origin);
    await site.close();
  },

  frame: async ({ page }, use) => {
    let html = '';
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end(html);
    });
    const port = await listen(server, { port: 0, host: '127.0.0.1', otherPorts: 0 });
    await use(async (address, attributes = '') => {
      html = `<!doctype html><title>Elsewhere</title><iframe src="${address}" ${attributes}></iframe>`;
      await page.goto(`http://127.0.0.1:${port}/`);
      const [child] = page.mainFrame().childFrames();
      if (!child) throw new Error('the page frames nothing');
      return child;
    });
    server.close();
    server.closeAllConnections();
  },
});

classTest.describe('a page of another origin', () => {
  // One pattern: Playwright takes a list of two for a value and its options.
  classTest.use({ expectedProblems: [/^foreign request: GET http:..127|directive: "frame-ancestors/] });

  for (const pageClass of ['docs', 'playground', 'live'] as const) {
    classTest(`cannot frame ${pageClass}`, async ({ frame, small }) => {
      expect((await frame(small + paths[pageClass])).url()).toBe('chrome-error://chromewebdata/');
    });
  }

  classTest('can frame an embed, which then has no origin', async ({ frame, small }) => {
    const embed = await frame(small + paths.embed);
    await expect(embed.getByRole('heading')).toHaveText('Shown and run as null');
  });

  classTest('cannot frame the pages of the built site', async ({ frame }) => {
    for (const path of ['/', '/playground/', '/reference/errors/']) {
      expect((await frame(origin() + path)).url(), path).toBe('chrome-error://chromewebdata/');
    }
  });
});

test('a page of the site can frame a docs page', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    const element = document.createElement('iframe');
    element.src = '/reference/errors/';
    document.body.append(element);
  });
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
});

classTest.describe('where a host sends no headers', () => {
  classTest.use({
    expectedProblems: [
      /^foreign request: GET http:..127|Blocked script execution|policy violation|Content Security Policy/,
    ],
  });

  for (const path of ['/playground/', '/playground/live/']) {
    for (const attributes of ['', 'sandbox="allow-scripts"']) {
      classTest(`${path} hides in a frame ${attributes}`, async ({ frame, small, page }) => {
        await withoutHeaders(page, small);
        const hidden = await frame(small + path, attributes);
        await expect(hidden.getByText('This page does not run inside another page.')).toBeVisible();
        const link = hidden.getByRole('link', { name: 'Open it by itself' });
        await expect(link).toHaveAttribute('href', small + path);
        await expect(link).toHaveAttribute('target', '_blank');
        await expect(hidden.getByText('Shown')).toHaveCount(0);
        // Visible to Playwright is what has a box; a frame that is never painted runs no animation frame.
        await hidden.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
        await link.click({ trial: true });
      });
    }
  }

  classTest('the playground of the built site hides in a frame', async ({ frame, page }) => {
    await withoutHeaders(page, origin());
    const hidden = await frame(`${origin()}/playground/`);
    await expect(hidden.getByRole('link', { name: 'Open it by itself' })).toBeVisible();
    await expect(hidden.getByRole('button')).toHaveCount(0);
  });

  classTest('without scripts nothing in the frame is shown', async ({ frame, small, page }) => {
    await withoutHeaders(page, small);
    const inert = await frame(small + paths.playground, 'sandbox=""');
    await expect(inert.locator('h1')).toHaveText('Shown');
    await expect(inert.locator('h1')).toBeHidden();
  });

  classTest('the same page shows in a tab of its own', async ({ small, page }) => {
    await withoutHeaders(page, small);
    await page.goto(small + paths.live);
    await expect(page.getByRole('heading')).toHaveText(`Shown and run as ${small}`);
  });
});

/** Serves an origin as a host without custom headers does. */
async function withoutHeaders(page: Page, origin: string): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const response = await route.fetch();
    const kept = ['content-type', 'content-length'];
    const headers = Object.entries(response.headers()).filter(([name]) => kept.includes(name));
    await route.fulfill({ response, headers: Object.fromEntries(headers) });
  });
}
