/** The page of the real STS, against a server with its names and TLS. What it must not leak is in live-leaks.spec.ts. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { weights } from '../../src/model/budgets.ts';
import { everyLook, expectEveryLook } from './fixtures.ts';
import {
  answer,
  callsToSts,
  expect,
  failedCalls,
  field,
  open,
  send,
  sendButton,
  test,
  title,
  type,
  typeKeys,
} from './live/fixtures.ts';
import { findLeaks } from './live/leaks.ts';
import { origin } from './site.ts';

test.use({ expectedProblems: callsToSts });

const choose = (page: Page, label: string, value: string) =>
  page.getByLabel(label, { exact: true }).selectOption(value);
/** Which of the two depends on the time it took. */
const cannotConnect = /^(No connection to the host|The request was stopped at once)$/;
const words = (page: Page) => answer(page).locator('.pg-body');

test('calls the host that the button names, as a browser does, and shows the session', async ({
  page,
  sts,
  secrets,
}) => {
  await open(page);
  await choose(page, 'Region', 'eu-west-1');
  await expect(sendButton(page)).toHaveText(/^Send to sts\.eu-west-1\.amazonaws\.com/);
  await typeKeys(page, secrets);
  await type(page, 'SerialNumber', secrets.serialNumber);
  await type(page, 'DurationSeconds', '900');
  await type(page, 'TokenCode', secrets.code());
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Session issued');

  await expect(answer(page).getByText('Issued, with MFA')).toBeVisible();
  expect([...new Set(sts.asked.map(({ host }) => host))]).toEqual(['sts.eu-west-1.amazonaws.com']);
  expect(sts.asked.map(({ method }) => method)).toEqual(['OPTIONS', 'POST']);
  const preflight = sts.asked[0]?.text ?? '';
  expect(preflight).toContain('authorization');
  expect(sts.asked[1]?.headers).not.toContain('cookie');
  expect(sts.asked[1]?.headers).not.toContain('referer');

  await expect(field(page, 'SecretAccessKey')).toHaveValue('');
  await expect(field(page, 'AccessKeyId')).toHaveValue('');
  await expect(field(page, 'TokenCode')).toHaveValue('');
  await expect(field(page, 'TokenCode')).toBeFocused();
  await expect(field(page, 'SerialNumber')).toHaveValue(secrets.serialNumber);
  await expect(words(page)).toContainText('••••');
  await answer(page).getByRole('button', { name: 'Reveal secrets' }).click();
  await expect(words(page).locator('.pg-credentials')).not.toContainText('••••');
});

test('explains a refusal of STS by the catalogue, and keeps the keys for the next try', async ({
  page,
  secrets,
  sts,
}) => {
  await open(page);
  await typeKeys(page, secrets);
  await type(page, 'SerialNumber', secrets.serialNumber);
  await type(page, 'TokenCode', secrets.code(20));
  await send(page, 'AccessDenied');
  expect(sts.asked).not.toEqual([]);
  await expect(words(page)).toContainText(
    'MultiFactorAuthentication failed with invalid MFA one time pass code',
  );
  await expect(answer(page).getByRole('link', { name: 'This error in the reference' })).toBeVisible();
  await expect(field(page, 'SecretAccessKey')).not.toHaveValue('');
  await page.getByRole('tab', { name: 'Signing' }).click();
  await expect(answer(page).getByText('not shown: who has it can sign today')).toHaveCount(4);
});

test('a region that the account has switched off says so', async ({ page, secrets, sts }) => {
  await open(page);
  await choose(page, 'Region', 'eu-west-3');
  await typeKeys(page, secrets);
  await send(page, 'RegionDisabledException');
  expect(sts.asked.at(-1)?.host).toBe('sts.eu-west-3.amazonaws.com');
});

test('throttling shows the SDK’s own attempts', async ({ page, secrets, sts }) => {
  const { account } = secrets;
  sts.be({
    kind: 'well',
    account: { ...account, sts: { ...account.sts, throttle: { everyNth: 1 } } },
  });
  await open(page);
  await typeKeys(page, secrets);
  await send(page, 'Throttling');
  await expect(answer(page).getByText('3 attempts')).toBeVisible();
});

