/** Which clicks on links the docs' panel takes, to put the next page in place without losing what is in the panel. */
import { isObject } from '../../json/values.ts';

/** A click as far as the decision needs it. */
export interface Click {
  /** 0 is the main one. */
  button: number;
  /** A key was held that opens links elsewhere: Ctrl, Cmd, Shift, Alt. */
  modified: boolean;
  /** Something else has taken the click already. */
  prevented: boolean;
}

export interface Link {
  /** Resolved. */
  href: string;
  target: string;
  download: boolean;
}

/**
 * The page to put in place; undefined where the browser is to follow the link as always: other sites and rooms,
 * places on the page that is shown, new tabs, downloads. `docs` holds the paths of the docs; pages below them count too.
 */
export function pageToShow(click: Click, link: Link, here: string, docs: readonly string[]): URL | undefined {
  if (click.prevented || click.button !== 0 || click.modified) return undefined;
  if (link.download || (link.target !== '' && link.target !== '_self')) return undefined;
  const to = asUrl(link.href);
  if (to?.origin !== new URL(here).origin || !isOneOf(docs, to.pathname)) return undefined;
  return to.hash !== '' && isSamePage(to, here) ? undefined : to;
}

const isOneOf = (docs: readonly string[], path: string): boolean =>
  path.endsWith('/') && docs.some((folder) => path.startsWith(folder));

/** The same page, wherever on it. */
export function isSamePage(a: URL | string, b: URL | string): boolean {
  const [one, two] = [new URL(a), new URL(b)];
  return one.origin === two.origin && one.pathname === two.pathname && one.search === two.search;
}

function asUrl(href: string): URL | undefined {
  return URL.canParse(href) ? new URL(href) : undefined;
}

/** The key under which a page's place lies beside what others keep in `history.state`. */
const key = 'scroll';

/** `history.state` with how far the page is scrolled, in CSS pixels. */
export const withScroll = (historyState: unknown, scroll: number): Record<string, unknown> => ({
  ...(isObject(historyState) ? historyState : {}),
  [key]: scroll,
});

/** How far the page was scrolled when it was left; undefined where nothing was noted. */
export function scrollFrom(historyState: unknown): number | undefined {
  const scroll = isObject(historyState) ? historyState[key] : undefined;
  return typeof scroll === 'number' && Number.isFinite(scroll) ? scroll : undefined;
}
