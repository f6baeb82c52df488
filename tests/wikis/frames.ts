/** Looks at a wiki's page in a browser: are the frames of the built site shown in it, and fitted to their content? */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { chromium, type Browser, type LaunchOptions } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { freePort } from '../../scripts/listen.mjs';
import { serveSite } from '../../scripts/serve.mjs';
import { embedPath, snippetSlug } from '../../src/snippets/embeds.ts';
import { findMarkup } from '../../src/snippets/markups.ts';
import type { Embed } from '../../src/snippets/markups/markup.ts';
import { dist } from '../e2e/site.ts';

const slug = snippetSlug('python', 'error-handling');

/** Why frames cannot be looked at here; undefined where they can. */
export async function whyNoFrames(): Promise<string | undefined> {
  if (!existsSync(join(dist, embedPath(slug), 'index.html'))) return 'the site is not built (npm run build)';
  return (await findBrowser()) === undefined ? 'there is no Chromium' : undefined;
}

/** The text that a wiki with raw HTML takes: a frame that is too low, and the script that fits it. */
export function frameAndScript(site: string): string {
  const embed: Embed = { title: 'A frame', url: `${site}${embedPath(slug)}`, height: 100 };
  const [paste] = findMarkup('script')?.pastes(embed) ?? [];
  if (!paste || !('text' in paste)) throw new Error('there is no text with the script');
  return `<html>${paste.text}</html>`;
}

export interface FrameSeen {
  /** What the frame shows as its title. */
  heading: string;
  /** CSS pixels: as the tag says, of the frame in the page, and of its content. */
  told: number;
  fitted: number;
  content: number;
}

/**
 * Starts the wiki's PHP with `args` for its address, puts a frame into a page of it and opens that page.
 * `publish` gets the text to paste and the wiki's origin, and answers the page's path.
 */
export async function frameSeenIn(wiki: {
  cwd: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  publish: (text: string) => string;
}): Promise<FrameSeen> {
  const site = await serveSite({ dir: dist });
  const port = await freePort();
  let server: ChildProcessByStdio<null, null, Readable> | undefined;
  let browser: Browser | undefined;
  try {
    const path = wiki.publish(frameAndScript(site.url.replace(/\/$/, '')));
    const origin = `127.0.0.1:${port}`;
    server = spawn('php', ['-S', origin, ...wiki.args], {
      cwd: wiki.cwd,
      env: { ...process.env, ...wiki.env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // It says so when it listens, and then logs each request.
    await once(server.stderr, 'data');
    server.stderr.resume();
    browser = await chromium.launch(await launchOptions());
    const page = await browser.newPage();
    await page.goto(`http://${origin}${path}`);
    const frame = page.locator('iframe');
    const inside = frame.contentFrame();
    const heading = await inside.getByRole('heading').innerText();
    const told = Number(await frame.getAttribute('height'));
    const content = await inside
      .locator('body')
      .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    // The script asks when it is there; until then the frame is as high as the tag says.
    await page.waitForFunction((height) => document.querySelector('iframe')?.clientHeight !== height, told);
    const fitted = await frame.evaluate((element) => element.clientHeight);
    return { heading, told, fitted, content };
  } finally {
    await browser?.close();
    server?.kill();
    await site.close();
  }
}

async function launchOptions(): Promise<LaunchOptions> {
  const { executablePath } = (await findBrowser()) ?? {};
  return executablePath === undefined ? {} : { executablePath };
}
