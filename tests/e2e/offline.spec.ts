/** The site without a network, after one visit, and a newer site in place of the one that is kept. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveSite } from '../../scripts/serve.mjs';
import { expect, expectAccessible, expectNoHorizontalOverflow, test as base, viewports } from './fixtures.ts';
import { send } from './playground/page.ts';
import { dist } from './site.ts';

interface OwnSite {
  url: string;
  /** Of its files. */
  dir: string;
  /** From now on nobody answers. */
  cut(): Promise<void>;
}

/** A copy of the site at an address of its own, which a test may change and cut off. */
const test = base.extend<{ site: OwnSite }>({
  site: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'offline-'));
    cpSync(dist, dir, { recursive: true });
    const { url, close } = await serveSite({ dir });
    let open = true;
    const cut = async (): Promise<void> => {
      if (open) await close();
      open = false;
    };
    await use({ url, dir, cut });
    await cut();
    rmSync(dir, { recursive: true });
  },
});

test.use({
  serviceWorkers: 'allow',
  // The copy is served beside the site that the other tests see; and without a network browsers complain.
  expectedProblems: [
    /^foreign request: GET http:\/\/127\.0\.0\.1:|^console error: Failed to load resource: (?:net::ERR_|the server responded with a status of 503)/,
  ],
});

/** Opens a page and waits until the browser keeps the site. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}

test('after one visit docs, search and the playground need no network', async ({ page, site }) => {
  test.slow();
  await visit(page, `${site.url}start/quickstart/`);
  await site.cut();

  await test.step('a page never seen before', async () => {
    await page.getByRole('main').getByRole('link', { name: 'serial numbers' }).click();
    await expect(page).toHaveURL(/serial-number/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('the search', async () => {
    await page.keyboard.press('/');
    await page
      .getByRole('searchbox')
      .fill('MultiFactorAuthentication failed with invalid MFA one time pass code');
    await page.locator('.search-results a').first().click();
    await expect(page).toHaveURL(/reference\/errors\//);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('the playground', async () => {
    await page.goto(site.url);
    await page.getByRole('link', { name: 'Playground' }).first().click();
    await expect(page.locator('[data-usable]')).toBeVisible();
    await send(page);
  });

  await test.step('what is not kept says so', async () => {
    for (const path of ['start/quickstart/?from=mail', 'no-such-page/']) {
      const answer = await page.goto(site.url + path);
      expect(answer?.status(), path).toBe(503);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs the network');
    }
    await page.setViewportSize(viewports.phone);
    await expectNoHorizontalOverflow(page);
    await page.getByRole('link', { name: 'Every error, word for word' }).click();
    await expect(page).toHaveURL(/reference\/errors\/$/);
  });

  await test.step('real calls need a network, and their page is not kept', async () => {
    await expect(page.goto(`${site.url}playground/live/`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  });
});

test('the worker sees nothing of the live page, and keeps nothing with a query', async ({
  page,
  site,
  context,
}) => {
  await visit(page, site.url);
  await page.evaluate(() => fetch('/favicon.svg?query'));
  const answers: [path: string, fromWorker: boolean][] = [];
  const byWorkers: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker()) byWorkers.push(request.url());
  });
  page.on('response', (response) => {
    answers.push([new URL(response.url()).pathname, response.fromServiceWorker()]);
  });
  await page.goto(`${site.url}playground/live/`);
  await expect(page.locator('[data-usable]')).toBeVisible();
  expect(answers.length).toBeGreaterThan(3);
  expect(answers.filter(([, fromWorker]) => fromWorker)).toEqual([]);
  expect(byWorkers).toEqual([]);
  const controller = await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? 'none');
  expect(['none', `${site.url}playground/live/sw.js`]).toContain(controller);

  // The same, seen to be told apart on a page that is kept.
  await page.goto(`${site.url}start/quickstart/`);
  expect(answers).toContainEqual(['/start/quickstart/', true]);
  const kept = await page.evaluate(async () => {
    const caching = (await caches.keys()).map((name) => caches.open(name));
    const requests = await Promise.all(caching.map(async (cache) => (await cache).keys()));
    return requests.flat().map(({ url }) => url);
  });
  expect(kept.length).toBeGreaterThan(300);
  expect(kept.filter((url) => /\/(?:live|embed\/v1)\/|[?&](?!__WB_REVISION__=)/.test(url))).toEqual([]);
});

test('a newer site is offered, and shown when the reader says so', async ({ page, site }) => {
  test.slow();
  const address = `${site.url}start/quickstart/`;
  const notice = page.getByRole('status').filter({ hasText: 'A new version of this site is ready' });
  await visit(page, address);
  const file = join(site.dir, 'start/quickstart/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<title>[^<]*/, '<title>Newer'));
  const worker = join(site.dir, 'sw.js');
  const list = readFileSync(worker, 'utf8');
  const changed = list.replace(/(\["start\/quickstart\/",")[^"]*/, '$1changed');
  expect(changed).not.toBe(list);
  writeFileSync(worker, changed);

  await page.reload();
  await expect(notice).toBeVisible();
  await expect(page).not.toHaveTitle('Newer');
  await page.setViewportSize(viewports.phone);
  await expectAccessible(page, { frames: false });
  await notice.getByRole('button', { name: 'Later' }).click();
  await expect(notice).toBeHidden();

  // Asked again on the next page, for it still waits.
  await page.goto(site.url);
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(notice).toBeHidden();
  await page.goto(address);
  await expect(page).toHaveTitle('Newer');
});

test('the worker of the guide makes the browser forget the site', async ({ page, site }) => {
  const guide = readFileSync(new URL('../../content/docs/guides/self-hosting.mdx', import.meta.url), 'utf8');
  const [, code = ''] = /```js\n(self\.addEventListener.*?)```/s.exec(guide) ?? [];
  expect(code).not.toBe('');
  await visit(page, site.url);
  writeFileSync(join(site.dir, 'sw.js'), code);
  const left = (): Promise<[scopes: string[], caches: string[]]> =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      await caches.keys(),
    ]);
  expect((await left())[0]).toContain(site.url);
  expect((await left())[1]).not.toEqual([]);
  // Its own page asks for the worker again, as a reader's next visit does.
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/'))?.update());
  await expect.poll(async () => (await left())[1]).toEqual([]);
  await expect.poll(async () => (await left())[0]).not.toContain(site.url);
});
