/** One call in every language: tabs in the docs, a view of the request in the playground, one choice for both. */
import { generate } from '../../src/snippets/generate.ts';
import { targets } from '../../src/snippets/targets.ts';
import { expect, test, viewports } from './fixtures.ts';

const snippetsPage = '/reference/snippets/';
const goCode = (): string => {
  const request = { region: 'us-east-1', input: { DurationSeconds: 900 } };
  const snippet = generate(request, { target: 'go', variant: 'error-handling' });
  return 'code' in snippet ? snippet.code : '';
};

test('a choice holds for the page, its sets, other pages, the playground and the page for embedding', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(snippetsPage);
  // A second set, as on pages with two calls.
  await page.evaluate(() => {
    const set = document.querySelector('language-tabs');
    set?.after(set.cloneNode(true));
  });
  const [set, second] = [page.locator('language-tabs').first(), page.locator('language-tabs').nth(1)];
  const shown = set.getByRole('tabpanel');
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText('aws sts get-session-token');

  await set.getByRole('tab', { name: 'AWS CLI (bash, zsh)' }).focus();
  await page.keyboard.press('End');
  await expect(set.getByRole('tab', { selected: true })).toHaveText('curl');
  await page.keyboard.press('ArrowRight');
  await expect(set.getByRole('tab', { selected: true })).toBeFocused();
  await expect(set.getByRole('tab', { selected: true })).toHaveText('AWS CLI (bash, zsh)');
  await page.keyboard.press('Tab');
  await expect(set.getByRole('button', { name: 'Try it' })).toBeFocused();

  await set.getByRole('tab', { name: 'Go', exact: true }).click();
  await expect(shown).toHaveAccessibleName('Go');
  await expect(second.getByRole('tabpanel')).toHaveAccessibleName('Go');
  await shown.getByRole('button', { name: 'Copy' }).click();
  await expect(set.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(goCode());

  await set.getByRole('button', { name: 'Try it' }).click();
  await expect(page.locator('.dock-from')).toContainText('in Snippets, run and parsed');
  await expect(page.locator('.dock-in').getByLabel('DurationSeconds').first()).toHaveValue('900');

  await shown.getByRole('link', { name: 'Embed' }).click();
  await expect(page.getByLabel('Language')).toHaveValue('go');
  await expect(page.getByLabel('Variant')).toHaveValue('error-handling');

  await page.goto('/guides/duration/');
  await expect(page.locator('language-tabs').getByRole('tabpanel')).toHaveAccessibleName('Go');
  // It has no Go: its first is shown, and the choice stays.
  await page.goto('/guides/cli/');
  await expect(page.locator('language-tabs').getByRole('tabpanel')).toHaveAccessibleName(
    'AWS CLI (bash, zsh)',
  );

  await page.goto('/playground/');
  await page.getByRole('textbox', { name: 'DurationSeconds' }).fill('900');
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.getByLabel('Language')).toHaveValue('go');
  await page.getByLabel('Variant').selectOption('Handle errors');
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect(page.getByText('The code copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(goCode());
  await expect(page.getByRole('link', { name: 'Embed' }).last()).toHaveAttribute(
    'href',
    /\/embed\/#go\/error-handling$/,
  );
  await page.getByLabel('Language').selectOption('HTTP');
  await expect(page.getByLabel('Variant')).toHaveValue('minimal');
  await page.getByLabel('Language').selectOption('Ruby');
  await page.goto(snippetsPage);
  await expect(page.locator('language-tabs').getByRole('tabpanel')).toHaveAccessibleName('Ruby');
});

test('the choice is there before the page is drawn: nothing moves', async ({ page }) => {
  await page.setViewportSize(viewports.desktop);
  await page.addInitScript(() => {
    localStorage.setItem('language', 'swift');
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(snippetsPage, { waitUntil: 'networkidle' });
  const tab = page.locator('language-tabs').getByRole('tab', { name: 'Swift' });
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(tab).toBeInViewport({ ratio: 1 });
  const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved);
  expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
});

test('it works without storage', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('off', 'SecurityError');
      },
    });
  });
  await page.goto(snippetsPage);
  const set = page.locator('language-tabs');
  await set.getByRole('tab', { name: 'Rust' }).click();
  await expect(set.getByRole('tabpanel')).toHaveAccessibleName('Rust');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all languages stand one below the other, and there is no dead button', async ({ page }) => {
    await page.goto(snippetsPage);
    const panels = page.locator('language-tabs [role=tabpanel]');
    await expect(panels).toHaveCount(targets.filter(({ id }) => id !== 'http').length);
    for (const panel of await panels.all()) await expect(panel.locator('pre')).toBeVisible();
    await expect(page.locator('language-tabs button:visible')).toHaveCount(0);
  });
});
