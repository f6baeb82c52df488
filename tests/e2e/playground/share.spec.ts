/** A request as a link and as a report. */
import {
  choosePreset,
  expect,
  field,
  inEveryLook,
  moment,
  open,
  presets,
  send,
  shareButton,
  test,
} from './page.ts';

test.describe('sharing', () => {
  test('a link is made on the button, and opens what it was made of', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await page.getByRole('radio', { name: /^Root user/ }).check();
    await field(page, 'Region').selectOption('eu-west-1');
    await field(page, 'DurationSeconds').fill('7200');
    await field(page, 'TokenCode').fill('417302');
    expect(new URL(page.url()).hash).toBe('');
    await shareButton(page).press('Enter');
    await expect(page).toHaveURL(/#s1=[\w-]+$/);
    await expect(page.getByText('TokenCode is left out')).toBeVisible();
    await page.getByRole('button', { name: 'Copy link' }).press('Enter');
    await expect(page.locator('.pg-share').getByRole('status')).toHaveText('The link copied.');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`[GetSessionToken as Root user, eu-west-1](${link})`);

    // Typing closes the panel: its link is old.
    await field(page, 'DurationSeconds').fill('900');
    await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0);

    const other = await context.newPage();
    await other.goto(link);
    await expect(field(other, 'DurationSeconds')).toHaveValue('7200');
    await expect(field(other, 'TokenCode')).toHaveValue('');
    await expect(field(other, 'Region')).toHaveValue('eu-west-1');
    await expect(other.getByRole('radio', { name: /^Root user/ })).toBeChecked();
    await expect(other.getByRole('alert')).toBeHidden();
  });

  test('a preset keeps its code, made anew, and its calls before', async ({ page, context }) => {
    await open(page, '#case=mfa-reused-code');
    await expect(page.getByRole('alert')).toContainText('One call was made first');
    const code = await field(page, 'TokenCode').inputValue();
    await shareButton(page).click();
    await expect(page).toHaveURL(/#s1=/);
    const other = await context.newPage();
    await other.clock.setFixedTime(moment);
    await other.goto(page.url());
    await expect(other.getByRole('alert')).toContainText('One call was made first');
    await expect(field(other, 'TokenCode')).toHaveValue(code);
    await expect(presets(other)).toHaveText('The same code twice');
    await send(other, 'AccessDenied');
  });

  test('a reload does not forget that the code is the preset’s', async ({ page }) => {
    await open(page);
    await choosePreset(page, 'A wrong code');
    await page.reload();
    await expect(presets(page)).toHaveText('A wrong code');
    await shareButton(page).click();
    await expect(page.getByText('the preset makes a fresh one')).toBeVisible();
  });

  test('an account with changes goes along, without its secrets', async ({ page, context }) => {
    await page.addInitScript(() => {
      // As the editor would leave it, for a reload to bring back.
      const form = { DurationSeconds: '', SerialNumber: '', TokenCode: '', MinimumSessionTokenSize: '' };
      const key = {
        accessKeyId: 'AKIACAROLSECRET00000',
        secretAccessKey: 'carolSECRETcarolSECRETcarolSECRETcarolSE',
      };
      const account = { accountId: '123456789012', users: [{ userName: 'carol', accessKeys: [key] }] };
      const playground = {
        form,
        callerId: 'user:carol',
        endpointId: 'us-east-1',
        accountName: 'main',
        accountEdit: { text: JSON.stringify(account) },
      };
      if (location.hash === '') history.replaceState({ playground }, '');
    });
    await open(page);
    await expect(page.getByRole('radio', { name: /^carol/ })).toBeChecked();
    await shareButton(page).click();
    await expect(page).toHaveURL(/#s2=[\w-]+$/);
    await expect(page.getByText('without its keys and seeds')).toBeVisible();

    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByRole('radio', { name: /^carol/ })).toBeChecked();
    expect(await other.content()).not.toContain('AKIACAROLSECRET');
    await send(other);
  });

  test('a report tells the call, with its link and without a secret', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await field(page, 'DurationSeconds').fill('1');
    await send(page, 'ValidationError');
    await shareButton(page).click();
    await page.getByRole('button', { name: 'Copy report' }).click();
    await expect(page.locator('.pg-share').getByRole('status')).toHaveText('The report copied.');
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain('# GetSessionToken: ValidationError');
    expect(report).toContain('| Validation | **refused** |');
    expect(report).toContain(`(${page.url()})`);
    expect(report).not.toMatch(/wJalr|Signature=/);
  });

  for (const [fragment, why] of [
    ['#s1=a*b', 'base64url'],
    ['#s1=abcd', 'decompressed'],
    ['#s3=abcd', 'version 3'],
    ['#s2=abcd', 'decompressed'],
    [`#s1=${'A'.repeat(60_000)}`, 'more than 32 kB'],
  ] as const) {
    test(`a broken link opens the form as it was, with a message: ${fragment.slice(0, 10)}`, async ({
      page,
    }) => {
      await open(page, fragment);
      await expect(page.getByRole('alert')).toContainText(why);
      await expect(field(page, 'DurationSeconds')).toHaveValue('');
      await expect(page.getByRole('radio', { name: /^alice/ })).toBeChecked();
      await send(page);
    });
  }

  inEveryLook('the share panel', async (page) => {
    await send(page);
    await shareButton(page).click();
    await expect(page.getByRole('button', { name: 'Copy report' })).toBeVisible();
  });
});