test('a clock an hour behind is told, and the SDK corrects it', async ({ page, secrets, sts }) => {
  sts.be({ kind: 'well', clock: Date.now() + 3_600_000 });
  await open(page);
  await typeKeys(page, secrets);
  await send(page, 'Session issued');
  await expect(answer(page).getByText('2 attempts')).toBeVisible();
  await expect(
    answer(page).getByText(/^The clock of this machine is 1\sh behind that of STS$/),
  ).toBeVisible();
});

test('a clock that the SDK cannot correct is corrected by a button', async ({ page, secrets, sts }) => {
  sts.be({ kind: 'no-date', clock: Date.now() - 7_200_000 });
  await open(page);
  await typeKeys(page, secrets);
  await send(page, 'SignatureDoesNotMatch');
  await expect(
    answer(page).getByText(/^The clock of this machine is 2\sh ahead of that of STS$/),
  ).toBeVisible();
  await answer(page).getByRole('button', { name: 'Send again with the clock corrected' }).click();
  await expect(title(page)).toHaveText('Session issued');
});

test.describe('what can come between', () => {
  test.use({ expectedProblems: failedCalls });

  test('HTML with 200 is no session', async ({ page, secrets, sts }) => {
    sts.be({ kind: 'html', status: 200 });
    await open(page);
    await typeKeys(page, secrets);
    await send(page, 'Something other than STS answered');
    await page.getByRole('tab', { name: 'Raw answer' }).click();
    await expect(words(page)).toContainText('Welcome to the hotel network');
  });

  test('a cut connection', async ({ page, secrets, sts }) => {
    sts.be({ kind: 'cut' });
    await open(page);
    await typeKeys(page, secrets);
    await send(page, cannotConnect);
    await expect(words(page)).toContainText('3 attempts');
    await expect(words(page)).toContainText('same error');
    await expect(words(page)).not.toContainText('Failed to fetch');
    await answer(page).getByRole('button', { name: 'Copy as report' }).click();
    await expect(answer(page).getByText('The report copied.')).toBeVisible();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toMatch(
      /^# GetSessionToken: (No connection to the host|The request was stopped at once)\n/,
    );
    await page.getByRole('tab', { name: 'SDK error' }).click();
    await expect(words(page)).toContainText('This is all that the browser tells the page.');
  });

  test('a name that is not found', async ({ page, secrets }) => {
    await open(page);
    await choose(page, 'Region', 'eu-west-1');
    await choose(page, 'Endpoint', 'dual-stack');
    await typeKeys(page, secrets);
    await sendButton(page).click();
    await expect(title(page)).toHaveText(cannotConnect);
    await expect(words(page)).toContainText('name');
  });

  test('an answer that no page may read', async ({ page, secrets, sts }) => {
    sts.be({ kind: 'no-cors' });
    await open(page);
    await typeKeys(page, secrets);
    await send(page, 'Something answers there, but no page may read it');
    // The second request has no key with it.
    expect(sts.asked.at(-1)?.headers).not.toContain('authorization');
  });

  test('silence, and an end to it', async ({ page, secrets, sts }) => {
    sts.be({ kind: 'silent' });
    await open(page);
    await typeKeys(page, secrets);
    await sendButton(page).click();
    await expect.poll(() => sts.asked.some(({ method }) => method === 'POST')).toBe(true);
    await page.getByRole('button', { name: 'Abort' }).click();
    await expect(title(page)).toHaveText('You ended the call');
    await expect(page.getByRole('button', { name: 'Abort' })).toBeHidden();
  });

  test('no network', async ({ page, context, secrets, sts }) => {
    await open(page);
    await typeKeys(page, secrets);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await send(page, 'This machine is offline');
    // Playwright lets preflights through, which a machine without a network would not.
    expect(sts.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('the policy of the page', async ({ page, secrets, sts }) => {
    // A copy of the page that is older than the host.
    await page.route('**/playground/live/', async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replaceAll('https://sts.us-east-2.amazonaws.com', '');
      const headers = response.headers();
      await route.fulfill({ response, headers, body: html });
    });
    await open(page);
    await choose(page, 'Region', 'us-east-2');
    await typeKeys(page, secrets);
    await send(page, 'This page may not call that address');
    expect(sts.asked).toEqual([]);
  });

  test('says where its own explanations of errors did not come', async ({ page, secrets, sts }) => {
    await page.route('**/playground/live/errors.js', (route) => route.abort());
    await open(page);
    await typeKeys(page, secrets);
    await type(page, 'SerialNumber', secrets.serialNumber);
    await type(page, 'TokenCode', secrets.code(20));
    await send(page, 'AccessDenied');
    expect(sts.asked).not.toEqual([]);
    await expect(words(page)).toContainText('What this site knows of this error could not be loaded.');
  });

  test('nothing at a port of this machine', async ({ page, secrets }) => {
    await open(page);
    await choose(page, 'Endpoint', 'custom');
    await type(page, 'Address', '127.0.0.1:2');
    await typeKeys(page, secrets);
    await sendButton(page).click();
    await expect(title(page)).toHaveText('Nothing listens at this address');
  });
});

test('an endpoint of this machine, and of no other', async ({ page, secrets, sts }) => {
  await open(page);
  await choose(page, 'Endpoint', 'custom');
  await type(page, 'Address', 'https://collector.example');
  await expect(page.locator('#live-host')).toContainText('Only 127.0.0.1 and localhost');
  await expect(page.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true');
  await type(page, 'Address', `localhost:${sts.httpPort}`);
  await typeKeys(page, secrets);
  await send(page, 'Session issued');
  expect(sts.asked.at(-1)?.host).toBe(`localhost:${sts.httpPort}`);
});

test('the key of a session is refused, with the reason, typed or pasted', async ({ page, sts }) => {
  await open(page);
  await type(page, 'AccessKeyId', 'ASIAIOSFODNN7EXAMPLE');
  await type(page, 'SecretAccessKey', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
  await sendButton(page).click();
  await expect(page.getByText('This is the key of a session.')).toBeVisible();
  await expect(page.getByText('Cannot call GetSessionToken with session credentials')).toBeVisible();

  await page.getByRole('button', { name: 'Clear everything' }).click();
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      'export AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE\nexport AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\nexport AWS_SESSION_TOKEN=FwoGZXIvYXdzEXAMPLE00000000\n',
    ),
  );
  await field(page, 'AccessKeyId').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByText('These are the credentials of a session.')).toBeVisible();
  await expect(field(page, 'SecretAccessKey')).toHaveValue('');
  expect(sts.asked).toEqual([]);
});

test('a block of settings fills both fields; a key goes into no other', async ({ page, secrets, sts }) => {
  const { accessKeyId, secretAccessKey } = secrets;
  await open(page);
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    `[default]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
  );
  await field(page, 'SecretAccessKey').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(field(page, 'AccessKeyId')).toHaveValue(accessKeyId);
  await expect(field(page, 'SecretAccessKey')).toHaveValue(secretAccessKey);
  await page.evaluate((text) => navigator.clipboard.writeText(text), secretAccessKey);
  await field(page, 'SerialNumber').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(field(page, 'SerialNumber')).toHaveValue('');
  await type(page, 'SerialNumber', secretAccessKey);
  await sendButton(page).click();
  await expect(page.getByText('Nothing was sent: take it out.')).toBeVisible();
  expect(sts.asked).toEqual([]);
});

test('tells whose key it is, and warns of the root user’s', async ({ page, secrets }) => {
  await open(page);
  await typeKeys(page, secrets);
  await page.getByRole('button', { name: 'Whose key is it?' }).click();
  await expect(page.getByText('arn:aws:iam::123456789012:user/tester')).toBeVisible();
  await typeKeys(page, { ...secrets, accessKeyId: secrets.rootKeyId, secretAccessKey: secrets.rootSecret });
  await expect(page.getByText('user/tester')).toBeHidden();
  await page.getByRole('button', { name: 'Whose key is it?' }).click();
  await expect(page.getByText('This is a key of the root user.')).toBeVisible();
});

test('clears whatever was typed, wherever, and hides the next key', async ({ page, secrets }) => {
  const { secretAccessKey } = secrets;
  await open(page);
  await choose(page, 'Endpoint', 'custom');
  // Another one: the page's heap may keep what a test hands to the clipboard.
  await page.evaluate((text) => navigator.clipboard.writeText(text), secrets.rootSecret);
  await field(page, 'Address').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(field(page, 'Address')).toHaveValue('');
  await expect(page.getByText('It was not pasted')).toBeVisible();
  await page.evaluate(() => navigator.clipboard.writeText(''));

  for (const name of ['Address', 'SecretAccessKey', 'SerialNumber', 'DurationSeconds'])
    await type(page, name, secretAccessKey);
  await page.getByRole('button', { name: 'Show SecretAccessKey' }).click();
  await expect(field(page, 'SecretAccessKey')).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  for (const name of ['Address', 'SecretAccessKey', 'SerialNumber', 'DurationSeconds'])
    await expect(field(page, name)).toHaveValue('');
  await expect(field(page, 'SecretAccessKey')).toHaveAttribute('type', 'password');
  const watched = { console: [], requests: [] };
  expect(await findLeaks(page, { watched, needles: { secretAccessKey } })).toEqual([]);
});

test('weighs what it may, with the SDK and with every view of the answer', async ({ page, secrets, sts }) => {
  const sizes: Promise<number>[] = [];
  const sum = async (): Promise<number> => (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
  page.on('response', (response) => {
    if (response.url().startsWith(origin()))
      sizes.push(response.body().then((body) => brotliCompressSync(body).length));
  });
  await open(page);
  await typeKeys(page, secrets);
  // The page alone is half of it: the rest is the SDK, which is loaded when the first field has the focus.
  await expect.poll(sum, 'the SDK was counted').toBeGreaterThan(90_000);
  const usable = await sum();
  await send(page, 'Session issued');
  for (const name of ['Signing', 'Request', 'Result']) await page.getByRole('tab', { name }).click();
  await expect(answer(page).getByLabel('Take it away')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(sts.asked).not.toEqual([]);
  const all = await sum();
  console.log(`The live page: ${usable} bytes until it can send, ${all} with every view of a session.`);
  expect(usable).toBeLessThanOrEqual(weights.live.most);
  expect(all).toBeLessThanOrEqual(weights.liveAll.most);
});

test.describe('Trusted Types', () => {
  test.use({ expectedProblems: [/TrustedHTML|require-trusted-types-for/] });

  test('are on: the page makes no HTML of text', async ({ page }) => {
    await open(page);
    await field(page, 'AccessKeyId').focus();
    const refused = await page.evaluate(() => {
      const before = document.body.childElementCount;
      try {
        document.body.insertAdjacentHTML('beforeend', '<b>no</b>');
      } catch (error) {
        return error instanceof TypeError && document.body.childElementCount === before;
      }
      return false;
    });
    expect(refused).toBe(true);
  });
});

test.describe('in every look', () => {
  // Chromium marks what is wrong with XML in a styled element, and the page's policy refuses the style.
  test.use({ expectedProblems: failedCalls });

  test(
    'a refusal and a session are accessible and fit',
    { tag: everyLook },
    async ({ page, secrets, sts }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page);
      await typeKeys(page, secrets);
      sts.be({ kind: 'html', status: 200 });
      await send(page, 'Something other than STS answered');
      await expectEveryLook(page);
      sts.be({ kind: 'well' });
      await send(page, 'Session issued');
      await expectEveryLook(page);
    },
  );
});
