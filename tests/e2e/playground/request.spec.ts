/** The request: from a slip to a session, by mouse and by keyboard alone. */
import { brotliCompressSync } from 'node:zlib';
import { weights } from '../../../src/model/budgets.ts';
import { everyLook, expectEveryLook, viewports } from '../fixtures.ts';
import { answer, expect, field, open, sendButton, serial, test, title, wrongCode } from './page.ts';

test('from the start page to credentials, by way of a wrong code', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Playground' }).click();
  await expect(page.locator('[data-usable]')).toBeVisible();

  await field(page, 'SerialNumber').fill(serial);
  await field(page, 'TokenCode').fill(await wrongCode(page));
  await sendButton(page).click();
  await expect(title(page)).toHaveText('AccessDenied');
  await expect(answer(page)).toContainText('Refused at MFA');
  // Recorded with the space at its end; the page trims nothing.
  const message = answer(page).locator('.pg-message');
  expect(await message.textContent()).toBe(
    'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
  );
  await expect(answer(page)).toContainText('recorded');
  await expect(page.getByText('8 of 9 tries left')).toBeVisible();
  const more = answer(page).getByRole('link', { name: 'This error in the reference' });
  const reference = await page.request.get((await more.getAttribute('href')) ?? '');
  expect(reference.ok()).toBe(true);
  expect(await reference.text()).toContain('invalid MFA one time pass code');

  await page.getByRole('button', { name: 'Use code' }).click();
  await expect(page.getByText('The code on the device now.')).toBeVisible();
  await sendButton(page).click();
  await expect(title(page)).toHaveText('Session issued');
  await expect(answer(page)).toContainText('Issued, with MFA');
  await expect(answer(page)).toContainText(/ASIA[A-Z2-7]{16}/);
  await expect(page.getByText('7 of 9 tries left')).toBeVisible();
  await expect(page.getByText('Used already')).toBeVisible();
});

