/**
 * Looks for a text everywhere a page can leave one. Tests plant leaks to show that each place is looked at.
 *
 * What the search cannot see; content/docs/guides/security.mdx tells readers the same:
 * - a text that was encrypted, hashed, compressed, reversed or otherwise changed in a way that `needles.ts` does not
 *   know, one cut into parts of fewer than 15 characters (but for arrays of single characters), and a one-time code
 *   written in any way but as its digits;
 * - in the heap, what lies beyond the first 1,024 characters of a string, and the bytes of array buffers: V8's snapshots
 *   do not show them, nor does `Runtime.queryObjects` find the buffers. Keys within WebCrypto, memory the browser itself
 *   holds or has freed, and the heaps of workers and other frames (the page has none) are out of reach too;
 * - a request's body that the browser does not hand over (files, streams), WebRTC, and messages to other windows;
 * - what is logged in the moment the page goes away, and history entries that a later entry has replaced.
 */
import { type BrowserContext, type CDPSession, type ConsoleMessage, type Page } from '@playwright/test';
import { charactersOf, readable, shown, stored, type Readable } from './in-page.ts';
import { search, type Needles } from './needles.ts';

export interface Watched {
  /** Texts of the messages, and all that is in the values logged. */
  console: Promise<string>[];
  /** Every request but those to STS: address, headers, body. */
  requests: string[];
}

/** Writes down all that leaves the page, from now on. `own` says which addresses may have keys: those of STS. */
export function watchAll(context: BrowserContext, own: (url: string) => boolean): Watched {
  const watched: Watched = { console: [], requests: [] };
  context.on('console', (message) => watched.console.push(logged(message)));
  context.on('weberror', (error) => watched.console.push(Promise.resolve(String(error.error().stack))));
  context.on('request', (request) => {
    if (own(request.url())) return;
    const body = request.postDataBuffer()?.toString('latin1');
    watched.requests.push(request.url(), JSON.stringify(request.headers()), body ?? '');
  });
  return watched;
}

async function logged(message: ConsoleMessage): Promise<string> {
  const texts = message.args().map(async (value) => {
    try {
      return await value.evaluate(readable);
    } catch {
      // The page has gone; the text of the message is left.
      return '';
    } finally {
      await value.dispose().catch(() => undefined);
    }
  });
  return [message.text(), ...(await Promise.all(texts))].join('\n');
}

interface DomNode {
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
  templateContent?: DomNode;
}

/** The document with its frames, templates and shadow roots, closed ones too; what fields draw of their values apart. */
async function documentTexts(session: CDPSession): Promise<{ DOM: string[]; drawn: string[] }> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const texts = { DOM: [] as string[], drawn: [] as string[] };
  const visit = (node: DomNode, inField: boolean): void => {
    const drawn = inField || node.shadowRootType === 'user-agent';
    texts[drawn ? 'drawn' : 'DOM'].push(node.nodeName, node.nodeValue, ...(node.attributes ?? []));
    const inside = [node.contentDocument, node.templateContent].filter((one) => one !== undefined);
    for (const one of [...(node.children ?? []), ...(node.shadowRoots ?? []), ...inside]) visit(one, drawn);
  };
  visit(root, false);
  return texts;
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

/** What the arrays in the heap spell. */
async function heapArrays(session: CDPSession): Promise<string> {
  const objectGroup = 'arrays';
  const { result } = await session.send('Runtime.evaluate', { expression: 'Array.prototype', objectGroup });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  });
  const answer = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: charactersOf.toString(),
    objectId: objects.objectId ?? '',
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return String(answer.result.value);
}

/** Runs one of the questions of `in-page.ts` with the reader it needs. */
async function ask(
  session: CDPSession,
  question: (read: Readable) => Promise<Record<string, string>>,
): Promise<Record<string, string>> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${question.toString()})(${readable.toString()})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value as Record<string, string>;
}

export interface Looked {
  watched: Watched;
  needles: Needles;
  /** Leaves out the heap, which takes a second. */
  withoutHeap?: boolean;
}

/** Where any needle was found; nothing where none was. */
export async function findLeaks(page: Page, { watched, needles, withoutHeap }: Looked): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  // The heap first: what the other questions bring into it is no leak of the page.
  const logs = await Promise.all(watched.console);
  const heap = withoutHeap ? [] : [...(await heapStrings(page)), await heapArrays(session)];
  const { DOM, drawn } = await documentTexts(session);
  const { entries } = await session.send('Page.getNavigationHistory');
  const { 'values of fields': values = '', ...places } = {
    ...(await ask(session, stored)),
    ...(await ask(session, shown)),
  };
  await session.detach();
  const cookies = JSON.stringify(await page.context().cookies());
  const found = [
    ...search(needles, 'heap', heap),
    ...Object.entries(places).flatMap(([place, text]) => search(needles, place, [text])),
    ...search(needles, 'DOM', DOM),
    ...search(needles, 'values of fields', [values, ...drawn]),
    ...search(
      needles,
      'addresses visited',
      entries.flatMap(({ url, title }) => [url, title]),
    ),
    ...search(needles, 'cookies', [cookies]),
    ...search(needles, 'console', logs),
    ...search(needles, 'requests', watched.requests),
  ];
  return [...new Set(found)];
}

/** The same of what each earlier entry of the history keeps. It goes back through them: do this last. */
export async function findInHistory(page: Page, needles: Needles): Promise<string[]> {
  const history = await page.context().newCDPSession(page);
  const { entries, currentIndex } = await history.send('Page.getNavigationHistory');
  await history.detach();
  const found: string[] = [];
  for (const { url } of entries.slice(0, currentIndex).reverse()) {
    await page.goBack();
    if (!url.startsWith('http')) continue;
    // A session of its own for each entry: going back may change the process, which ends a session.
    const session = await page.context().newCDPSession(page);
    const { 'history state': state = '' } = await ask(session, shown);
    await session.detach();
    found.push(...search(needles, 'history state', [state]));
  }
  return [...new Set(found)];
}
