/** Runnable examples in the docs: built answers, a run on a click, nothing loaded before it. */
import type { Page, Response } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const codesPage = '/guides/one-time-codes/';

/** Bytes of script the page has loaded so far. */
function watchScripts(page: Page): () => Promise<number> {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  return async () => {
    const bodies = await Promise.all(scripts.map((response) => response.body()));
    return bodies.reduce((sum, body) => sum + body.length, 0);
  };
}

test('loads the SDK when an example is run, and not before', async ({ page }) => {
  const scriptBytes = watchScripts(page);
  await page.goto(codesPage, { waitUntil: 'networkidle' });
  const before = await scriptBytes();
  expect(before).toBeLessThan(40_000);

  const shown = page.locator('try-it').first();
  await shown.getByRole('button', { name: 'Run' }).click();
  await expect(shown.getByRole('status')).toContainText('Refused at MFA');
  expect(await scriptBytes()).toBeGreaterThan(before + 100_000);
});

test('sends the current code in place of a wrong one', async ({ page }) => {
  await page.goto('/start/quickstart/');
  const shown = page.locator('try-it').last();
  await expect(shown).toContainText('MultiFactorAuthentication failed with invalid MFA one time pass code.');
  await shown.getByRole('button', { name: 'Use the current code' }).click();
  await expect(shown.getByRole('status')).toHaveText('Session issued');
  await expect(shown).toContainText('ASIA');
  await expect(shown).not.toContainText('MultiFactorAuthentication failed');
  // The button that was pressed is gone; the keyboard's place is not.
  await expect(shown.getByRole('button', { name: 'Run' })).toBeFocused();
});

test('runs each example of a page to the answer that was built', async ({ page }) => {
  await page.goto(codesPage);
  const examples = page.locator('try-it');
  const count = await examples.count();
  expect(count).toBeGreaterThan(3);
  for (let i = 0; i < count; i += 1) {
    const shown = examples.nth(i);
    const built = await shown.locator('.wire-label').allTextContents();
    await shown.getByRole('button', { name: 'Run' }).click();
    await expect(shown.getByRole('status')).not.toBeEmpty();
    expect(await shown.locator('.wire-label').allTextContents()).toEqual(built);
  }
});

test('leads from a refusal to its explanation', async ({ page }) => {
  await page.goto('/start/quickstart/');
  await page.getByRole('link', { name: 'The six digits are wrong, too old, or already used' }).click();
  await expect(page).toHaveURL(/\/reference\/errors\/mfa-invalid-code\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/six digits are wrong/);
});

test('the list of pages shows where the reader is, and the page stays at its head', async ({ page }) => {
  await page.goto('/reference/parameters/');
  await expect(page.locator('.side-nav').getByRole('link', { name: 'Parameters' })).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an example still shows its answer, and no dead button', async ({ page }) => {
    await page.goto(codesPage);
    const shown = page.locator('try-it').first();
    await expect(shown).toContainText('MFA refused');
    await expect(shown.locator('[data-run]').first()).toBeHidden();
  });
});
