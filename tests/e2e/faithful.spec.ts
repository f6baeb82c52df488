import { expect, test } from './fixtures.ts';

const path = '/reference/how-faithful/';

test('the filter leaves the cases that hold every word and have the evidence chosen', async ({ page }) => {
  await page.goto(path);
  const rows = page.locator('.case-row');
  const shown = rows.filter({ visible: true });
  const all = await rows.count();
  expect(all).toBeGreaterThan(200);
  await expect(shown).toHaveCount(0);
  const count = page.locator('.case-filter output');
  await expect(count).toHaveText(`${all} cases`);

  await page.getByLabel('Find a case').fill('TENTH try');
  await expect(page.locator('#case-mfa-10th-attempt')).toBeVisible();
  await expect(page.locator('#cases-duration')).toBeHidden();
  expect(await shown.count()).toBeLessThan(10);

  await page.getByLabel('Find a case').fill('');
  await expect(shown).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'inferred' }).check();
  await expect(page.locator('#case-gst-900')).toBeHidden();
  const inferred = await shown.count();
  await expect(count).toHaveText(`${inferred} cases`);
  expect(inferred).toBeGreaterThan(10);
  expect(inferred).toBeLessThan(all);
});

test('notes lead to their cases, which open, whatever the filter hides', async ({ page }) => {
  await page.goto(path);
  const row = page.locator('#case-gst-root-129600');
  const note = page.locator('.faithful-unknown').getByRole('link', { name: 'gst-root-129600' });
  await note.click();
  await expect(page).toHaveURL(/#case-gst-root-129600$/);
  await expect(row).toBeInViewport();

  await page.goto(`${path}#case-gst-900`);
  await expect(page.locator('#case-gst-900')).toBeInViewport();
  await page.getByLabel('Find a case').fill('zzzz');
  await expect(page.locator('.case-filter output')).toHaveText('0 cases');
  await note.click();
  await expect(row).toBeInViewport();
});

test('the groups open with the keyboard', async ({ page }) => {
  await page.goto(path);
  await page.locator('#cases-duration > summary').press('Enter');
  await expect(page.locator('#case-gst-900')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every case can be seen, and no filter that would not work', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.case-filter')).toBeHidden();
    await page.locator('#cases-duration > summary').click();
    await expect(page.locator('#case-gst-900')).toBeVisible();
  });
});
