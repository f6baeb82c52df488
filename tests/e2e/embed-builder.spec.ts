/** The page that writes the text to paste. */
import { everyLook, expect, expectEveryLook, test } from './fixtures.ts';
import { origin } from './site.ts';

test('writes the text for each wiki and copies it as plain text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/embed/');
  await page.getByLabel('Language').selectOption('Go');
  await page.getByLabel('Variant').selectOption('Minimal');
  await page.getByLabel('Theme', { exact: true }).selectOption('Always dark');
  const preview = page.getByRole('region', { name: 'Preview' });
  const heading = preview.locator('iframe').contentFrame().getByRole('heading');
  await expect(heading).toHaveText('GetSessionToken in Go');
  await expect(preview.locator('iframe')).toHaveAttribute('src', '/embed/v1/go/minimal/dark/');

  await page.getByRole('tab', { name: 'DokuWiki' }).click();
  await page.getByRole('button', { name: 'Copy: Text' }).click();
  await expect(page.getByText('Copied as plain text.')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return { types: item?.types, text: await navigator.clipboard.readText() };
  });
  expect(copied.types).toEqual(['text/plain']);
  expect(copied.text).toMatch(/^<code - main\.go>\npackage main\n\n[\s\S]*\n<\/code>$/);

  await page.getByRole('tab', { name: 'HTML', exact: true }).click();
  await expect(page.getByRole('tabpanel')).toContainText(
    `<iframe src="${origin()}/embed/v1/go/minimal/dark/" title="GetSessionToken in Go"`,
  );
  await expect(page.getByRole('tabpanel')).toContainText(`${origin()} in the list of hosts`);
});

test('opens at what the address names, and shows cases and the small playground', async ({ page }) => {
  await page.goto('/embed/#case/mfa-wrong-code');
  await expect(page.getByLabel('Case')).toHaveValue('mfa-wrong-code');
  await expect(page.getByRole('tabpanel')).toContainText('<Code>AccessDenied</Code>');
  await page.getByLabel('What', { exact: true }).selectOption('A small playground');
  await expect(page.getByRole('tabpanel').getByRole('heading', { name: 'Link' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveAttribute('src', '/embed/v1/playground/mini/');
});

test('is accessible and fits in every look', { tag: everyLook }, async ({ page }) => {
  await page.goto('/embed/');
  await expect(page.getByRole('tab', { name: 'Confluence' })).toBeVisible();
  // The frame in it has tests of its own.
  await expectEveryLook(page, { frames: false });
});
