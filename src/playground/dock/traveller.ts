/**
 * Takes clicks on links between pages of the docs, and the way back, and puts the pages in place, so that the panel
 * beside them keeps all it holds. Wherever that fails the browser goes there itself.
 */
import { isSamePage, pageToShow, scrollFrom, withScroll } from './travel.ts';
import { fetchPage, putInPlace, run } from './visit.ts';

interface Travels {
  /** Is there something in the panel that a real load would lose? */
  isWanted: () => boolean;
  /** After a page was put in place. */
  onArrival: (title: string) => void;
}

/** Starts taking clicks. The page that is shown is one of the docs. */
export function travel({ isWanted, onArrival }: Travels): void {
  let shown = location.href;
  let under: AbortController | undefined;

  const noteScroll = (): void => {
    if (isSamePage(location.href, shown)) history.replaceState(withScroll(history.state, scrollY), '');
  };

  async function show(url: URL, how: 'link' | 'history'): Promise<void> {
    under?.abort();
    const mine = new AbortController();
    under = mine;
    const main = document.querySelector('.main-frame');
    main?.setAttribute('aria-busy', 'true');
    try {
      const page = await fetchPage(url, mine.signal);
      if (mine.signal.aborted) return;
      if (how === 'link') {
        noteScroll();
        history.pushState(null, '', new URL(url.pathname + url.search, url));
      }
      // The browser would scroll the page that is still shown.
      history.scrollRestoration = 'manual';
      shown = url.href;
      const modules = await putInPlace(page, url, mine.signal);
      // Before the page is drawn: the reader would see the middle of it, and then its head.
      arrive(url, how);
      await run(modules);
      mine.signal.throwIfAborted();
      main?.removeAttribute('aria-busy');
      onArrival(document.title);
    } catch {
      if (mine.signal.aborted) return;
      if (how === 'link') location.assign(url);
      else location.reload();
    }
  }

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || !isWanted()) return;
    const { ctrlKey, metaKey, shiftKey, altKey, button, defaultPrevented: prevented } = event;
    const click = { button, prevented, modified: ctrlKey || metaKey || shiftKey || altKey };
    const { href, target } = link;
    const to = pageToShow(
      click,
      { href, target, download: link.hasAttribute('download') },
      shown,
      docsPaths(),
    );
    if (!to) return;
    event.preventDefault();
    void show(to, 'link');
  });
  window.addEventListener('popstate', () => {
    if (!isSamePage(location.href, shown)) void show(new URL(location.href), 'history');
    else {
      under?.abort();
      const scroll = scrollFrom(history.state);
      if (scroll !== undefined && history.scrollRestoration === 'manual') scrollTo(0, scroll);
    }
  });
  document.addEventListener('scrollend', () => {
    if (history.scrollRestoration === 'manual') noteScroll();
  });
  // The entry outlives this page; the next one in it does not set its own place.
  window.addEventListener('pagehide', () => {
    history.scrollRestoration = 'auto';
  });
}

/** The paths of the pages in the sidebar. */
const docsPaths = (): string[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('.side-nav a')].map(({ pathname }) => pathname);

/** Scrolls and sets the focus as a browser would that loads the page. */
function arrive(url: URL, how: 'link' | 'history'): void {
  closeMenu();
  const scroll = how === 'history' ? scrollFrom(history.state) : undefined;
  focusHeading(url);
  if (scroll !== undefined) scrollTo(0, scroll);
  else if (url.hash === '') scrollTo(0, 0);
  // Sets the target of the page too, which adding to the history does not.
  else if (how === 'link') location.replace(url.hash);
  else document.getElementById(decodeURIComponent(url.hash.slice(1)))?.scrollIntoView();
}

function focusHeading(url: URL): void {
  const named = url.hash === '' ? null : document.getElementById(decodeURIComponent(url.hash.slice(1)));
  const target = named ?? document.querySelector<HTMLElement>('main h1');
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function closeMenu(): void {
  const menu = document.getElementById('site-menu');
  if (menu?.matches(':popover-open')) menu.hidePopover();
}
