/** One visit to a page with nothing cached: what came over the line, what was drawn when, how soon a call can be made. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Subject } from './subjects.ts';

/** Milliseconds from the start of the navigation, but for `transfer` (bytes until the page can be used) and `answer`. */
export interface Visit {
  transfer: number;
  firstPaint: number;
  largestPaint: number;
  /** Total blocking time, as Lighthouse has it: of tasks over 50 ms, what is beyond that, from the first paint until the page is at rest. */
  blocked: number;
  ready: number;
  /** From the click to the answer, the page being at rest after. */
  answer: number;
}

export interface Profile {
  id: 'desktop' | 'slow';
  /** How many times slower the processor is made. */
  cpu: number;
  /** Undefined: the line is left as it is. */
  line?: { bitsPerSecond: number; latencyMs: number };
}

export const profiles: readonly Profile[] = [
  { id: 'desktop', cpu: 1 },
  { id: 'slow', cpu: 4, line: { bitsPerSecond: 1_600_000, latencyMs: 150 } },
];

interface Noted {
  largest: number;
  /** Start and end of the tasks that took more than 50 ms, before the click. */
  long: [number, number][];
  ready?: number;
  clicked?: number;
  answered?: number;
}

/** Finds elements, within open shadow roots too. */
type Find = (selector: string) => Element[];

/** Runs in the page before its own scripts; notes each moment at the next frame, the same way for all pages. */
function observe(isReady: (all: Find) => boolean, isAnswered: (all: Find) => boolean): void {
  const noted: Noted = { largest: 0, long: [] };
  Object.assign(window, { noted });
  // Noted as they are made: to look for them at each frame would take a busy page's time.
  const roots: ParentNode[] = [document];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- Called with the element, below.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  };
  const all: Find = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) noted.largest = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (noted.clicked === undefined) noted.long.push([startTime, startTime + duration]);
  }).observe({ type: 'longtask', buffered: true });
  addEventListener(
    'click',
    ({ isTrusted }) => {
      if (isTrusted) noted.clicked = performance.now();
    },
    true,
  );
  const look = (): void => {
    if (noted.ready === undefined && isReady(all)) noted.ready = performance.now();
    if (noted.clicked !== undefined && isAnswered(all)) {
      noted.answered = performance.now();
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function slowDown(session: CDPSession, { cpu, line }: Profile): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: false });
  if (line) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latencyMs,
      downloadThroughput: line.bitsPerSecond / 8,
      uploadThroughput: line.bitsPerSecond / 8,
    });
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** Milliseconds between two questions to the page, which notes the moments by itself: to be asked at each frame costs it time. */
const polling = 50;

/** Milliseconds: so long nothing has to be under way for the line to be at rest, and so long that is waited for at most. */
const quiet = 500;
const patience = 10_000;

/** Answers with a function that waits until nothing has come over the line for a while. */
function watchLine(session: CDPSession): () => Promise<void> {
  const under = new Set<string>();
  let last = performance.now();
  const done = ({ requestId }: { requestId: string }): void => {
    under.delete(requestId);
    last = performance.now();
  };
  session.on('Network.requestWillBeSent', ({ requestId }) => {
    under.add(requestId);
    last = performance.now();
  });
  session.on('Network.loadingFinished', done);
  session.on('Network.loadingFailed', done);
  return async () => {
    // A page may keep asking for something that is not there, as Scalar does.
    const until = performance.now() + patience;
    while (performance.now() < until && (under.size > 0 || performance.now() - last < quiet)) await wait(20);
  };
}

const noted = (page: Page): Promise<Noted> =>
  page.evaluate(() => (window as unknown as { noted: Noted }).noted);

/** Of a task that began before the first paint, the part after it counts, with its share of the 50 ms. */
export function blockedAfter(firstPaint: number, tasks: readonly (readonly [number, number])[]): number {
  let blocked = 0;
  for (const [start, end] of tasks) {
    const share = (end - Math.max(start, firstPaint)) / (end - start);
    if (share > 0) blocked += share * (end - start - 50);
  }
  return blocked;
}

/** Visits in a context of its own. Throws where the page does not become ready or does not answer. */
export async function visit(
  browser: Browser,
  origin: string,
  subject: Subject,
  profile: Profile,
): Promise<Visit> {
  const context = await browser.newContext({
    bypassCSP: true,
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session, profile);
    let transfer = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (transfer += encodedDataLength));
    const rest = watchLine(session);
    await page.addInitScript(
      `(${observe.toString()})((all) => ${subject.ready}, (all) => ${subject.answered});`,
    );
    await page.goto(origin + subject.path, { timeout: 120_000 });
    await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.ready, undefined, {
      timeout: 120_000,
      polling,
    });
    const untilReady = transfer;
    await rest();
    await subject.call(page, rest);
    await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.answered, undefined, {
      timeout: 60_000,
      polling,
    });
    const after = await noted(page);
    // Asked after the answer: a busy page may be ready before its first paint. The largest paint ends with the click.
    const firstPaint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    return {
      transfer: untilReady,
      firstPaint,
      largestPaint: after.largest,
      blocked: blockedAfter(firstPaint, after.long),
      ready: after.ready ?? Number.NaN,
      answer: (after.answered ?? Number.NaN) - (after.clicked ?? Number.NaN),
    };
  } finally {
    await context.close();
  }
}
