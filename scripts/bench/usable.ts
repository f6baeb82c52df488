/** How soon the playground takes input, beside a plain docs page: each opened alone, with nothing cached, in turns. */
import type { Browser, Page } from '@playwright/test';

/** Medians in milliseconds from the start of the navigation. */
export interface Usable {
  /** Until a docs page has loaded. */
  docs: number;
  /** Until the playground's form accepts input and can send. */
  playground: number;
  /** The second by the first, as the median of all rounds. */
  ratio: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function open(
  browser: Browser,
  address: string,
  wait: (page: Page) => Promise<number>,
): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      // Notes the moment itself: asking for it again and again would come late.
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.pg[data-usable]')) return;
        performance.mark('usable');
        observer.disconnect();
      }).observe(document, {
        attributes: true,
        attributeFilter: ['data-usable'],
        childList: true,
        subtree: true,
      });
    });
    await page.goto(address);
    return await wait(page);
  } finally {
    await context.close();
  }
}

const loaded = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return entry?.loadEventStart ?? Number.NaN;
  });

async function usable(page: Page): Promise<number> {
  await page.waitForSelector('.pg[data-usable]');
  return page.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime ?? Number.NaN);
}

/** Measures `rounds` times; the first of each is thrown away. `origin` serves the built site. */
export async function measureUsable(browser: Browser, origin: string, rounds: number): Promise<Usable> {
  const pairs: { docs: number; playground: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const docs = await open(browser, `${origin}/start/quickstart/`, loaded);
    const playground = await open(browser, `${origin}/playground/`, usable);
    if (round > 0) pairs.push({ docs, playground });
  }
  return {
    docs: median(pairs.map((pair) => pair.docs)),
    playground: median(pairs.map((pair) => pair.playground)),
    ratio: median(pairs.map((pair) => pair.playground / pair.docs)),
  };
}
