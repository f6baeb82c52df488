/** The main paths of the site below a folder, in a browser: nothing is looked for outside of it. */
import { chromium, expect as expectShown, type Browser, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, quietFlags } from '../../scripts/browser.mjs';
import { serveSite } from '../../scripts/serve.mjs';
import { openMonaco } from '../e2e/editor/actions.ts';
import { dist, root } from './site.ts';

let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const found = await findBrowser();
  if (!found) throw new Error('No browser was found. `npm test` installs one.');
  const { executablePath } = found;
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: quietFlags });
  site = await serveSite({ dir: dist, root });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC' });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  problems = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(error.error().message));
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const isOurs = pathname.startsWith(`${root}/`) || response.url().startsWith('data:');
    if (!isOurs || response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
});
afterEach(async () => {
  await page.context().close();
  expect(problems).toEqual([]);
});

const open = (path: string) => page.goto(site.url + path);
const shown = expectShown.configure({ timeout: 20_000 });
const heading = () => page.getByRole('heading', { level: 1 });

describe('below a folder', () => {
  it('leads through the docs, beside the panel and through the search', async () => {
    await open('guides/one-time-codes/');
    await page.getByRole('button', { name: 'Try beside the text' }).click();
    await page.getByRole('textbox', { name: 'DurationSeconds' }).fill('900');
    await page.getByRole('button', { name: 'Send request' }).click();
    await shown(page.locator('.dock-answered .pg-title')).toHaveText('Session issued');
    await page.evaluate(() => document.body.setAttribute('data-mark', ''));
    const sidebar = page.getByRole('navigation', { name: 'Documentation' });
    await sidebar.getByRole('link', { name: 'Parameters', exact: true }).click();
    await shown(page).toHaveURL(`${site.url}reference/parameters/`);
    await shown(heading()).toBeVisible();
    // Put in place, not loaded.
    expect(await page.locator('body[data-mark]').count()).toBe(1);

    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('one-time code');
    await page.locator('.search-results a').first().click();
    await shown(page).not.toHaveURL(/parameters/);
    expect(page.url().startsWith(site.url)).toBe(true);
    await shown(heading()).toBeVisible();
  });

  it('runs the playground, its editor and its links', async () => {
    await open('playground/');
    await shown(page.locator('[data-usable]')).toBeVisible();
    await page.getByRole('button', { name: 'Send request' }).click();
    await shown(page.locator('#answer h3').first()).toHaveText('Session issued');
    await page.getByRole('button', { name: 'Share this request' }).click();
    await shown(page.getByLabel('Link to this request')).toHaveValue(
      new RegExp(`^${site.url}playground/#.{10}`),
    );
    await openMonaco(page);
  });

  it('opens the page of the real STS, with its errors', async () => {
    await open('playground/live/');
    await shown(page.locator('[data-usable]')).toBeVisible();
  });

  it('builds embeds that lie in it', async () => {
    await open('embed/');
    const frame = page.getByRole('region', { name: 'Preview' }).locator('iframe');
    await shown(frame.contentFrame().getByRole('heading').first()).toBeVisible();
    await page.getByRole('tab', { name: 'HTML', exact: true }).click();
    await shown(page.getByRole('tabpanel')).toContainText(`<iframe src="${site.url}embed/v1/`);
    await open('embed/v1/playground/mini/');
    await shown(page.getByRole('button', { name: /^Send/ })).toBeVisible();
  });

  it('keeps itself for later, and the live page to itself', async () => {
    await open('');
    const scopes = await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const all = await navigator.serviceWorker.getRegistrations();
      return all.map(({ scope }) => scope).sort();
    });
    expect(scopes).toEqual([site.url, `${site.url}playground/live/`]);
  });
});
