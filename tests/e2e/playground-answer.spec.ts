/** What the playground tells of a call, and what a reader takes away from it. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoHorizontalOverflow,
  test,
  themes,
  useTheme,
  viewports,
} from './fixtures.ts';

/** 12 s into a step of 30 s, and well into a window of tries. */
const moment = new Date('2026-11-22T10:40:12Z');

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const answer = (page: Page) => page.locator('#answer');
const title = (page: Page) => answer(page).getByRole('heading', { level: 3 });
const panel = (page: Page) => answer(page).getByRole('tabpanel');
const tab = (page: Page, name: string) => answer(page).getByRole('tab', { name, exact: true });

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`/playground/${hash}`);
  await expect(page.locator('[data-usable]')).toBeVisible();
}

/** Sends what stands in the form and waits for the answer. */
async function send(page: Page, outcome = 'Session issued'): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(title(page)).toHaveText(outcome);
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(moment);
});

/** Runs a check of one state in both themes, on a desktop and on a phone. */
function inEveryLook(name: string, reach: (page: Page) => Promise<void>): void {
  for (const theme of themes) {
    for (const [size, viewport] of Object.entries(viewports)) {
      test(`${name} is accessible and fits: ${theme}, ${size}`, async ({ page }) => {
        await useTheme(page, theme);
        await page.setViewportSize(viewport);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await open(page);
        await reach(page);
        await expectNoHorizontalOverflow(page);
        await expectAccessible(page);
      });
    }
  }
}

