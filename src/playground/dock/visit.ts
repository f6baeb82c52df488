/** Puts another page of the docs in place of the one that is shown: text, title, sidebar marks, styles, scripts. */
import { isSamePage } from './travel.ts';

/** The part of a page that changes; header, side pane and panel stay. */
const frame = '.main-frame';
/** Of the head, what readers and their tools see. */
const facts = ['meta[name="description"]', 'link[rel="canonical"]'];
/** What the reader and the panel have set on the root element. */
const own = ['data-theme', 'data-dock'];

/** Gets a page. Throws where it is not one that can be put in place; the browser should then go there itself. */
export async function fetchPage(url: URL, signal: AbortSignal): Promise<Document> {
  const response = await fetch(url, { signal, headers: { Accept: 'text/html' } });
  if (!response.ok || !isSamePage(response.url, url)) throw new Error(`${url.pathname} is not to be had`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (!page.querySelector(frame) || !page.querySelector('.dock')) throw new Error('not a page of the docs');
  // The policy of the page that was loaded knows no inline script of another: that page must be loaded itself.
  if (inlineModules(page).some((text) => !inlineModules(document).includes(text))) {
    throw new Error('the page runs a script of its own');
  }
  return page;
}

const inlineModules = (page: Document): string[] =>
  [...page.querySelectorAll('script[type="module"]:not([src])')].map(({ textContent }) => textContent);

/**
 * Shows a page. Resolves, in the task that shows it, to the modules it has yet to run; throws, with nothing changed,
 * where its styles are not to be had, or where the reader has gone on.
 */
export async function putInPlace(page: Document, url: URL, signal: AbortSignal): Promise<string[]> {
  const [next, shown] = [page.querySelector(frame), document.querySelector(frame)];
  if (!next || !shown) throw new Error(`no ${frame}`);
  await addStyles(page);
  signal.throwIfAborted();
  const modules = [...page.querySelectorAll('script[type="module"][src]')].map(
    (script) => new URL(script.getAttribute('src') ?? '', url).href,
  );
  // Modules are run by whoever asked. Those that are no modules draw a page while it is parsed; this one is parsed.
  for (const script of next.querySelectorAll('script:not([type="application/json"])')) script.remove();
  shown.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
  document.title = page.title;
  for (const fact of facts) {
    const [from, to] = [page.head.querySelector(fact), document.head.querySelector(fact)];
    if (from && to) to.replaceWith(document.importNode(from));
  }
  takeAttributes(page.documentElement, document.documentElement);
  markSidebar(page);
  return modules;
}

/** Runs modules of a page that is in place; one that ran already does not run again. Throws where one is not to be had. */
export async function run(modules: readonly string[]): Promise<void> {
  await Promise.all(modules.map((module) => import(/* @vite-ignore */ module)));
}

const sheets = 'link[rel="stylesheet"], style';
const nameOf = (sheet: Element): string =>
  sheet instanceof HTMLLinkElement ? (sheet.getAttribute('href') ?? '') : sheet.textContent;

/** Adds the stylesheets that are not here yet, and waits for them. Those of earlier pages stay. */
async function addStyles(page: Document): Promise<void> {
  const here = new Set([...document.querySelectorAll(sheets)].map(nameOf));
  const missing = [...page.querySelectorAll(sheets)].filter((sheet) => !here.has(nameOf(sheet)));
  await Promise.all(
    missing.map((sheet) => {
      const added = document.importNode(sheet, true);
      const loaded = new Promise<void>((resolve, reject) => {
        if (!(added instanceof HTMLLinkElement)) return resolve();
        added.addEventListener('load', () => resolve());
        added.addEventListener('error', () => reject(new Error('a stylesheet did not load')));
      });
      document.head.append(added);
      return loaded;
    }),
  );
}

function takeAttributes(from: Element, to: Element): void {
  const kept = (name: string): boolean => own.includes(name);
  for (const name of to.getAttributeNames()) {
    if (!from.hasAttribute(name) && !kept(name)) to.removeAttribute(name);
  }
  for (const { name, value } of from.attributes) if (!kept(name)) to.setAttribute(name, value);
}

/** The sidebar stays, with how far it is scrolled; only its mark moves. */
function markSidebar(page: Document): void {
  const marked = [...page.querySelectorAll('.side-nav a[aria-current]')].map((link) =>
    link.getAttribute('href'),
  );
  for (const link of document.querySelectorAll('.side-nav a')) {
    if (marked.includes(link.getAttribute('href'))) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
