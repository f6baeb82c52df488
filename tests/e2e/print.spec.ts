/** Pages on paper: light whatever the theme, every tab with its name, nothing that only a screen can do. */
import { expect, expectNoHorizontalOverflow, test, useTheme } from './fixtures.ts';
import { open, send } from './playground/page.ts';

/** CSS pixels of an A4 sheet between its margins. */
const sheets = [
  { width: 680, height: 1000 },
  { width: 1010, height: 680 },
];

test('prints a guide in full, dark theme or not', async ({ page }) => {
  await useTheme(page, 'dark');
  await page.goto('/guides/sdk/');
  const panels = page.getByRole('tabpanel', { includeHidden: true });
  await expect(panels.filter({ visible: false }).first()).toBeAttached();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

  for (const sheet of sheets) {
    await page.setViewportSize(sheet);
    await expect(panels.filter({ visible: false })).toHaveCount(0);
    await expectNoHorizontalOverflow(page);
    for (const panel of await panels.all()) {
      const cut = await panel.evaluate((element) =>
        [...element.querySelectorAll('pre')].filter(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        ),
      );
      expect(cut).toEqual([]);
    }
  }
  // The names of the tabs, and what was run with its answer.
  await expect(page.locator('starlight-tabs [role=tab]').filter({ visible: false })).toHaveCount(0);
  const named = await page
    .locator('.langs > [role=tabpanel]')
    .evaluateAll((all) => all.map((panel) => getComputedStyle(panel, '::before').content));
  expect(named).toContain('"Go"');
  for (const gone of ['.header .search-button', '.on-this-page', '.dock', '.turn', '[data-copy]', '.copy']) {
    await expect(page.locator(`${gone}:visible`), gone).toHaveCount(0);
  }
  // Ink on white, in code too.
  const colours = await page
    .locator('.expressive-code .ec-line span, .langs code, .sl-markdown-content p')
    .evaluateAll((all) => [...new Set(all.map((element) => getComputedStyle(element).color))]);
  expect(colours.length).toBeGreaterThan(0);
  for (const colour of colours)
    expect(Math.max(...(colour.match(/\d+/g) ?? []).map(Number))).toBeLessThan(128);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});

test('prints what was folded, the run with its answer, and where links lead', async ({ page }) => {
  await page.goto('/reference/errors/mfa-invalid-code/');
  await expect(page.getByRole('button', { name: 'Use the current code' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.error-forms dd').first()).toBeVisible();
  await expect(page.locator('.try-it-code')).toBeVisible();
  await expect(page.locator('.try-it-message')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  const after = await page
    .locator('.error-source a[href^=http]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain('https://');
});

test('prints the name of each tab before what it holds', async ({ page }) => {
  await page.goto('/reference/credential-formats/');
  await page.emulateMedia({ media: 'print' });
  const order = await page
    .locator('starlight-tabs')
    .evaluate((tabs) =>
      [...tabs.querySelectorAll('[role=tab], [role=tabpanel]')]
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((element) => element.getAttribute('aria-labelledby') ?? element.id),
    );
  expect(order.length).toBeGreaterThan(8);
  expect(order.filter((_, index) => index % 2 === 0)).toEqual(order.filter((_, index) => index % 2 === 1));
});

test('prints the answer of the playground', async ({ page }) => {
  await open(page);
  await send(page);
  const answer = page.getByRole('heading', { name: 'Session issued' });
  await page.emulateMedia({ media: 'print' });
  await expect(answer).toBeVisible();
  for (const gone of ['.pg-bar', '.pg-presets', '.pg-device'])
    await expect(page.locator(gone), gone).toBeHidden();
  for (const sheet of sheets) {
    await page.setViewportSize(sheet);
    await expectNoHorizontalOverflow(page);
  }
});
