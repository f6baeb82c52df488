/** What was sent and how it was signed; a byte of it changed. */
import { readFile } from 'node:fs/promises';
import { answer, expect, field, inEveryLook, open, panel, send, tab, test } from './page.ts';

test.describe('how a request was signed', () => {
  test('every step is there, and its values lead to what they were made of', async ({ page }) => {
    await open(page);
    await send(page);
    await tab(page, 'Result').focus();
    for (const name of ['Raw XML', 'Request', 'Signing']) {
      await page.keyboard.press('ArrowRight');
      await expect(tab(page, name)).toBeFocused();
    }
    const steps = panel(page).getByRole('listitem');
    await expect(steps).toHaveCount(10);
    await expect(steps.first()).toContainText('Hash of the body');
    await expect(steps.last()).toContainText('Authorization header');
    await expect(panel(page)).toContainText('The signature that was sent is the one worked out here.');
    await expect(panel(page)).not.toContainText('wJalrXUtnFEMI');

    // The hash of the body, in the canonical request: its source lights on focus, Enter goes there.
    const reference = steps.nth(1).getByRole('link', { name: /^[0-9a-f]{64}$/ });
    await reference.focus();
    await expect(steps.first()).toHaveAttribute('data-lit', '');
    await page.keyboard.press('Enter');
    await expect(steps.first()).toBeFocused();
    await expect(page).toHaveURL(/\/playground\/$/);
    await steps
      .nth(1)
      .getByRole('link', { name: /^host:/ })
      .hover();
    await expect(panel(page).getByText('host: sts.us-east-1.amazonaws.com')).toHaveAttribute('data-lit', '');
  });

  test('the token of a session that calls is in none of it', async ({ page }) => {
    await open(page);
    await page.getByRole('radio', { name: /^A session of alice, with MFA/ }).check();
    await send(page, 'AccessDenied');
    await tab(page, 'Signing').click();
    await expect(panel(page).getByText(/x-amz-security-token: .{4}•{12}$/)).toBeVisible();
    await tab(page, 'Request').click();
    await panel(page).getByText('Change a byte, keep').click();
    await expect(panel(page)).toContainText('it is a secret and not shown');
    await expect(panel(page).getByLabel('x-amz-security-token')).toHaveCount(0);
  });
});

test.describe('a byte that was changed', () => {
  for (const [part, from, to, check, code] of [
    ['body', 'DurationSeconds=900', 'DurationSeconds=901', 'Signature', 'SignatureDoesNotMatch'],
    ['body', 'GetSessionToken', 'GetSessionTokem', 'Parse', 'InvalidAction'],
    ['x-amz-date', '104012Z', '104013Z', 'Signature', 'SignatureDoesNotMatch'],
    ['authorization', 'AKIAI', 'AKIAJ', 'Key', 'InvalidClientTokenId'],
    ['authorization', 'us-east-1/sts', 'us-east-2/sts', 'Scope', 'SignatureDoesNotMatch'],
  ] as const) {
    test(`in ${part}, ${to}: refused at ${check}`, async ({ page }) => {
      await open(page);
      await field(page, 'DurationSeconds').fill('900');
      await send(page);
      await tab(page, 'Request').click();
      await panel(page).getByText('Change a byte, keep').click();
      const edited = panel(page).getByLabel(part);
      await edited.fill((await edited.inputValue()).replace(from, to));
      await expect(panel(page).getByText('changed', { exact: true })).toBeVisible();
      await edited.press('Tab');
      await panel(page).getByRole('button', { name: 'Send as it stands' }).press('Enter');
      const result = panel(page).locator('.pg-tamper').getByRole('status');
      await expect(result).toContainText(`Refused at ${check}`);
      await expect(result).toContainText(code);
      await expect(result.getByRole('list')).toContainText('as it stands, under the old signature');
      await panel(page).getByRole('button', { name: 'Put back' }).click();
      await expect(edited).toHaveValue(new RegExp(from));
    });
  }

  test('without an Action: sent to a web page before any check', async ({ page }) => {
    await open(page);
    await send(page);
    await tab(page, 'Request').click();
    await panel(page).getByText('Change a byte, keep').click();
    await panel(page).getByLabel('body').fill('nothing of the kind');
    await panel(page).getByRole('button', { name: 'Send as it stands' }).click();
    const result = panel(page).locator('.pg-tamper').getByRole('status');
    await expect(result).toContainText('Redirected at Parse');
    await expect(result).toContainText('No Action was found in the request.');
    await expect(result).toContainText('https://aws.amazon.com/iam');
    await expect(result.getByRole('list')).toContainText('no Action found, HTTP 302 to a web page');
    expect((await panel(page).getByLabel('body').boundingBox())?.height).toBeLessThanOrEqual(180);
  });

  test('none changed: the request is as good as before, and a code is spent once', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Use code' }).click();
    await send(page);
    await tab(page, 'Request').click();
    await panel(page).getByText('Change a byte, keep').click();
    await panel(page).getByRole('button', { name: 'Send as it stands' }).click();
    await expect(panel(page).locator('.pg-tamper').getByRole('status')).toContainText('Refused at MFA');
    await expect(page.getByText('7 of 9 tries left')).toBeVisible();
  });
});

test.describe('the request to take away', () => {
  test('as curl, without a key', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await send(page);
    await tab(page, 'Request').click();
    await panel(page).getByRole('button', { name: 'curl', exact: true }).press('Enter');
    await panel(page).getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(panel(page).getByRole('status').first()).toHaveText('The request copied.');
    const command = await page.evaluate(() => navigator.clipboard.readText());
    expect(command).toContain("--aws-sigv4 'aws:amz:us-east-1:sts'");
    expect(command).toContain('"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"');
    expect(command).not.toMatch(/AKIA|wJalr/);
  });

  test('as a file of HAR, without a secret', async ({ page }) => {
    await open(page);
    await send(page);
    await answer(page).getByRole('button', { name: 'Reveal secrets' }).click();
    const secret = await answer(page).locator('dt:text-is("SecretAccessKey") + dd .mono').textContent();
    await tab(page, 'Request').click();
    const download = page.waitForEvent('download');
    await panel(page).getByRole('button', { name: 'Save as HAR' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('get-session-token-2026-11-22T104012.har');
    const text = await readFile(await file.path(), 'utf8');
    expect((JSON.parse(text) as { log: { version: string } }).log.version).toBe('1.2');
    expect(secret).toMatch(/^[A-Za-z0-9+/]{40}$/);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('Signature=');
  });
});

inEveryLook('signing', async (page) => {
  await send(page);
  await tab(page, 'Signing').click();
  await expect(panel(page).getByRole('listitem')).toHaveCount(10);
});

inEveryLook('a changed request', async (page) => {
  await send(page);
  await tab(page, 'Request').click();
  await panel(page).getByText('Change a byte, keep').click();
  await panel(page).getByLabel('body').fill('Action=GetSessionToken&Version=2011-06-15&x=1');
  await panel(page).getByRole('button', { name: 'Send as it stands' }).click();
  await expect(panel(page)).toContainText('Refused at Signature');
});
