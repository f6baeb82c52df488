/**
 * What holds for every page of the built site, whatever it is about. Each page is seen in one look here, some of them
 * closely; `npm run test:pages` sees each in all looks.
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
/** So many tests share the pages: each opens its own one after the other, in a look of its own. */
const shares = 8;
/** Of the pages of a share, every so many are held to the rules of accessibility. */
const closely = 3;

const { errors, others } = sitePages();
const pages = [...others, ...errors.slice(0, someErrors)];

for (let share = 0; share < shares; share += 1) {
  const look = looks[share % looks.length] ?? looks[0];
  test(`the pages, share ${share + 1} of ${shares}, ${look.name}`, async ({ page }) => {
    test.slow();
    await useTheme(page, look.theme);
    const own = pages.filter((_, index) => index % shares === share);
    for (const [index, path] of own.entries()) {
      await test.step(path, async () => {
        await page.setViewportSize(viewports.phone);
        const response = await page.goto(path);
        expect(response?.status()).toBe(200);
        await expect(page.locator('html')).toHaveAttribute('data-theme', look.theme);
        await expect(page).toHaveTitle(/\S/);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
        await expectNoHorizontalOverflow(page);
        await page.setViewportSize(viewports.desktop);
        await expectNoHorizontalOverflow(page);
        if (index % closely !== 0) return;
        await page.setViewportSize(look.viewport);
        await expectAccessible(page);
      });
    }
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
