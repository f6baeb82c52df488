/** What the search needs, loaded when it is first used. */
import { loadCatalogue } from '../errors/load.ts';
import type { Sources } from './find.ts';
import type { Pagefind } from './pagefind.ts';
import { openPagefind, siteWordsFile, sourcesOf, type SiteWords } from './sources.ts';

let loading: Promise<Sources> | undefined;

/**
 * Loads the index once, and with it the catalogue of errors and the words of the site, without which it still searches.
 * Rejects where there is no index, as on the development server; a later call tries again.
 */
export function loadSources(pagefindSrc: string, errorsHref: string): Promise<Sources> {
  const src = new URL(pagefindSrc, location.href);
  loading ??= (async () => {
    const [pagefind, errors, site] = await Promise.all([
      (import(/* @vite-ignore */ src.href) as Promise<Pagefind>).then((module) => openPagefind(module)),
      loadCatalogue(errorsHref).catch(() => undefined),
      loadSiteWords(new URL(siteWordsFile, src)).catch(() => undefined),
    ]);
    const root = new URL('..', src).pathname;
    return sourcesOf(pagefind, root, errors && { ...errors, href: errorsHref }, site);
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function loadSiteWords(url: URL): Promise<SiteWords> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the words of the site: HTTP ${response.status}`);
  return (await response.json()) as SiteWords;
}
