/** The frames that others put into their pages: from a foreign origin, in a sandbox, with and without scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../src/snippets/generate.ts';
import { embeddedRequest } from '../../src/snippets/embeds.ts';
import { iframeTag } from '../../src/snippets/markups/markup.ts';
import { filesOf } from './embed/files.ts';
import { foreignPage, test } from './embed/host.ts';
import { expect, expectAccessible, themes } from './fixtures.ts';
import { dist, origin } from './site.ts';

const urls = readFileSync(new URL('../snippets/v1-urls.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const python = '/embed/v1/python/error-handling/';
const wrongCode = '/embed/v1/case/mfa-wrong-code/';
const mini = '/embed/v1/playground/mini/';

const tag = (path: string, height = 600): string =>
  iframeTag({ title: 'Embed', url: origin() + path, height });
const heightOffered = (html: string): number => Number(/\(max-height: (\d+)\)/.exec(html)?.[1]);

test.describe('in a page of another origin', () => {
  test.use({ expectedProblems: [foreignPage] });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('a snippet is all there, at the height offered', async ({ host, page, request }) => {
      const height = heightOffered(await (await request.get(python)).text());
      await host(tag(python, height));
      const frame = page.frameLocator('iframe');
      const snippet = generate(embeddedRequest, { target: 'python', variant: 'error-handling' });
      const code = 'code' in snippet ? snippet.code.trimEnd() : '';
      expect(await frame.locator('pre').textContent()).toBe(code);
      await expect(frame.getByRole('link', { name: 'GetSessionToken, documented and run' })).toBeInViewport();
    });
  });

  test('a frame has no origin, no storage, and takes no focus', async ({ host, page }) => {
    const [frame] = await host(`<button>Before</button>${tag(python)}<button>After</button>`);
    await expect(page.frameLocator('iframe').getByRole('heading')).toBeVisible();
    const state = await frame?.evaluate(() => {
      let storage = true;
      try {
        storage = Boolean(localStorage);
      } catch {
        storage = false;
      }
      return { origin: self.origin, storage, focus: document.activeElement?.tagName };
    });
    expect(state).toEqual({ origin: 'null', storage: false, focus: 'BODY' });
    await expect(page.locator('body')).toBeFocused();
  });

  test.describe('by the preference of the browser itself', () => {
    test.use({ colorScheme: null });

    test('a frame takes the colours that the page around it asks for', async ({ host, page }) => {
      await host(
        `<div style="color-scheme:light">${tag(python)}</div><div style="color-scheme:dark">${tag(python)}</div>`,
      );
      for (const [index, dark] of [false, true].entries()) {
        const body = page.locator('iframe').nth(index).contentFrame().locator('body');
        await expect
          .poll(() => body.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
          .toBe(dark);
      }
    });
  });

  test('a button copies the code as plain text', async ({ host, page, context }) => {
    await context.grantPermissions(['clipboard-read']);
    await host(tag(python));
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Copy' }).click();
    await expect(frame.getByRole('status')).toHaveText('The code is copied.');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return { types: item?.types, text: await navigator.clipboard.readText() };
    });
    const snippet = generate(embeddedRequest, { target: 'python', variant: 'error-handling' });
    expect(copied).toEqual({ types: ['text/plain'], text: 'code' in snippet ? snippet.code : '' });
  });

  test('the keyboard passes through the small playground and leaves it', async ({ host, page }) => {
    await host(`<button>Before</button>${tag(mini)}<button>After</button>`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('button', { name: 'Send' })).toBeVisible();
    let at = page.getByRole('button', { name: 'Before' });
    await at.focus();
    const stops = [
      frame.getByLabel('SerialNumber'),
      frame.getByLabel('TokenCode'),
      frame.getByLabel('DurationSeconds'),
      frame.getByRole('button', { name: 'Send' }),
      frame.getByRole('button', { name: 'Take the device’s code' }),
      frame.getByRole('link'),
      page.getByRole('button', { name: 'After' }),
    ];
    for (const stop of stops) {
      await expect(async () => {
        // A busy machine loses a key now and then on its way from process to process: again, if nothing moved.
        if (await at.evaluate((element) => element === document.activeElement))
          await page.keyboard.press('Tab');
        await expect(stop).toBeFocused({ timeout: 1_000 });
      }).toPass();
      at = stop;
    }
  });

  test('the small playground sends to the STS inside it', async ({ host, page }) => {
    await host(tag(mini));
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('MFA refused')).toBeVisible();
    await frame.getByRole('button', { name: 'Take the device’s code' }).click();
    await expect(frame.getByLabel('TokenCode')).not.toHaveValue('000000');
    await frame.getByRole('button', { name: 'Send' }).click();
    await expect(frame.getByText('SessionToken', { exact: true })).toBeVisible();
    await expect(frame.getByText('in 1 hour')).toBeVisible();

    await frame.getByLabel('DurationSeconds').fill('12');
    await frame.getByLabel('DurationSeconds').press('Enter');
    await expect(frame.getByText('ValidationError, HTTP 400')).toBeVisible();
  });

  test('embed.js fits each frame to its content, and listens to nobody else', async ({ host, page }) => {
    const script = `<script async src="${origin()}/embed.js"></script>`;
    const other = '<iframe id="other" srcdoc="<p>Another frame</p>"></iframe>';
    const frames = await host(script + tag(python, 100) + tag(wrongCode, 1500) + other + script);
    for (const index of [0, 1])
      await expect(page.locator('iframe').nth(index).contentFrame().getByRole('link')).toBeAttached();
    const heights = (): Promise<number[]> =>
      page.locator('iframe').evaluateAll((all) => all.map((one) => one.clientHeight));
    const real = await Promise.all(
      frames
        .slice(0, 2)
        .map((frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))),
    );
    await expect.poll(heights).toEqual([...real, 150]);

    // One frame cannot speak for another; and none gets more than 2000 px.
    const shout = (height: number): void =>
      parent.postMessage({ type: 'get-session-token:height', height }, '*');
    await frames[2]?.evaluate(shout, 50);
    await frames[0]?.evaluate(shout, 1e9);
    await expect.poll(heights).toEqual([2000, real[1], 150]);
  });
});

test('the heights offered fit, at each width of a column', async ({ page }) => {
  const sample = urls.filter((url, index) => index % 9 === 0 || url === mini || url === wrongCode);
  expect(sample.length).toBeGreaterThan(10);
  for (const path of sample) {
    await page.setViewportSize({ width: 640, height: 400 });
    await page.goto(path);
    const offered = heightOffered(await page.content());
    const real = async (): Promise<number> =>
      page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    const atColumn = await real();
    expect(atColumn, `${path} at 640`).toBeLessThanOrEqual(offered);
    expect(atColumn, `${path} at 640`).toBeGreaterThan(offered - 40);
    await page.setViewportSize({ width: 900, height: 400 });
    expect(await real(), `${path} at 900`).toBeLessThanOrEqual(offered);
    await page.setViewportSize({ width: 320, height: 400 });
    // Code is as high as ever; what breaks its lines is higher, and scrolls.
    if (!/\/(case|playground)\//.test(path))
      expect(await real(), `${path} at 320`).toBeLessThanOrEqual(offered);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});

for (const path of [python, wrongCode, mini]) {
  for (const theme of themes) {
    test(`${path} is accessible, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
      await page.goto(`${path}${theme}/`);
      await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      // The policy lets a frame connect to nothing, and axe would fetch the style sheets.
      await expectAccessible(page, { preload: false });
    });
  }
}

test('prints all of the code', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(python);
  await expect(page.locator('pre')).toHaveCSS('white-space', /pre-wrap|collapse|preserve/);
  await expect(page.locator('.embed-printed')).toBeVisible();
});

test('every frame has its oEmbed document and says what it is', async ({ page, request }) => {
  for (const path of [python, `${wrongCode}dark/`, mini]) {
    await page.goto(path);
    const link = page.locator('link[type="application/json+oembed"]');
    const { pathname } = new URL((await link.getAttribute('href')) ?? '');
    const response = await request.get(pathname);
    expect(response.headers()['access-control-allow-origin']).toBe('*');
    const document = (await response.json()) as Record<string, unknown>;
    expect(document).toMatchObject({ version: '1.0', type: 'rich', width: 480, title: await page.title() });
    expect(document.height).toBe(heightOffered(await page.content()));
    expect(document.html).toContain(`${path}" title=`);
    const card = page.locator('meta[property="og:image"]');
    expect(document.thumbnail_url).toBe(await card.getAttribute('content'));
    const picture = await request.get(new URL((await card.getAttribute('content')) ?? '').pathname);
    expect(picture.headers()['content-type']).toBe('image/png');
    for (const name of ['title', 'description', 'url', 'type'])
      await expect(page.locator(`meta[property="og:${name}"]`)).toHaveAttribute('content', /\S/);
  }
});

test.describe('bytes', () => {
  test('embed.js takes no more than 1 kB', () => {
    expect(readFileSync(join(dist, 'embed.js')).length).toBeLessThanOrEqual(1000);
  });

  test('the small playground has the SDK, and nothing of live mode', () => {
    const has = (path: string, words: string): boolean =>
      [...filesOf(path).values()].some((text) => text.includes(words));
    expect(has('/playground/live/', 'refused-by-policy')).toBe(true);
    expect(has(mini, 'refused-by-policy')).toBe(false);
    expect(has(mini, 'AWS4-HMAC-SHA256')).toBe(true);
  });
});
