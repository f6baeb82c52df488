/**
 * The `test` that every browser test uses. It fails a test on any console error or warning, any page error, any
 * violation of a content security policy and any request that leaves the site's own origin, whatever else the test
 * looks at.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { collisions, invisible } from './invisible.ts';
import { origin } from './site.ts';

export { expect };

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** CSS pixels. */
export const viewports = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
} as const;

/** Both themes in both sizes; the first two have each of them once. */
export const looks = [
  { name: 'light, phone', theme: 'light', viewport: viewports.phone },
  { name: 'dark, desktop', theme: 'dark', viewport: viewports.desktop },
  { name: 'dark, phone', theme: 'dark', viewport: viewports.phone },
  { name: 'light, desktop', theme: 'light', viewport: viewports.desktop },
] as const;
export type Look = (typeof looks)[number];

interface Options {
  /** Console messages and requests that a test provokes on purpose. */
  expectedProblems: RegExp[];
}

interface Guard {
  guard: undefined;
}

export const test = base.extend<Options & Guard>({
  expectedProblems: [[], { option: true }],

  baseURL: async ({}, use) => {
    await use(origin());
  },

  guard: [
    async ({ context, expectedProblems }, use) => {
      const problems = watch(context);
      await context.addInitScript(reportViolations);
      await use(undefined);
      const unexpected = problems.filter(
        (problem) => !expectedProblems.some((pattern) => pattern.test(problem)),
      );
      expect(unexpected, 'console messages, page errors and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

/** What Playwright says where the site would start its service worker, which `playwright.config.ts` does not let it. */
const workerBlocked = 'Service Worker registration blocked by Playwright';

/** Collects what no page of the site may do, from now on, in an array that grows. */
export function watch(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    const type = message.type();
    const text = message.text();
    if (text === workerBlocked) return;
    if (type === 'error' || type === 'warning') {
      problems.push(`console ${type}: ${text} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => {
    problems.push(`page error: ${error.error().message}`);
  });
  context.on('request', (request) => {
    if (isForeign(request.url())) problems.push(`foreign request: ${request.method()} ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      problems.push(`web socket: ${socket.url()}`);
    });
  });
  return problems;
}

/** Runs in each page: what its policy refuses becomes a message that `watch` collects. */
function reportViolations(): void {
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      console.error(`policy violation: ${effectiveDirective} ${blockedURI} (${sourceFile}:${lineNumber})`);
    },
  );
}

/** `data:` and `blob:` addresses stay in the tab. */
function isForeign(address: string): boolean {
  const url = new URL(address);
  return url.protocol !== 'data:' && url.origin !== origin();
}

/** Shows pages in a theme, as a reader who has chosen it; call it before the page is opened. */
export async function useTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.addInitScript((value) => {
    localStorage.setItem('starlight-theme', value);
  }, theme);
}

/** Fails where the page is wider than the window, and names the elements that reach out of it. */
export async function expectNoHorizontalOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(overflow, 'elements that reach out of the window').toEqual([]);
}

interface AxeScope {
  /** Axe fetches the style sheets, for the rules about them; it does where this is not said. */
  preload?: boolean;
  /** It looks into frames too; it does where this is not said. */
  frames?: boolean;
}

interface EveryLook extends AxeScope {
  /** This size alone. */
  size?: Look['viewport'];
}

/** Fails on any violation of WCAG 2.2 AA or axe's best practices, naming rule and elements. */
export async function expectAccessible(
  page: Page,
  { preload = true, frames = true }: AxeScope = {},
): Promise<void> {
  const builder = new AxeBuilder({ page });
  if (!frames) builder.exclude('iframe');
  // "Legacy" is to ask axe in the page itself: a third of the time of its way for pages with frames.
  if (!frames || page.frames().length === 1) builder.setLegacyMode();
  const { violations } = await builder
    .options({ resultTypes: ['violations'], preload })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    elements: nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 120)}`),
  }));
  expect(found, 'accessibility violations').toEqual([]);
}

/** Changes the theme of a page that is open, as the site's button does; what fades is at its end. */
export async function changeTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate((value) => {
    document.documentElement.dataset.theme = value;
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
  }, theme);
}

/** The tag of tests that `npm run test:pages` runs again, in more looks. */
export const everyLook = '@every-look';

/**
 * Holds the page, as it stands, to width and accessibility in both themes and both sizes, or in one size of them. In
 * `npm run test:pages` in each theme of each size, and with forced colours, letters of twice the size and large zoom.
 */
export async function expectEveryLook(page: Page, { size, ...axe }: EveryLook = {}): Promise<void> {
  const all = looks.filter(({ viewport }) => size === undefined || viewport === size);
  const thorough = base.info().config.metadata.thorough === true;
  for (const { name, theme, viewport } of thorough ? all : all.slice(0, 2)) {
    await base.step(name, async () => {
      await page.setViewportSize(viewport);
      await changeTheme(page, theme);
      await expectNoHorizontalOverflow(page);
      await expectAccessible(page, axe);
    });
  }
  if (!thorough) return;
  await base.step('forced colours', async () => {
    for (const theme of themes) {
      await changeTheme(page, theme);
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await page.evaluate(invisible), `invisible with forced colours, ${theme}`).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'none' });
  });
  await base.step('letters of twice the size', async () => {
    await page.setViewportSize(viewports.desktop);
    // The browser's own setting: what the page does at which width depends on it too.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await expect(page.locator('html')).toHaveCSS('font-size', '32px');
    await expectNoHorizontalOverflow(page);
    expect(await page.evaluate(collisions), 'texts that lie on each other').toEqual([]);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await session.detach();
  });
  await base.step('320 pixels: a window of 1280 at four times the size', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await expectNoHorizontalOverflow(page);
    expect(await page.evaluate(collisions), 'texts that lie on each other').toEqual([]);
  });
}
