/** `npm run bench`, the pages: how soon the playground takes input. Needs a built site; says so where there is none. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser, quietFlags } from '../browser.mjs';
import { serveSite } from '../serve.mjs';
import { table } from './table.ts';
import { measureUsable } from './usable.ts';

const dir = fileURLToPath(new URL('../../dist', import.meta.url));
const rounds = 9;
/** The playground may take this much longer than a docs page. */
const mostRatio = 1.5;

const found = existsSync(dir) ? await findBrowser() : undefined;
if (!found) {
  console.log('\nThe pages are not measured: that needs `npm run build` first, and a browser.');
} else {
  const { executablePath } = found;
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: quietFlags });
  const site = await serveSite({ dir });
  try {
    const { docs, playground, ratio } = await measureUsable(browser, new URL(site.url).origin, rounds);
    console.log(`\nFrom the address to a usable page, median of ${rounds} rounds with nothing cached:\n`);
    console.log(
      table([
        ['docs page, loaded', `${docs.toFixed(0)} ms`],
        ['playground, takes input', `${playground.toFixed(0)} ms`],
        ['times', ratio.toFixed(2)],
      ]),
    );
    if (ratio > mostRatio) {
      console.error(`\nToo slow: the playground takes more than ${mostRatio} times a docs page.`);
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await site.close();
  }
}
