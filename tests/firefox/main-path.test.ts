/** What a reader does first, in Firefox: reads, runs an example, is refused, gets a session, copies. */
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/serve.mjs';
import { dist } from '../e2e/site.ts';
import { firefoxPath } from './installed.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let page: Page;
let problems: string[];

beforeAll(async () => {
  site = await serveSite({ dir: dist });
  browser = await launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    // The clipboard without a question, so that a test sees what was copied.
    extraPrefsFirefox: { 'dom.events.testing.asyncClipboard': true },
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.setDefaultTimeout(60_000);
  problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
});
afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

const open = (path: string) => page.goto(new URL(path, site.url).href);
/** Text of the first element, once it is as expected. */
const shown = async (selector: string, text: string): Promise<void> => {
  await page.waitForFunction(
    (query: string, wanted: string) => document.querySelector(query)?.textContent.includes(wanted) === true,
    {},
    selector,
    text,
  );
};
const press = (name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

describe('Firefox', () => {
  it('shows a page of the docs, and searches', async () => {
    await open('/start/quickstart/');
    await shown('h1', 'Two minutes to a session');
    await page.keyboard.press('/');
    await page.locator('#site-search input').fill('wrong code');
    await page.locator('.search-results a').wait();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !location.pathname.startsWith('/start/'));
    await page.locator('main h1').wait();
  });

  it('gets a session from the simulated STS, and copies it', async () => {
    await open('/playground/');
    await page.locator('[data-usable]').wait();
    await press('Send request');
    await shown('#answer h3', 'Session issued');
    await press('Copy SessionToken');
    await shown('#answer [role=status]', 'SessionToken copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^[A-Za-z0-9+/=]{100,}$/);
  });

  it('is refused, and told why', async () => {
    await open('/playground/');
    await page.locator('[data-usable]').wait();
    await page
      .locator('::-p-aria([name="SerialNumber"][role="textbox"])')
      .fill('arn:aws:iam::123456789012:mfa/bob');
    await page.locator('::-p-aria([name="TokenCode"][role="textbox"])').fill('000000');
    await press('Send request');
    await shown('#answer h3', 'AccessDenied');
    await shown('#answer', 'MultiFactorAuthentication failed');
  });

  it('opens the page of the real STS under its policy', async () => {
    await open('/playground/live/');
    await page.locator('[data-usable]').wait();
    expect(await page.$$eval('input', (inputs) => inputs.length)).toBeGreaterThan(2);
  });
});
