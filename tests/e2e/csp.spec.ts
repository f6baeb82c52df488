/** The content security policy and the other headers, as a browser holds the built site to them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { hashSource } from '../../src/integrations/inspect.ts';
import { pageClassOf, type PageClass } from '../../src/integrations/page-class.ts';
import { scan } from '../../src/integrations/scan.ts';
import { expect, test } from './fixtures.ts';
import { builtPages, dist } from './site.ts';

/** One page of each class that is built; each stands for the others. */
const onePerClass = [
  ...new Map(builtPages().map((path): [PageClass, string] => [pageClassOf(path), path])).entries(),
];
/** Nothing listens there, and nothing would be asked. */
const foreign = 'http://192.0.2.1:9';

test('every page has its policy in a meta before all scripts, and in a header', async ({ request }) => {
  const pages = [...builtPages(), '/404.html'];
  expect(pages.length).toBeGreaterThan(10);
  for (const path of pages) {
    const response = await request.get(path);
    const html = await response.text();
    const elements = scan(html);
    const meta = elements.findIndex(
      ({ attributes }) => attributes.get('http-equiv') === 'content-security-policy',
    );
    expect(
      elements.slice(0, meta).map(({ name }) => name),
      path,
    ).toEqual(['html', 'head', 'meta']);
    const policy = elements[meta]?.attributes.get('content') ?? '';
    const header = response.headers()['content-security-policy'] ?? '';
    for (const text of [policy, header]) {
      expect(text, path).toMatch(/^default-src 'none'; script-src 'self'[ ;]/);
      expect(text, path).toMatch(/object-src 'none'; base-uri 'none'; form-action 'none'/);
      expect(text, path).not.toMatch(/script-src[^;]*unsafe|amazonaws\.com:\*|\*\.|report-uri/);
      const inline = elements.filter(({ name, attributes }) => name === 'script' && attributes.size === 0);
      for (const script of inline) expect(text, path).toContain(hashSource(script.text));
    }
    expect(policy, path).not.toMatch(/frame-ancestors|sandbox/);
    expect(header, path).toMatch(/frame-ancestors ('none'|'self'|\*)/);
    expect(response.headers(), path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  }
});

test('hashed files are kept for a year, and pages are asked for again', async ({ request }) => {
  const [, script = ''] =
    /src="(\/_astro\/[^"]+)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8')) ?? [];
  const cached = async (path: string) => (await request.get(path)).headers()['cache-control'];
  expect(await cached(script)).toBe('public, max-age=31536000, immutable');
  expect(await cached('/')).toBe('public, max-age=0, must-revalidate');
});

/** What is done in the page, and the directive that refuses it. */
const provocations: [name: string, provoke: (foreign: string) => unknown, directive: RegExp][] = [
  [
    'an inline script',
    () => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.body.append(script);
    },
    /^script-src-elem inline|^require-trusted-types-for/,
  ],
  [
    'an event handler',
    () => document.body.setAttribute('onclick', 'window.planted = true'),
    /^script-src-attr inline|^require-trusted-types-for/,
  ],
  [
    'a script from elsewhere',
    (host) => {
      const script = document.createElement('script');
      script.src = `${host}/x.js`;
      document.body.append(script);
    },
    /^script-src-elem http|^require-trusted-types-for/,
  ],
  [
    'text that is run as a script',
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that is what is tried
    () => setTimeout('window.planted = true'),
    /^script-src eval|^require-trusted-types-for/,
  ],
  ['a fetch elsewhere', (host) => fetch(host), /^connect-src http/],
  ['a beacon', (host) => navigator.sendBeacon(host, 'x'), /^connect-src http/],
  ['a web socket', (host) => new WebSocket(host.replace('http', 'ws')).url, /^connect-src ws/],
  ['an image from elsewhere', (host) => void (new Image().src = `${host}/x.png`), /^img-src http/],
  [
    'a base address',
    (host) => {
      const base = document.createElement('base');
      base.href = host;
      document.head.append(base);
    },
    /^base-uri http/,
  ],
  [
    'a form',
    (host) => {
      const form = document.createElement('form');
      form.action = host;
      document.body.append(form);
      form.submit();
    },
    /^form-action http/,
  ],
];

test.describe('what is planted in a page is refused', () => {
  test.use({
    expectedProblems: [
      /violates the (following|document)|policy violation|Trusted(Script|HTML)|^foreign request: .* http:..192.0.2.1:9/,
    ],
  });

  for (const [pageClass, path] of onePerClass) {
    test(`${pageClass}: ${path}`, async ({ page }) => {
      const messages: string[] = [];
      page.on('console', (message) => void messages.push(message.text()));
      await page.goto(path);
      for (const [name, provoke, directive] of provocations) {
        // A sandbox without forms submits none, and asks no policy.
        if (pageClass === 'embed' && name === 'a form') continue;
        const refused = await violation(page, provoke);
        expect(refused, name).toMatch(directive);
      }
      expect(await page.evaluate(() => 'planted' in window)).toBe(false);
      // Every other browser test would have failed on this.
      expect(messages).toContainEqual(expect.stringMatching(/^policy violation: connect-src http/));
    });
  }

  test('a script written into the file itself', async ({ page }) => {
    await page.route('/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</h1>', '</h1><script>window.planted = true</script>');
      await route.fulfill({ response, body });
    });
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => 'planted' in window)).toBe(false);
  });
});

/** Does something in the page and gives the directive and address that its policy names in refusing it. */
async function violation(page: Page, provoke: (foreign: string) => unknown): Promise<string> {
  const handle = await page.evaluateHandle(() => ({
    refused: new Promise<string>((done) => {
      document.addEventListener(
        'securitypolicyviolation',
        ({ effectiveDirective, blockedURI }) => done(`${effectiveDirective} ${blockedURI}`),
        { once: true },
      );
    }),
  }));
  // What is refused may also throw or reject; the event is what counts.
  await page.evaluate(provoke, foreign).catch(() => undefined);
  return handle.evaluate(({ refused }) => refused);
}
