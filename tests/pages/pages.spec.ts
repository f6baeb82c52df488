/** Every page of the site in every look. */
import { expect, expectEveryLook, test } from '../e2e/fixtures.ts';
import { sitePages } from '../e2e/site.ts';

const { errors, others } = sitePages();

for (const path of [...others, ...errors]) {
  test(path, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
    await expectEveryLook(page);
  });
}
