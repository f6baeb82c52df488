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

// Frames are many and alike, and have a theme of their own: embed.spec.ts. The page that shows them: embed-builder.spec.ts.
const hasFrames = (path: string): boolean => path === '/embed/' || pageClassOf(path) === 'embed';

for (const path of builtPages().filter((page) => !hasFrames(page))) {
  for (const theme of themes) {
    test(`${path} in the ${theme} theme`, async ({ page }) => {
      await useTheme(page, theme);
      await page.setViewportSize(viewports.phone);
      const response = await page.goto(path, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page).toHaveTitle(/\S/);

      for (const size of [viewports.phone, viewports.desktop]) {
        await page.setViewportSize(size);
        await expectNoHorizontalOverflow(page);
        await expectAccessible(page);
      }
    });
  }
}

test.describe('an address that does not exist', () => {
  test.use({ expectedProblems: [/^console error: Failed to load resource: .* 404 \(Not Found\)/] });

  test('answers 404 with a page of the site', async ({ page }) => {
    const response = await page.goto('/no-such-page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
});
