/** What was pasted leaves the tab for STS alone and is gone when cleared; and the search for leaks finds planted ones. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  answer,
  expect,
  failedCalls,
  field,
  isSts,
  open,
  send,
  sendButton,
  test,
  title,
  type,
  typeKeys,
} from './live/fixtures.ts';
import { findInHistory, findLeaks, watchAll } from './live/leaks.ts';
import { madeSecret, type Made } from './live/made.ts';
import { search, type Needles } from './live/needles.ts';
import { plants } from './live/plants.ts';
import type { StsServer } from './live/sts-server.ts';

test.use({ expectedProblems: failedCalls });

const clear = (page: Page) => page.getByRole('button', { name: 'Clear everything' }).click();
const tab = (page: Page, name: string) => answer(page).getByRole('tab', { name, exact: true }).click();

/** The secrets that STS gave out, from its own side. */
function issued({ answers }: StsServer): Needles {
  const value = (name: string) =>
    answers
      .flatMap((body) => [...body.matchAll(new RegExp(`<${name}>([^<]+)`, 'g'))].map(([, text = '']) => text))
      .at(-1);
  const [secret, token] = [value('SecretAccessKey'), value('SessionToken')];
  if (!secret || !token) throw new Error('STS has issued no session');
  // The first characters of a token are the same in each.
  return { 'issued secret': secret, 'issued token': token.slice(60) };
}

const pasted = ({ accessKeyId, secretAccessKey }: Made, code: string): Needles => ({
  'access key id': accessKeyId,
  'secret access key': secretAccessKey,
  code,
});

test('nothing of a whole visit is left anywhere, nor was it sent to anybody but STS', async ({
  page,
  context,
  sts,
  secrets,
}) => {
  test.slow();
  const watched = watchAll(context, isSts);
  const code = secrets.code(1);
  const wrong = secrets.code(40);
  await open(page);
  await typeKeys(page, secrets);
  await type(page, 'SerialNumber', secrets.serialNumber);

  await test.step('each error', async () => {
    await type(page, 'TokenCode', wrong);
    await send(page, 'AccessDenied');
    await tab(page, 'SDK error');
    sts.be({ kind: 'html', status: 200 });
    await send(page, 'Something other than STS answered');
    await tab(page, 'Raw answer');
    sts.be({ kind: 'cut' });
    await send(page, /^(No connection to the host|The request was stopped at once)$/);
    sts.be({ kind: 'no-cors' });
    await send(page, 'Something answers there, but no page may read it');
    sts.be({ kind: 'silent' });
    await sendButton(page).click();
    await page.getByRole('button', { name: 'Abort' }).click();
    await expect(title(page)).toHaveText('You ended the call');
    sts.be({ kind: 'well' });
    await page.getByRole('button', { name: 'Whose key is it?' }).click();
    await expect(page.getByText('user/tester')).toBeVisible();
  });

  await test.step('success, and every way to take it away', async () => {
    await page.getByLabel('Clear them once a session is issued').uncheck();
    await type(page, 'TokenCode', code);
    await send(page, 'Session issued');
    await answer(page).getByRole('button', { name: 'Reveal secrets' }).click();
    await page.getByRole('button', { name: 'Copy SessionToken' }).click();
    await page.getByLabel('Take it away').selectOption({ index: 1 });
    await tab(page, 'Raw XML');
    await tab(page, 'Signing');
    await expect(
      answer(page).getByText('The signature that was sent is the one worked out here.'),
    ).toBeVisible();
    await tab(page, 'Request');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      answer(page).getByRole('button', { name: 'Save as HAR' }).click(),
    ]);
    const har = await readFile(await file.path(), 'utf8');
    const secret = {
      ...issued(sts),
      'secret access key': secrets.secretAccessKey,
      code,
      'wrong code': wrong,
    };
    expect(search(secret, 'HAR', [har])).toEqual([]);
    await page.getByRole('button', { name: 'Copy as report' }).click();
    await expect(page.getByText('The report copied.')).toBeVisible();
  });

  // While it is in use, the secret stands in its field, and in no attribute, text, address or storage.
  const inUse = { 'secret access key': secrets.secretAccessKey };
  expect(await findLeaks(page, { watched, needles: inUse, withoutHeap: true })).toEqual([
    'values of fields: secret access key',
  ]);
  expect(
    search(
      inUse,
      'sent to STS',
      sts.asked.map(({ text }) => text),
    ),
  ).toEqual([]);
  expect(sts.asked.every(({ host }) => host === 'sts.us-east-1.amazonaws.com')).toBe(true);

  await clear(page);
  const needles = { ...pasted(secrets, code), ...issued(sts), 'wrong code': wrong };
  await expect(title(page)).toHaveText('Nothing sent yet');
  expect(await findLeaks(page, { watched, needles })).toEqual([]);

  await test.step('undo, navigation and reload bring nothing back', async () => {
    await field(page, 'SecretAccessKey').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await findLeaks(page, { watched, needles, withoutHeap: true })).toEqual([]);
    await typeKeys(page, secrets);
    await page.getByRole('link', { name: 'What is promised here' }).click();
    await expect(page).not.toHaveURL(/live/);
    expect(await findLeaks(page, { watched, needles, withoutHeap: true })).toEqual([]);
    await page.goBack();
    await expect(page.locator('[data-usable]')).toBeVisible();
    expect(await findLeaks(page, { watched, needles })).toEqual([]);
    await typeKeys(page, secrets);
    await page.reload();
    await expect(page.locator('[data-usable]')).toBeVisible();
    expect(await findLeaks(page, { watched, needles })).toEqual([]);
    await page.goto('/');
    expect(await findInHistory(page, needles)).toEqual([]);
  });
});

