/** Cases to start from. */
import {
  answer,
  choosePreset,
  expect,
  field,
  inEveryLook,
  open,
  presets,
  sendButton,
  test,
  title,
} from './page.ts';

test.describe('presets', () => {
  test('the address opens a case, with the calls before it', async ({ page }) => {
    await open(page, '#case=mfa-reused-code');
    await expect(page.getByRole('alert')).toContainText('One call was made first');
    await expect(title(page)).toHaveText('Session issued');
    await sendButton(page).click();
    await expect(title(page)).toHaveText('AccessDenied');
    await expect(presets(page)).toHaveText('The same code twice');
  });

  test('choosing one fills the form and names it in the address', async ({ page }) => {
    await open(page);
    await field(page, 'TokenCode').fill('41 73');
    await choosePreset(page, ':user/ instead of :mfa/');
    await expect(field(page, 'SerialNumber')).toHaveValue(/:user\//);
    await expect(page).toHaveURL(/#case=mfa-serial-user-arn$/);
    await choosePreset(page, 'The wrong secret');
    await expect(page.getByRole('radio', { name: /^The caller of this case/ })).toBeChecked();
    await sendButton(page).click();
    await expect(title(page)).toHaveText('SignatureDoesNotMatch');
    await page.getByRole('button', { name: 'Put back what I had typed' }).click();
    await expect(field(page, 'TokenCode')).toHaveValue('41 73');
  });

  for (const hash of [
    '#case=no-such-case',
    '#case=<script>',
    `#case=${'x'.repeat(4_000)}`,
    '#state=%E0%A4%A',
  ]) {
    test(`a bad address gives a message: ${hash.slice(0, 20)}`, async ({ page }) => {
      await open(page, hash);
      await expect(page.getByRole('alert')).toContainText(/No preset|not understood/);
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await expect(page.getByRole('alert')).toBeHidden();
    });
  }
});

test('a preset starts from a service that remembers nothing', async ({ page }) => {
  await open(page, '#case=mfa-10th-attempt');
  await expect(page.getByText('Locked')).toBeVisible();
  await choosePreset(page, 'The same code twice');
  await expect(page.getByText('8 of 9 tries left')).toBeVisible();
  await sendButton(page).click();
  await expect(answer(page).locator('.pg-message')).toContainText('invalid MFA one time pass code');
});

test('a reload says that the calls a preset made first are forgotten', async ({ page }) => {
  await open(page);
  await choosePreset(page, 'The same code twice');
  await expect(page.getByText('8 of 9 tries left')).toBeVisible();
  await page.reload();
  await expect(page.getByText('the calls that the preset made first are forgotten')).toBeVisible();
  await expect(page.getByText('9 tries left', { exact: true })).toBeVisible();
});

test('one is found by typing and taken by the keyboard alone', async ({ page }) => {
  await open(page);
  await presets(page).press('Enter');
  const find = field(page, 'Find a preset');
  await expect(find).toBeFocused();
  await page.keyboard.type('no such thing');
  await expect(page.getByText('No preset has that in it.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(presets(page)).toBeFocused();
  await expect(find).toHaveCount(0);

  await page.keyboard.press('Enter');
  await expect(find).toBeFocused();
  await page.keyboard.type('ACCESSDENIED steps');
  await page.keyboard.press('ArrowDown');
  const first = page.getByRole('button', { name: /^A code three steps old/ });
  await expect(first).toBeFocused();
  await expect(first).toContainText('AccessDenied');
  await expect(first).toContainText('recorded');
  await page.keyboard.press('Enter');
  await expect(presets(page)).toBeFocused();
  await expect(presets(page)).toHaveText('A code three steps old');
  await expect(presets(page)).toHaveAccessibleDescription(/One step more than STS allows/);
});

test('a case opened from the docs leads back to its paragraph, after a reload too', async ({ page }) => {
  await page.goto('/guides/one-time-codes/');
  const example = page.locator('try-it:has(a[href*="#case="])').first();
  const place = (await example.getAttribute('id')) ?? 'none';
  const heading = (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
  await example.getByRole('link', { name: 'Open in playground' }).click();
  const back = page.locator('.pg-preset-from').getByRole('link', { name: heading });
  await expect(back).toBeVisible();
  await page.reload();
  await back.click();
  await expect(page).toHaveURL(new RegExp(`/guides/one-time-codes/#${place}$`));
  await expect(page.locator(`#${place}`)).toBeInViewport();
});

test('no other site can be put in the way back', async ({ page }) => {
  for (const from of ['//evil.example/', 'https://evil.example/', '/no/such/page/']) {
    await open(page, `#case=mfa-wrong-code&from=${from}`);
    await expect(presets(page)).toHaveText('A wrong code');
    await expect(page.locator('.pg-preset-from')).toHaveCount(0);
    await page.goto('about:blank');
  }
});

inEveryLook('the presets', async (page) => {
  await choosePreset(page, 'A wrong code');
  await presets(page).click();
  await field(page, 'Find a preset').fill('mfa');
});
