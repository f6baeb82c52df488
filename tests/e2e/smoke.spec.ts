/** What holds for every page of the built site, whatever it is about. */
import {
  expect,
  expectAccessible,
  expectNoHorizontalOverflow,
  test,
  themes,
  useTheme,
  viewports,
} from './fixtures.ts';
import { pageClassOf } from '../../src/integrations/page-class.ts';
import { builtPages } from './site.ts';

/** Of the pages that one template makes of the entries of the error catalogue, every so many are looked at closely. */
const closely = 12;
const ofAnError = (path: string): boolean => /^\/reference\/errors\/[^/]+\/$/.test(path);

// Frames are many and alike too, and have a theme of their own: embed.spec.ts. The page that shows them: embed-builder.spec.ts.
const hasFrames = (path: string): boolean => path === '/embed/' || pageClassOf(path) === 'embed';
const pages = builtPages().filter((path) => !hasFrames(path));
const errors = pages.filter(ofAnError);
const alike = errors.filter((_, index) => index % closely !== 0);

for (const path of pages.filter((page) => !alike.includes(page))) {
  for (const theme of themes) {
    test(`${path} in the ${theme} theme`, async ({ page }) => {
      await useTheme(page, theme);
      await page.setViewportSize(viewports.phone);
      const response = await page.goto(path, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page).toHaveTitle(/\S/);

      await expectNoHorizontalOverflow(page);
      await expectAccessible(page);
      await page.setViewportSize(viewports.desktop);
      await expectNoHorizontalOverflow(page);
      // What a wide window changes is not of a theme: colours were looked at above.
      if (theme === 'light') await expectAccessible(page);
    });
  }
}

test('the other pages of errors are there and fit a phone', async ({ page }) => {
  expect(alike.length).toBeGreaterThan(50);
  await page.setViewportSize(viewports.phone);
  for (const path of alike) {
    const response = await page.goto(path, { waitUntil: 'domcontentloaded' });
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
    await expectNoHorizontalOverflow(page);
  }
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
