/** What is found in a request before it is sent: in the playground, and as the reference lists it. */
import type { Page } from '@playwright/test';
import { rules } from '../../src/request/diagnose.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

/** Made up, and of the form of a real one. */
const secret = 'madeUp/ForTheTests0nly+NotAKeyOfAnybody9';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

async function open(page: Page): Promise<void> {
  await page.goto('/playground/');
  await expect(page.locator('[data-usable]')).toBeVisible();
}

test('a key that may be real is not sent until it is taken out', async ({ page }) => {
  await open(page);
  const code = field(page, 'TokenCode');
  const send = page.getByRole('button', { name: 'Send request' });
  await code.fill(secret);
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await expect(code).toHaveAccessibleDescription(
    /This looks like a secret access key\. No member of this call takes one/,
  );
  await expect(page.getByRole('link', { name: 'Use it in live mode' })).toHaveAttribute(
    'href',
    /\/playground\/live\/$/,
  );
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await expect(send).toHaveAccessibleDescription(
    'Not sent: TokenCode holds what may be a secret. Take it out first.',
  );
  await expectAccessible(page);

  await code.press('Control+Enter');
  await expect(page.getByText('Nothing sent yet').first()).toBeAttached();
  await expect(page.locator('.pg-notice')).toContainText('Not sent: TokenCode');
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('madeUp');

  await page.getByRole('button', { name: 'Take it out', exact: true }).click();
  await expect(code).toHaveValue('');
  await expect(send).toHaveAttribute('aria-disabled', 'false');
  await send.click();
  await expect(page.locator('#answer')).toContainText('Session issued');
});

test("a device that is not the caller's is named, and why is a click away", async ({ page }) => {
  await open(page);
  const serial = field(page, 'SerialNumber');
  await serial.fill('arn:aws:iam::123456789012:mfa/carol');
  await expect(serial).toHaveAccessibleDescription(/alice has no such device\. .*mfa\/alice/);
  await page.getByRole('radio', { name: /^Root user/ }).check();
  await page.getByRole('button', { name: 'Apply fix: Use the device of root' }).click();
  await expect(serial).toHaveValue('arn:aws:iam::123456789012:mfa/root-account-mfa-device');

  await serial.fill('arn:aws:iam::111122223333:mfa/alice');
  await expect(serial).toHaveAccessibleDescription(/Is of account 111122223333/);
  await page.locator('.pg-field').filter({ has: serial }).getByRole('link', { name: 'Why' }).click();
  await expect(page).toHaveURL(/\/reference\/errors\/mfa-serial-not-yours\/$/);
  await page.goBack();
  await expect(field(page, 'SerialNumber')).toHaveValue('arn:aws:iam::111122223333:mfa/alice');
});

test('the reference lists every rule, each with an address of its own', async ({ page }) => {
  await page.goto('/reference/diagnostics/');
  const ids = await page.locator('.diagnostic h3').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.sort()).toEqual(rules.map(({ id }) => id).sort());
  await page
    .locator('.error-index')
    .getByRole('link', { name: /YubiKey/ })
    .click();
  await expect(page).toHaveURL(/#yubikey-code$/);
  await expect(page.locator('#yubikey-code')).toBeInViewport();
});
