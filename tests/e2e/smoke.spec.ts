/**
 * What holds for every page of the built site, whatever it is about. Each page is seen in one look here, the looks in
 * turn; `npm run test:pages` sees each in all of them.
 */
import {
  expect,
  expectAccessible,
  expectNoHorizontalOverflow,
  looks,
  test,
  useTheme,
  viewports,
} from './fixtures.ts';
import { sitePages } from './site.ts';

/** Of the pages that one template makes of the entries of the error catalogue, a few. */
const someErrors = 3;

const { errors, others } = sitePages();
const pages = [...others, ...errors.slice(0, someErrors)];

for (const [index, path] of pages.entries()) {
  const look = looks[index % looks.length] ?? looks[0];
  test(`${path}, ${look.name}`, async ({ page }) => {
    await useTheme(page, look.theme);
    await page.setViewportSize(viewports.phone);
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('data-theme', look.theme);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);

    await expectNoHorizontalOverflow(page);
    await page.setViewportSize(viewports.desktop);
    await expectNoHorizontalOverflow(page);
    await page.setViewportSize(look.viewport);
    await expectAccessible(page);
  });
}

test('there are pages to look at', () => {
  expect(others.length).toBeGreaterThan(30);
  expect(errors.length).toBeGreaterThan(50);
});

test.describe('an address that does not exist', () => {
  test.use({ expectedProblems: [/^console error: Failed to load resource: .* 404 \(Not Found\)/] });

  test('answers 404 with a page of the site', async ({ page }) => {
    const response = await page.goto('/no-such-page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
});
