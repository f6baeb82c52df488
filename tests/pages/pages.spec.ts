/** Every page of the site in every look. */
import {
  expect,
  expectAccessible,
  expectEveryLook,
  expectNoHorizontalOverflow,
  looks,
  test,
  useTheme,
  viewports,
} from '../e2e/fixtures.ts';
import { sitePages } from '../e2e/site.ts';

/** Of the pages that one template makes of the entries of the error catalogue, every so many are looked at closely. */
const closely = 12;
const { errors, others } = sitePages();

for (const path of [...others, ...errors.filter((_, index) => index % closely === 0)]) {
  test(path, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expectEveryLook(page);
  });
}

for (const [index, path] of errors.entries()) {
  if (index % closely === 0) continue;
  const look = looks[index % looks.length] ?? looks[0];
  test(`${path}, ${look.name}`, async ({ page }) => {
    await useTheme(page, look.theme);
    await page.setViewportSize(viewports.phone);
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
    await expectNoHorizontalOverflow(page);
    await page.setViewportSize(look.viewport);
    await expectAccessible(page);
  });
}