test.describe('how a request was signed', () => {
  test('every step is there, and its values lead to what they were made of', async ({ page }) => {
    await open(page);
    await send(page);
    await tab(page, 'Result').focus();
    for (const name of ['Raw XML', 'Request', 'Signing steps']) {
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
    await tab(page, 'Signing steps').click();
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
  await tab(page, 'Signing steps').click();
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

test.describe('more than one attempt', () => {
  test.beforeEach(async ({ page }) => {
    // An account whose every second call is one too many. The page takes its account from the HTML.
    await page.route(/\/playground\/$/, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const limited = html.replace(
        '&quot;globalEndpointTokenVersion&quot;:[0,1]',
        '$&,&quot;throttle&quot;:[0,{&quot;everyNth&quot;:[0,2]}]',
      );
      expect(limited).not.toBe(html);
      await route.fulfill({ response, body: limited });
    });
  });

  test('each is on a line of time, with what the SDK waited', async ({ page }) => {
    await open(page);
    await send(page);
    await expect(answer(page).locator('.pg-attempts')).toHaveCount(0);
    await send(page);
    const attempts = answer(page).locator('.pg-attempts');
    await expect(attempts.getByRole('heading')).toHaveText('2 attempts');
    await expect(attempts.getByRole('listitem').first()).toContainText('400 Throttling');
    await expect(attempts.getByRole('listitem').last()).toContainText(/200 session.*waited [\d.]+\sms, took/);
    await expect(attempts).toContainText('asked for fewer calls');
  });

  inEveryLook('a call of two attempts', async (page) => {
    await send(page);
    await send(page);
    await expect(answer(page).locator('.pg-attempts')).toBeVisible();
  });
});

test.describe('the session to take away', () => {
  test('in every format: masked until revealed, copied whole', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await send(page);
    const format = answer(page).getByLabel('Take it away');
    const text = answer(page).locator('.pg-take pre');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect(text).toContainText(/export AWS_SECRET_ACCESS_KEY='.{4}•{12}'/);
    await answer(page).getByRole('button', { name: 'Copy for bash, zsh' }).press('Enter');
    await expect(answer(page).locator('.pg-take').getByRole('status')).toContainText('bash, zsh copied.');
    const script = await copied();
    const secret = /SECRET_ACCESS_KEY='([A-Za-z0-9+/]{40})'/.exec(script)?.[1] ?? 'none';
    const token = /SESSION_TOKEN='([^']{200,})'/.exec(script)?.[1] ?? 'none';
    expect(script).not.toContain('•');
    // Nothing of it is in the page before it is asked for.
    const html = await page.content();
    expect(html).not.toContain(secret);
    expect(html).not.toContain(token);

    for (const [label, part] of [
      ['fish', 'set -gx AWS_SESSION_TOKEN '],
      ['PowerShell', '$Env:AWS_SESSION_TOKEN = '],
      ['cmd', 'set "AWS_SESSION_TOKEN='],
      ['.env', 'AWS_SESSION_TOKEN='],
      ['Profile', 'aws_session_token = '],
      ['credential_process', '"SessionToken": '],
    ] as const) {
      await format.selectOption({ label });
      await expect(text).toContainText(part);
      await expect(text).not.toContainText(secret);
      await answer(page)
        .getByRole('button', { name: `Copy for ${label}` })
        .click();
      await expect.poll(copied).toContain(part);
      expect(await copied()).toContain(token);
    }
    await answer(page).getByRole('button', { name: 'Reveal secrets' }).click();
    await expect(text).toContainText(secret);
  });
});

test.describe('two calls', () => {
  /** A call that succeeds and one that is refused, compared by the keyboard alone. */
  async function compareTwo(page: Page): Promise<void> {
    await send(page);
    await field(page, 'DurationSeconds').fill('1');
    await send(page, 'ValidationError');
    await page.getByRole('button', { name: 'Compare two' }).press('Enter');
    await page.getByRole('checkbox').first().press('Space');
    await page.getByRole('checkbox').last().press('Space');
    await expect(page.getByRole('heading', { name: 'Two calls compared' })).toBeFocused();
  }

  test('can be chosen with the mouse, and a choice taken back', async ({ page }) => {
    await open(page);
    await compareTwo(page);
    await page.getByRole('checkbox').first().click();
    await expect(page.getByRole('heading', { name: 'Two calls compared' })).toHaveCount(0);
    await page.getByRole('checkbox').first().click();
    await expect(page.getByRole('heading', { name: 'Two calls compared' })).toBeFocused();
  });

  test('are compared, and what differs is marked by a sign and a word', async ({ page }) => {
    await open(page);
    await compareTwo(page);
    const region = page.getByRole('region', { name: 'Two calls compared' });
    await expect(region.getByRole('columnheader').first()).toContainText('Session issued');
    await expect(region.getByRole('row', { name: /DurationSeconds ?, differs none 1$/ })).toBeVisible();
    await expect(region.getByRole('row', { name: /Status ?, differs HTTP 200 HTTP 400/ })).toBeVisible();
    await expect(region.getByRole('row', { name: /Validation ?, differs passed refused/ })).toContainText(
      '≠',
    );
    await expect(region.getByRole('row', { name: /^Caller alice/ })).not.toContainText('≠');
    await region.getByRole('button', { name: 'Close' }).press('Enter');
    await expect(region).toHaveCount(0);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });

  inEveryLook('a comparison', compareTwo);
});

test.describe('sharing', () => {
  const share = (page: Page) => page.getByRole('button', { name: 'Share this request' });

  test('a link is made on the button, and opens what it was made of', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await page.getByRole('radio', { name: /^Root user/ }).check();
    await field(page, 'Region').selectOption('eu-west-1');
    await field(page, 'DurationSeconds').fill('7200');
    await field(page, 'TokenCode').fill('417302');
    expect(new URL(page.url()).hash).toBe('');
    await share(page).press('Enter');
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
    await share(page).click();
    await expect(page).toHaveURL(/#s1=/);
    const other = await context.newPage();
    await other.clock.setFixedTime(moment);
    await other.goto(page.url());
    await expect(other.getByRole('alert')).toContainText('One call was made first');
    await expect(field(other, 'TokenCode')).toHaveValue(code);
    await expect(field(other, 'Presets')).toHaveValue('mfa-reused-code');
    await send(other, 'AccessDenied');
  });

  test('a report tells the call, with its link and without a secret', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await field(page, 'DurationSeconds').fill('1');
    await send(page, 'ValidationError');
    await share(page).click();
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
    ['#s2=abcd', 'version 2'],
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
    await share(page).click();
    await expect(page.getByRole('button', { name: 'Copy report' })).toBeVisible();
  });
});
