/** The search dialog's behaviour; loaded when it is first opened. */
import { byWordsFound, excerptPieces, statusLine } from './excerpt.ts';
import { find } from './find.ts';
import { loadSources } from './load.ts';
import type { PagefindPage, PagefindSubResult } from './pagefind.ts';

const mostPages = 8;
const mostSections = 3;
const waitMilliseconds = 120;
const wired = new WeakSet<HTMLDialogElement>();

/** Searches for what stands in the field of the open dialog, and from then on for what is typed. */
export function startSearch(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  if (!wired.has(dialog)) wire(dialog, input);
  void update(dialog, input);
}

function wire(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  wired.add(dialog);
  input.addEventListener('input', () => void update(dialog, input));
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.querySelector<HTMLAnchorElement>('.search-results a')?.click();
  });
  dialog.addEventListener('click', (event) => {
    const outside = event.target === dialog;
    const link = event.target instanceof Element && event.target.closest('a');
    if (outside || link) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    // A search field would only be emptied by the first Escape.
    if (event.key === 'Escape') dialog.close();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [input, ...dialog.querySelectorAll<HTMLElement>('.search-results a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

async function update(dialog: HTMLDialogElement, input: HTMLInputElement): Promise<void> {
  const query = input.value;
  const status = dialog.querySelector('.search-status');
  const list = dialog.querySelector('.search-results');
  if (!status || !list) return;
  if (query.trim() === '') {
    status.textContent = '';
    list.replaceChildren();
    return;
  }
  try {
    const { pagefindSrc = '', errorsHref = '' } = dialog.dataset;
    const sources = await loadSources(pagefindSrc, errorsHref);
    await new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
    // What was found in the meantime for something else is no longer asked for.
    if (input.value !== query) return;
    const { pages, count, corrected } = await find(query, mostPages, sources);
    if (input.value !== query) return;
    status.textContent = statusLine(query, count, corrected);
    list.replaceChildren(...pages.map(pageItem));
  } catch {
    status.textContent =
      'The search index is not here. It is made by the build, so the development server has none.';
  }
}

function pageItem(page: PagefindPage): HTMLLIElement {
  const item = document.createElement('li');
  const title = page.meta.title ?? page.url;
  const sections = byWordsFound(page.sub_results.filter((sub) => sub.title !== title)).slice(0, mostSections);
  item.append(
    resultLink({ title, url: page.url, excerpt: sections.length ? '' : page.excerpt }, 'search-page'),
  );
  item.append(...sections.map((sub) => resultLink(sub, 'search-section')));
  return item;
}

function resultLink({ title, url, excerpt }: PagefindSubResult, kind: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = kind;
  link.href = url;
  const name = document.createElement('span');
  name.className = 'search-title';
  name.textContent = title;
  link.append(name);
  if (excerpt) link.append(excerptElement(excerpt));
  return link;
}

function excerptElement(html: string): HTMLSpanElement {
  const text = document.createElement('span');
  text.className = 'search-excerpt';
  for (const piece of excerptPieces(html)) {
    if (!piece.found) text.append(piece.text);
    else text.append(Object.assign(document.createElement('mark'), { textContent: piece.text }));
  }
  return text;
}
