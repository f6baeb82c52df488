/** Who calls, with which device, and where. */
import type { Page } from '@playwright/test';
import { URI } from 'otpauth';
import { viewports } from '../fixtures.ts';
import { answer, expect, field, inEveryLook, moment, open, send, sendButton, test, title } from './page.ts';

test('callers and regions that must fail can be chosen', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: /^A session of alice, with MFA/ }).check();
  await expect(page.getByText('A session cannot ask for another session.')).toBeVisible();
  await sendButton(page).click();
  await expect(answer(page)).toContainText('Cannot call GetSessionToken with session credentials');
  await answer(page).getByRole('tab', { name: 'Request', exact: true }).click();
  await expect(answer(page).getByRole('tabpanel')).toContainText(/x-amz-security-token: .{4}•/);

  await page.getByRole('radio', { name: /^bob/ }).check();
  await expect(page.getByRole('heading', { name: 'No MFA device' })).toBeVisible();
  await field(page, 'Region').selectOption('eu-west-3');
  await sendButton(page).click();
  await expect(title(page)).toHaveText('RegionDisabledException');

  await page.getByRole('radio', { name: /^Root user/ }).check();
  await field(page, 'Region').selectOption('global');
  await field(page, 'DurationSeconds').fill('7200');
  await expect(page.getByText('Root gets one hour at most.')).toBeVisible();
  await sendButton(page).click();
  await expect(title(page)).toHaveText('Session issued');
  await expect(answer(page).locator('.pg-life')).toContainText('1 h');
});

test.describe('the device', () => {
  const codes = (page: Page) => page.getByText('Other codes: wrong, used, late, early');
  const choice = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
  const digits = async (page: Page, name: string): Promise<string> =>
    /\d{3} \d{3}/.exec((await choice(page, name).textContent()) ?? '')?.[0].replace(' ', '') ?? '';

  test('every kind of code is a click away, and answered as it was foretold', async ({ page }) => {
    await open(page);
    await codes(page).press('Enter');
    await expect(choice(page, 'Used code')).toHaveAttribute('aria-disabled', 'true');
    for (const [name, forecast, outcome] of [
      ['Wrong code', 'the code is none of the five accepted now', 'AccessDenied'],
      ['Three steps old', 'the code is none of the five accepted now', 'AccessDenied'],
      ['Two steps old', 'STS will take it', 'Session issued'],
      ['Used code', 'the code was used before', 'AccessDenied'],
      ['Two steps early', 'STS will take it', 'Session issued'],
    ] as const) {
      const code = await digits(page, name);
      await choice(page, name).press('Enter');
      await expect(field(page, 'TokenCode')).toHaveValue(code);
      await expect(page.locator('.pg-forecast')).toContainText(forecast);
      await expect(page.getByRole('status').filter({ hasText: `${name} is in the field.` })).toContainText(
        forecast,
      );
      await send(page, outcome);
    }
    await expect(page.getByText('4 of 9 tries left')).toBeVisible();
    await expect(page.getByText('All 9 again in 1:48')).toBeVisible();
    await page.clock.setFixedTime(new Date(moment.getTime() + 108_000));
    await expect(page.getByText('9 tries left', { exact: true })).toBeVisible();
  });

  test('the codes beside the one now are those that come and went', async ({ page }) => {
    await open(page);
    const beside = page.locator('.pg-beside');
    const now = await page.locator('.pg-code').textContent();
    const next = await beside.getByRole('definition').last().textContent();
    await page.clock.setFixedTime(new Date(moment.getTime() + 30_000));
    await expect(page.locator('.pg-code')).toContainText(next ?? 'none');
    await expect(beside.getByRole('definition').first()).toHaveText(
      /\d{3} \d{3}/.exec(now ?? '')?.[0] ?? 'none',
    );
  });

  test('an authenticator app can hold it: by its QR code, or its seed', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await page.getByText('Your own authenticator app').press('Enter');
    await expect(page.getByRole('img', { name: 'QR code of the simulated device' })).toBeVisible();
    await expect(page.getByText('made up, public, and good for nothing at AWS')).toBeVisible();
    await page.getByRole('button', { name: 'Copy the seed' }).press('Enter');
    await expect(page.getByText('The seed copied.')).toBeVisible();
    const seed = await page.evaluate(() => navigator.clipboard.readText());
    const app = URI.parse(`otpauth://totp/x?secret=${seed}`);
    const code = app.generate({ timestamp: moment.getTime() });
    await expect(page.locator('.pg-code')).toContainText(`${code.slice(0, 3)} ${code.slice(3)}`);
  });

  inEveryLook('the device with all it can do', async (page) => {
    await page.setViewportSize(viewports.phone);
    await codes(page).click();
    await choice(page, 'Wrong code').click();
    await page.getByText('Your own authenticator app').click();
    await expect(page.getByRole('img', { name: 'QR code of the simulated device' })).toBeVisible();
    const small = await page
      .locator('.pg-code-choice, .pg-fold > summary, .pg-own-app .link')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
  });
});

test('a code that just got a session is no error', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Use code' }).click();
  await send(page);
  const forecast = page.locator('.pg-forecast');
  await expect(forecast).toHaveText('Code now in the field. A session was just issued with it.');
  await expect(forecast).not.toHaveAttribute('data-refused');
  await send(page, 'AccessDenied');
  await expect(forecast).toHaveAttribute('data-refused');
});
