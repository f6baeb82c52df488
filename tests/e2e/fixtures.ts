/**
 * The `test` that every browser test uses. It fails a test on any console error or warning, any page error, any
 * violation of a content security policy and any request that leaves the site's own origin, whatever else the test
 * looks at.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { origin } from './site.ts';

export { expect };

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** CSS pixels. */
export const viewports = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
} as const;

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

/** Collects what no page of the site may do, from now on, in an array that grows. */
export function watch(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
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

/**
 * Fails on any violation of WCAG 2.2 AA or axe's best practices, naming rule and elements. `preload`: axe fetches the
 * style sheets, for the rules about them. `frames`: it looks into those too.
 */
export async function expectAccessible(page: Page, { preload = true, frames = true } = {}): Promise<void> {
  const builder = new AxeBuilder({ page });
  if (!frames) builder.exclude('iframe');
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
