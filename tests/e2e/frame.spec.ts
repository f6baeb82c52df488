/** What stands around every page: theme, search, menu; and the landing page's two calls. */
import { expect, expectAccessible, expectNoHorizontalOverflow, test, viewports } from './fixtures.ts';

const docsPage = '/guides/one-time-codes/';

test.describe('the theme', () => {
  test.use({ colorScheme: 'dark' });

  test('follows the system until the reader chooses, and again when the choice agrees with it', async ({
    page,
  }) => {
    await page.goto('/');
    const html = page.locator('html');
    const stored = () => page.evaluate(() => localStorage.getItem('starlight-theme'));
    await expect(html).toHaveAttribute('data-theme', 'dark');

    await page.getByRole('button', { name: 'Use the light theme' }).click();
    await expect(html).toHaveAttribute('data-theme', 'light');
    expect(await stored()).toBe('light');
    await page.goto(docsPage);
    await expect(html).toHaveAttribute('data-theme', 'light');

    await page.getByRole('button', { name: 'Use the dark theme' }).click();
    await expect(html).toHaveAttribute('data-theme', 'dark');
    expect(await stored()).toBeNull();
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(html).toHaveAttribute('data-theme', 'light');
  });
});

test.describe('the search', () => {
  test('opens on / and finds the cause of an error as the AWS CLI prints it', async ({ page }) => {
    await page.goto(docsPage);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog
      .getByRole('searchbox')
      .fill(
        'An error occurred (AccessDenied) when calling the GetSessionToken operation: MultiFactorAuthentication failed, unable to validate MFA code.',
      );
    const first = dialog.locator('.search-page').first();
    await expect(first).toContainText('unable to validate MFA code');
    await expectAccessible(page);
    await first.click();
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(/\/reference\/errors\/mfa-unable-to-validate\/$/);
  });

  test('is worked by keys alone', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('searchbox');
    await expect(field).toBeFocused();
    await field.fill('DurationSeconds');
    await expect(page.locator('.search-results a').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.search-results a').first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('says so when there is nothing', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'unable to validate MFA code' }).click();
    await page.getByRole('searchbox').fill('jjjjplugh');
    await expect(page.locator('.search-status')).toHaveText('Nothing found for “jjjjplugh”.');
  });
});

test('the menu of a phone leads everywhere, and what it covers cannot be reached', async ({ page }) => {
  await page.setViewportSize(viewports.phone);
  await page.goto(docsPage);
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.click();
  const pane = page.getByRole('region', { name: 'Menu' });
  await expect(pane.getByRole('link', { name: 'Playground', exact: true })).toBeVisible();
  await expect(pane.getByRole('link', { name: 'Errors', exact: true })).toBeVisible();
  await expect(page.locator('.main-frame')).toHaveAttribute('inert', '');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await expect(page.locator('.main-frame')).not.toHaveAttribute('inert', '');
});

test.describe('the landing page', () => {
  test('loads neither the SDK nor the simulator before they are asked for', async ({ page }) => {
    let bytes = 0;
    page.on('response', async (response) => {
      if (response.url().endsWith('.js')) bytes += (await response.body()).length;
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(bytes).toBeLessThan(10_000);
  });

  test('runs both calls again in the page: refused at MFA, then a session', async ({ page }) => {
    await page.goto('/');
    const demo = page.locator('landing-demo');
    const session = demo.locator('.demo-session dd').first();
    const built = await session.textContent();
    await demo.getByRole('button', { name: 'Run again' }).click();
    await expect(demo.getByRole('status')).toHaveText('Refused at MFA. Then: Session issued.');
    await expect(session).toHaveText(/^ASIA[A-Z2-7]{16}$/);
    expect(await session.textContent()).not.toBe(built);
    await expect(demo).toContainText('MultiFactorAuthentication failed with invalid MFA one time pass code.');
    await expect(demo.getByRole('button', { name: 'Run again' })).toBeFocused();
    await expectNoHorizontalOverflow(page);
  });
});

test.describe('for readers who want no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('no step of the wire is lit one after the other', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Run again' }).click();
    const wire = page.locator('.wire[data-lit]').first();
    await expect(wire).toBeVisible();
    const moving = await wire.evaluate((element) => element.getAnimations({ subtree: true }).length);
    expect(moving).toBe(0);
  });
});