test('keys are cleared once a session is issued, and everything after five idle minutes', async ({
  page,
  context,
  sts,
  secrets,
}) => {
  await page.clock.install();
  const watched = watchAll(context, isSts);
  await open(page);
  await typeKeys(page, secrets);
  await type(page, 'SerialNumber', secrets.serialNumber);
  const code = secrets.code(2);
  await type(page, 'TokenCode', code);
  await send(page, 'Session issued');
  // From here on its clock stands still, however long the search takes.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
  expect(await findLeaks(page, { watched, needles: { secret: secrets.secretAccessKey, code } })).toEqual([
    // The request that was sent is still shown, so it is still held.
    'heap: code',
  ]);
  await page.clock.fastForward('04:30');
  await expect(title(page)).toHaveText('Session issued');
  await page.clock.fastForward('00:31');
  await expect(page.getByText('Nobody touched this page for five minutes')).toBeVisible();
  await expect(title(page)).toHaveText('Nothing sent yet');
  expect(await findLeaks(page, { watched, needles: { ...pasted(secrets, code), ...issued(sts) } })).toEqual(
    [],
  );
});

test('each planted leak is found', async ({ page, context, sts }) => {
  const watched = watchAll(context, isSts);
  await open(page);
  const needles: Record<string, string> = {};
  for (const { place, how, plant } of plants) {
    const secret = madeSecret();
    needles[`${place}, ${how}`] = secret;
    await type(page, 'SecretAccessKey', secret);
    const value = await page
      .locator('#live-secretAccessKey')
      .evaluateHandle((input) => (input as HTMLInputElement).value);
    await value.evaluate(plant, how);
    await value.dispose();
  }
  await clear(page);
  const found = [...(await findLeaks(page, { watched, needles })), ...(await findInHistory(page, needles))];
  const planted = plants.map(({ place, how }) => `${place}: ${place}, ${how}`);
  expect(planted.length).toBeGreaterThan(30);
  expect(new Set(planted).size).toBe(planted.length);
  expect(planted.filter((one) => !found.includes(one))).toEqual([]);
  expect(sts.asked).toEqual([]);
});
