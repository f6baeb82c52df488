/** The calls of a session: listed, compared, and what a reload leaves. */
import type { Page } from '@playwright/test';
import { expect, field, inEveryLook, open, send, sendButton, test, title } from './page.ts';

test('calls are listed, and one shows again', async ({ page }) => {
  await open(page);
  await sendButton(page).click();
  await field(page, 'DurationSeconds').fill('1');
  await sendButton(page).click();
  await expect(title(page)).toHaveText('ValidationError');
  const calls = page.getByRole('list', { name: 'Calls' }).getByRole('button');
  await expect(calls).toHaveCount(2);
  await calls.last().click();
  await expect(title(page)).toHaveText('Session issued');
  await expect(calls.last()).toHaveAttribute('aria-current', 'true');
});

test('a reload and the way back lose nothing that was typed', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: /^Root user/ }).check();
  await field(page, 'Region').selectOption('eu-west-1');
  await field(page, 'TokenCode').fill('41 73');
  await page.reload();
  await expect(field(page, 'TokenCode')).toHaveValue('41 73');
  await expect(page.getByRole('radio', { name: /^Root user/ })).toBeChecked();
  await expect(field(page, 'Region')).toHaveValue('eu-west-1');

  await field(page, 'TokenCode').fill('41 730');
  await page.goto('/');
  await page.goBack();
  await expect(field(page, 'TokenCode')).toHaveValue('41 730');
});

test.describe('two calls', () => {
  /** A call that succeeds and one that is refused, compared by the keyboard alone. */
  async function compareTwo(page: Page): Promise<void> {
    await send(page);
    await field(page, 'DurationSeconds').fill('1');
    await send(page, 'ValidationError');
    await page.getByRole('button', { name: 'Compare two' }).press('Enter');
    await page.getByRole('checkbox').first().press('Space');
    await page.getByRole('checkbox').last().press('Space');
    await expect(page.getByRole('heading', { name: 'Two calls compared' })).toBeFocused();
  }

  test('can be chosen with the mouse, and a choice taken back', async ({ page }) => {
    await open(page);
    await compareTwo(page);
    await page.getByRole('checkbox').first().click();
    await expect(page.getByRole('heading', { name: 'Two calls compared' })).toHaveCount(0);
    await page.getByRole('checkbox').first().click();
    await expect(page.getByRole('heading', { name: 'Two calls compared' })).toBeFocused();
  });

  test('are compared, and what differs is marked by a sign and a word', async ({ page }) => {
    await open(page);
    await compareTwo(page);
    const region = page.getByRole('region', { name: 'Two calls compared' });
    await expect(region.getByRole('columnheader').first()).toContainText('Session issued');
    await expect(region.getByRole('row', { name: /DurationSeconds ?, differs none 1$/ })).toBeVisible();
    await expect(region.getByRole('row', { name: /Status ?, differs HTTP 200 HTTP 400/ })).toBeVisible();
    await expect(region.getByRole('row', { name: /Validation ?, differs passed refused/ })).toContainText(
      '≠',
    );
    await expect(region.getByRole('row', { name: /^Caller alice/ })).not.toContainText('≠');
    await region.getByRole('button', { name: 'Close' }).press('Enter');
    await expect(region).toHaveCount(0);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });

  inEveryLook('a comparison', compareTwo);
});
