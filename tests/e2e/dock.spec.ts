/** The playground beside the text: opened from a paragraph, kept from page to page, and not shipped before it is asked for. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { everyLook, expect, expectEveryLook, expectAccessible, test, viewports } from './fixtures.ts';

const codesPage = '/guides/one-time-codes/';
/** 12 s into a step of 30 s, and well into a window of tries. */
const moment = new Date('2026-11-22T10:40:12Z');

const toggle = (page: Page) => page.getByRole('button', { name: 'Try beside the text' });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Playground' });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Playground' });
const send = (page: Page) => page.getByRole('button', { name: 'Send request' });
const title = (page: Page) => page.locator('.dock-answered .pg-title');
const sidebar = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Documentation' }).getByRole('link', { name, exact: true });

/** Opens the panel with the case of the example that contains a text. */
async function openBeside(page: Page, example: string): Promise<void> {
  const shown = page.locator('try-it').filter({ hasText: example }).first();
  await shown.getByRole('button', { name: 'Open beside' }).click();
  await expect(page.locator('.dock-from')).toBeVisible();
}

/** Marks the document: the mark is gone after a real load. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-dock-test', ''));
const isMarked = (page: Page) => page.evaluate(() => document.body.hasAttribute('data-dock-test'));

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(moment);
});

test('ships nothing but a small loader until it is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const parts = [/entry\..*js$/, /preact/, /service\./, /dock\..*css$/, /data\.json$/];
  await page.goto(codesPage, { waitUntil: 'networkidle' });
  for (const part of parts) expect(asked.filter((path) => part.test(path))).toEqual([]);
  const loader = asked.find((path) => /\/Dock\.astro.*js$/.test(path)) ?? '';
  const body = await (await page.request.get(loader)).body();
  expect(gzipSync(body).length).toBeLessThan(1_024);

  await toggle(page).click();
  await expect(panel(page).getByRole('heading', { name: 'Playground' })).toBeVisible();
  await expect.poll(() => parts.filter((part) => !asked.some((path) => part.test(path)))).toEqual([]);
});

test('by keys alone: open, send, read on, close', async ({ page }) => {
  await page.goto(codesPage);
  await mark(page);
  await toggle(page).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'Playground' })).toBeFocused();
  await expect(toggle(page)).toHaveAttribute('aria-expanded', 'true');

  await page.getByRole('textbox', { name: 'DurationSeconds' }).focus();
  await page.keyboard.type('900');
  await page.keyboard.press('Control+Enter');
  await expect(title(page)).toHaveText('Session issued');
  const keyId = page.locator('.dock-answered').getByText(/^ASIA/);
  const issued = await keyId.textContent();

  await sidebar(page, 'Errors').focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: 'Errors' });
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL(/\/reference\/errors\/$/);
  await expect(page).toHaveTitle('Errors | GetSessionToken');
  await expect(sidebar(page, 'Errors')).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('.side-nav [aria-current]')).toHaveCount(1);
  await expect(page.locator('.dock-said')).toHaveText('Errors | GetSessionToken');
  expect(await isMarked(page)).toBe(true);
  await expect(keyId).toHaveText(issued ?? '');
  await expect(page.getByRole('textbox', { name: 'DurationSeconds' })).toHaveValue('900');

  await page.getByRole('textbox', { name: 'SerialNumber' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.dock-in')).toBeHidden();
  await expect(toggle(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(keyId).toHaveText(issued ?? '');
});

test('opens the case of a paragraph, and leads back to it', async ({ page }) => {
  await page.goto(codesPage);
  await openBeside(page, 'the code was used before');
  await expect(page.locator('.dock-from')).toContainText('From: The same code twice, in One-time codes');
  await expect(panel(page).getByRole('alert')).toContainText('One call was made first');
  await send(page).click();
  await expect(title(page)).toHaveText('AccessDenied');
  await expect(send(page)).toBeInViewport();

  await sidebar(page, 'Response').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Response' })).toBeVisible();
  // A case without a lesson opens as well.
  await openBeside(page, 'GetSessionToken');
  await panel(page).getByRole('link', { name: 'Response' }).click();
  await expect(page).toHaveURL(/\/reference\/response\/#try-/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${codesPage}$`));
  await expect(page.getByRole('heading', { level: 1, name: 'One-time codes' })).toBeVisible();
  await expect(page.locator('.pg-calls li')).toHaveCount(2);
});

test("a parameter's name leads to its paragraph, and the paragraph back to the field", async ({ page }) => {
  await page.goto(codesPage);
  await toggle(page).click();
  await panel(page).getByRole('link', { name: 'TokenCode' }).click();
  await expect(page).toHaveURL(/\/reference\/parameters\/#tokencode$/);
  const paragraph = page.locator('#tokencode');
  await expect(paragraph).toBeInViewport();
  const definition = page.locator('.definition').filter({ has: paragraph });
  await definition.getByRole('button', { name: 'Show its field' }).click();
  await expect(page.getByRole('textbox', { name: 'TokenCode' })).toBeFocused();
  const size = page.locator('.definition').filter({ has: page.locator('#minimumsessiontokensize') });
  await size.getByRole('button', { name: 'Show its field' }).click();
  await expect(page.getByRole('textbox', { name: 'MinimumSessionTokenSize' })).toBeFocused();
});

test('pages that were put in place work like pages that were loaded', async ({ page }) => {
  await page.goto('/start/what-it-is/');
  await mark(page);
  await toggle(page).click();
  await expect(page.locator('.dock-in')).toBeVisible();

  await sidebar(page, 'How faithful?').click();
  await page.getByRole('searchbox', { name: /filter|case/i }).fill('wrong code');
  await expect(page.locator('.case-row:visible').first()).toBeVisible();
  await expect(page.locator('.case-row:not([hidden])').first()).toContainText(/code/i);

  await sidebar(page, 'Two minutes to a session').click();
  const example = page.locator('try-it').first();
  await example.getByRole('button', { name: 'Run' }).click();
  await expect(example.getByRole('status')).toHaveText(/Session issued/);
  const tabs = page.locator('starlight-tabs').first();
  await tabs.getByRole('tab').nth(1).click();
  await expect(tabs.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(tabs.getByRole('tabpanel').nth(0)).toBeVisible();

  await page.getByRole('button', { name: /Use the (light|dark) theme/ }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox').fill('TokenCode');
  await page.locator('.search-results a').first().click();
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
  expect(await isMarked(page)).toBe(true);
  await expect(page.locator('.dock-in')).toBeVisible();
});

test('the way back shows the page where it was left', async ({ page }) => {
  await page.goto(codesPage);
  await toggle(page).click();
  await expect(page.locator('.dock-in')).toBeVisible();
  await page.evaluate(() => scrollTo(0, 600));
  await sidebar(page, 'Permissions').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Permissions' })).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'One-time codes' })).toBeAttached();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(600);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Permissions' })).toBeVisible();
});

test('the last of two links wins, however slow the first page is', async ({ page }) => {
  await page.goto(codesPage);
  await toggle(page).click();
  await expect(page.locator('.dock-in')).toBeVisible();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/reference\/errors\/$/, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await sidebar(page, 'Errors').click();
  await expect(page.locator('.main-frame')).toHaveAttribute('aria-busy', 'true');
  await sidebar(page, 'Permissions').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Permissions' })).toBeVisible();
  letGo();
  await page.unrouteAll({ behavior: 'wait' });
  await expect(page.locator('.main-frame')).not.toHaveAttribute('aria-busy');
  await expect(page).toHaveURL(/\/reference\/permissions\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Permissions');
});

test('a real load brings the panel and its request back, without the code', async ({ page }) => {
  await page.goto(codesPage);
  await toggle(page).click();
  await page.getByRole('textbox', { name: 'DurationSeconds' }).fill('1800');
  await page.getByRole('textbox', { name: 'TokenCode' }).fill('417302');
  const stored = await page.evaluate(() => JSON.stringify(sessionStorage));
  expect(stored).toContain('1800');
  expect(stored).not.toContain('417302');

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'DurationSeconds' })).toHaveValue('1800');
  await expect(page.getByRole('textbox', { name: 'TokenCode' })).toHaveValue('');

  await openBeside(page, 'the code was used before');
  await page.reload();
  await expect(page.locator('.dock-from')).toContainText('From: The same code twice, in One-time codes');
  await expect(page.getByRole('textbox', { name: 'TokenCode' })).toHaveValue(/^\d{6}$/);

  await page.getByRole('button', { name: 'Close the playground' }).click();
  await page.reload();
  await expect(toggle(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('.dock-in')).toHaveCount(0);
});

test('takes its request along to the full playground', async ({ page }) => {
  await page.goto(codesPage);
  await toggle(page).click();
  await page.getByRole('textbox', { name: 'DurationSeconds' }).fill('1800');
  await panel(page).getByRole('link', { name: 'Full playground' }).click();
  await expect(page.locator('[data-usable]')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'DurationSeconds' })).toHaveValue('1800');
});

test.describe('where something does not load', () => {
  test.use({ expectedProblems: [/Failed to load resource|net::ERR_FAILED/] });

  test('the panel says so, and tries again', async ({ page }) => {
    await page.route(/data\.json$/, (route) => route.abort());
    await page.goto(codesPage);
    await toggle(page).click();
    await expect(panel(page).getByText('The playground could not be loaded.')).toBeVisible();
    await expectAccessible(page);
    await page.unroute(/data\.json$/);
    await panel(page).getByRole('button', { name: 'Try again' }).click();
    await expect(panel(page).getByRole('heading', { name: 'Playground' })).toBeFocused();
    await expect(panel(page).getByText('could not be loaded')).toBeHidden();
  });

  test('the browser goes to the page itself', async ({ page }) => {
    await page.goto(codesPage);
    await mark(page);
    await toggle(page).click();
    await expect(page.locator('.dock-in')).toBeVisible();
    await page.route(/\/reference\/errors\/$/, (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await sidebar(page, 'Errors').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Errors' })).toBeVisible();
    await expect(page.locator('.dock-in')).toBeVisible();
    expect(await isMarked(page)).toBe(false);
  });
});

test('nothing keeps anybody out, wide', { tag: everyLook }, async ({ page }) => {
  await page.goto('/reference/parameters/');
  await openBeside(page, '899');
  await expectAccessible(page);
  await send(page).click();
  await expect(title(page)).toBeVisible();
  await expectEveryLook(page, { size: viewports.desktop });
});

test('on a phone it is a sheet from below', { tag: everyLook }, async ({ page }) => {
  await page.setViewportSize(viewports.phone);
  await page.goto(codesPage);
  await mark(page);
  const opener = page.getByRole('button', { name: 'Open playground' });
  await opener.click();
  await expect(sheet(page).getByRole('heading', { name: 'Playground' })).toBeFocused();
  await page.getByRole('textbox', { name: 'TokenCode' }).fill('000000');
  await send(page).click();
  await expect(title(page)).toBeVisible();
  const small = await sheet(page)
    .locator('button, select, input:not([type="range"])')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => ({ height: one.getBoundingClientRect().height, name: one.outerHTML.slice(0, 90) }))
        .filter(({ height }) => height < 44),
    );
  expect(small).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(page.locator('.dock-bar')).toContainText('Refused at');

  await opener.click();
  await sheet(page).getByRole('link', { name: 'SerialNumber' }).click();
  await expect(sheet(page)).toBeHidden();
  await expect(page.locator('#serialnumber')).toBeInViewport();
  expect(await isMarked(page)).toBe(true);
  const back = page.locator('.definition').filter({ has: page.locator('#serialnumber') });
  await back.getByRole('button', { name: 'Show its field' }).click();
  await expect(page.getByRole('textbox', { name: 'SerialNumber' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'TokenCode' })).toHaveValue('000000');
  // Last: in a wide window, which some looks have, the sheet is a panel.
  await expectEveryLook(page, { size: viewports.phone });
});

test('on a phone the sheet shows the field that its case is about', async ({ page }) => {
  await page.setViewportSize(viewports.phone);
  await page.goto('/reference/parameters/');
  await page.getByRole('button', { name: 'Open beside' }).first().click();
  const duration = sheet(page).getByLabel('DurationSeconds', { exact: true });
  await expect(duration).toHaveValue('899');
  await expect(duration).toBeInViewport();
  await sheet(page).evaluate((shown) => shown.querySelector('h2')?.scrollIntoView());
  await expectAccessible(page);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('no control stands there that does nothing', async ({ page }) => {
    await page.goto(codesPage);
    await expect(toggle(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Open beside' })).toHaveCount(0);
    await page.setViewportSize(viewports.phone);
    await expect(page.getByRole('button', { name: 'Open playground' })).toBeHidden();
  });
});
