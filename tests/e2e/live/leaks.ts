/** Looks for a text everywhere a page can leave one. Tests plant leaks to show that each place is looked at. */
import type { BrowserContext, Page } from '@playwright/test';

/** Texts to look for, each under a name to report. */
export type Needles = Readonly<Record<string, string>>;

/** Heap snapshots cut strings at 1,024 characters, so a long needle is looked for by its beginning. */
const longest = 40;

/** A needle as it is and as it may be written; digits only where no other digit touches them. */
function forms(needle: string): RegExp[] {
  const text = needle.slice(0, longest);
  const bytes = Buffer.from(text);
  const written = [
    text,
    encodeURIComponent(text),
    bytes.toString('base64').slice(0, -4),
    bytes.toString('hex'),
  ];
  const isDigits = /^\d+$/.test(text);
  return (isDigits ? [text] : written).map((form) => {
    const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(isDigits ? `(?<![\\d.])${escaped}(?!\\d)` : escaped);
  });
}

/** `place: name of the needle` of each needle found. */
export function search(needles: Needles, place: string, texts: Iterable<string>): string[] {
  const wanted = Object.entries(needles).map(([name, needle]) => ({ name, patterns: forms(needle) }));
  const found = new Set<string>();
  for (const text of texts) {
    for (const { name, patterns } of wanted) {
      if (patterns.some((pattern) => pattern.test(text))) found.add(`${place}: ${name}`);
    }
  }
  return [...found];
}

export interface Watched {
  console: string[];
  /** Every request but those to STS: address, headers, body. */
  requests: string[];
}

/** Writes down all that leaves the page, from now on. `own` says which addresses may have keys: those of STS. */
export function watchAll(context: BrowserContext, own: (url: string) => boolean): Watched {
  const watched: Watched = { console: [], requests: [] };
  context.on('console', (message) => watched.console.push(message.text()));
  context.on('weberror', (error) => watched.console.push(String(error.error().stack)));
  context.on('request', (request) => {
    if (own(request.url())) return;
    const { url, headers, body } = {
      url: request.url(),
      headers: request.headers(),
      body: request.postData(),
    };
    watched.requests.push(JSON.stringify([url, headers, body]));
  });
  return watched;
}

/** What lies in the page's storage, one text a kind. Runs in the page. */
async function stored(): Promise<Record<string, string>> {
  const databases = await Promise.all(
    (await indexedDB.databases()).map(
      ({ name = '' }) =>
        new Promise<string>((done) => {
          const request = indexedDB.open(name);
          request.onsuccess = async () => {
            const { result } = request;
            const rows = [...result.objectStoreNames].map(
              (store) =>
                new Promise<unknown>((read) => {
                  const all = result.transaction(store).objectStore(store).getAll();
                  all.onsuccess = () => read(all.result);
                }),
            );
            const text = JSON.stringify([name, await Promise.all(rows)]);
            result.close();
            done(text);
          };
        }),
    ),
  );
  const cached = await Promise.all(
    (await caches.keys()).map(async (name) => {
      const cache = await caches.open(name);
      const answers = await cache.matchAll();
      const bodies = await Promise.all(answers.map((answer) => answer.text()));
      return JSON.stringify([name, (await cache.keys()).map(({ url }) => url), bodies]);
    }),
  );
  return {
    localStorage: JSON.stringify(Object.entries(localStorage)),
    sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
    cookies: document.cookie,
    IndexedDB: databases.join(),
    'Cache API': cached.join(),
    'window.name': window.name,
  };
}

/** What the page shows and is made of. Runs in the page. */
function shown(): Record<string, string> {
  const fields = [...document.querySelectorAll('input, textarea, select')];
  return {
    address: location.href,
    'history state': JSON.stringify(history.state),
    DOM: document.documentElement.outerHTML + document.title,
    'values of fields': fields.map((element) => (element as HTMLInputElement).value).join('\n'),
  };
}

/** The strings of the heap of the page's scripts, after a garbage collection. */
export async function heapStrings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: true });
  await session.detach();
  return (JSON.parse(chunks.join('')) as { strings: string[] }).strings;
}

export interface Looked {
  watched: Watched;
  needles: Needles;
  /** Leaves out the heap, which takes a second. */
  withoutHeap?: boolean;
}

/** Where any needle was found; nothing where none was. */
export async function findLeaks(page: Page, { watched, needles, withoutHeap }: Looked): Promise<string[]> {
  // The heap first: what the other questions bring into it is no leak of the page.
  const heap = withoutHeap ? [] : search(needles, 'heap', await heapStrings(page));
  const places = { ...(await page.evaluate(stored)), ...(await page.evaluate(shown)) };
  const cookies = JSON.stringify(await page.context().cookies());
  return [
    ...heap,
    ...Object.entries(places).flatMap(([place, text]) => search(needles, place, [text])),
    ...search(needles, 'cookies', [cookies]),
    ...search(needles, 'console', watched.console),
    ...search(needles, 'requests', watched.requests),
  ];
}