test('the keyboard is enough', async ({ page }) => {
  await open(page);
  await field(page, 'SerialNumber').focus();
  await page.keyboard.type('arn:aws:iam::123456789012:user/alice');
  await page.keyboard.press('Tab');
  await page.keyboard.type(await wrongCode(page));
  await expect(field(page, 'SerialNumber')).toHaveAccessibleDescription(/Names a user, not a device/);
  await page.keyboard.press('Alt+Enter');
  await expect(field(page, 'SerialNumber')).toHaveValue(serial);
  await page.keyboard.press('Control+Enter');
  await expect(title(page)).toHaveText('AccessDenied');

  // Tabs: arrows choose.
  await answer(page).getByRole('tab', { name: 'Raw XML' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(answer(page).getByRole('tabpanel')).toContainText('POST / HTTP/1.1');
  await page.keyboard.press('End');
  await expect(answer(page).getByRole('tabpanel')).toContainText('$fault: "client"');

  // The ruler: arrows go from tick to tick.
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(field(page, 'DurationSeconds')).toHaveValue('86400');

  await page.getByRole('button', { name: 'Use code' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(title(page)).toHaveText('Session issued');
  await expect(page.locator('.pg > [role=status]')).toHaveText('Session issued.');
});

test('a field says what is wrong with it, and is sent all the same', async ({ page }) => {
  await open(page);
  const code = field(page, 'TokenCode');
  await code.fill('417 302');
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await expect(code).toHaveAccessibleDescription(/exactly 6 digits Digits only/);
  await page.getByRole('button', { name: /^Apply fix/ }).click();
  await expect(code).toHaveValue('417302');
  await expect(field(page, 'SerialNumber')).toHaveAccessibleDescription(/The device is missing/);

  await field(page, 'DurationSeconds').fill('soon');
  await sendButton(page).click();
  await expect(title(page)).toHaveText('MalformedInput');
  await expect(answer(page)).toContainText('STS sent no message');
  await answer(page).getByRole('tab', { name: 'Request', exact: true }).click();
  await expect(answer(page).getByRole('tabpanel')).toContainText('DurationSeconds=soon');
});

test.describe('where the SDK does not load', () => {
  test.use({ expectedProblems: [/^console error: Failed to load resource/] });

  test('the page says so, keeps the form, and tries again', async ({ page }) => {
    await page.route(/engine\.[^/]*\.js$/, (route) => route.abort());
    await open(page);
    await field(page, 'DurationSeconds').fill('900');
    await sendButton(page).click();
    await expect(page.getByRole('alert').first()).toContainText('could not be loaded');
    await expect(field(page, 'DurationSeconds')).toHaveValue('900');
    await page.unroute(/engine\.[^/]*\.js$/);
    await sendButton(page).click();
    await expect(title(page)).toHaveText('Session issued');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('what is typed before the page is ready stays', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/Playground\.[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/playground/', { waitUntil: 'commit' });
  await field(page, 'TokenCode').fill('417302');
  release();
  await expect(page.locator('[data-usable]')).toBeVisible();
  await expect(field(page, 'TokenCode')).toHaveValue('417302');
  await sendButton(page).click();
  await expect(answer(page)).toContainText('must provide both MFA serial number and one time pass code');
});

test('every state is accessible and fits in every look', { tag: everyLook }, async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await expectEveryLook(page);
  await field(page, 'SerialNumber').fill('arn:aws:iam::123456789012:user/alice');
  await field(page, 'TokenCode').fill('417302');
  await sendButton(page).click();
  await expect(title(page)).toHaveText('AccessDenied');
  await expectEveryLook(page);
  await page.getByRole('button', { name: /^Apply fix/ }).click();
  await page.getByRole('button', { name: 'Use code' }).click();
  await sendButton(page).click();
  await expect(title(page)).toHaveText('Session issued');
  await expectEveryLook(page);
});

test('on a phone the answer comes before the wire, and the bar says where the call stopped', async ({
  page,
}) => {
  await page.setViewportSize(viewports.phone);
  await open(page);
  await expect(page.getByText('Nothing sent yet').last()).toBeVisible();
  await field(page, 'SerialNumber').fill('arn:aws:iam::123456789012:user/alice');
  await field(page, 'TokenCode').fill(await wrongCode(page));
  await sendButton(page).click();
  const bar = page.locator('.pg-bar');
  await expect(bar).toContainText('Refused at MFA');
  await expect(bar).toBeInViewport();
  await expect(title(page)).toBeInViewport();
  const top = async (selector: string): Promise<number> =>
    (await page.locator(selector).boundingBox())?.y ?? 0;
  expect(await top('.pg-answer')).toBeLessThan(await top('.pg-wire'));
  await bar.getByRole('button', { name: 'Fix and send' }).click();
  await expect(answer(page)).toContainText('invalid MFA one time pass code');

  await expect(page.getByRole('radio', { name: /^bob/ })).toBeHidden();
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('radio', { name: /^bob/ }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('radio', { name: /^alice/ })).toBeHidden();
});

test('weighs what it may until it takes input', async ({ page }) => {
  // Without idle time the SDK waits for the first focus.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    sizes.push(response.body().then((body) => brotliCompressSync(body).length));
  });
  await page.goto('/playground/', { waitUntil: 'networkidle' });
  await expect(page.locator('[data-usable]')).toBeVisible();
  const beforeFocus = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(beforeFocus).toBeLessThanOrEqual(weights.playground.most);
  expect(beforeFocus, 'the page itself was counted').toBeGreaterThan(20_000);

  await field(page, 'TokenCode').focus();
  await expect
    .poll(async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0))
    .toBeGreaterThan(beforeFocus + 30_000);
});

test('back and forward bring each entry its own text', async ({ page }) => {
  await open(page);
  await field(page, 'DurationSeconds').fill('1111');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#case=mfa-reused-code';
    document.body.append(link);
    link.click();
  });
  await expect(field(page, 'SerialNumber')).toHaveValue(serial);
  await field(page, 'DurationSeconds').fill('2222');
  await page.getByRole('link', { name: 'Skip to content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#_top$/);
  await field(page, 'DurationSeconds').fill('3333');
  await page.goBack();
  await expect(field(page, 'DurationSeconds')).toHaveValue('2222');
  await page.goBack();
  await expect(field(page, 'DurationSeconds')).toHaveValue('1111');
  await expect(field(page, 'SerialNumber')).toHaveValue('');
  await page.goForward();
  await expect(field(page, 'DurationSeconds')).toHaveValue('2222');
  await page.reload();
  await expect(field(page, 'DurationSeconds')).toHaveValue('2222');
});

test('a double click sends once', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Use code' }).click();
  await sendButton(page).dblclick();
  await expect(title(page)).toHaveText('Session issued');
  await expect(page.locator('.pg-call')).toHaveCount(1);
});
