/** What the search needs, loaded when it is first used. */
import { loadExplainer } from '../errors/load.ts';
import { explainedPages } from './explained.ts';
import type { Sources } from './find.ts';
import { searchOptions, type Pagefind } from './pagefind.ts';
import { speller } from './spelling.ts';

let loading: Promise<Sources> | undefined;

/**
 * Loads the index once, and with it the catalogue of errors and the words of the site, without which it still searches.
 * Rejects where there is no index, as on the development server; a later call tries again.
 */
export function loadSources(pagefindSrc: string, errorsHref: string): Promise<Sources> {
  loading ??= (async () => {
    const [pagefind, explain, words] = await Promise.all([
      loadPagefind(pagefindSrc),
      loadExplainer(errorsHref).catch(() => undefined),
      loadWords(pagefindSrc).catch(() => undefined),
    ]);
    return {
      pagefind,
      explained: (query: string) => (explain ? explainedPages(query, explain, errorsHref) : []),
      speller: words && speller(words),
    };
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function loadPagefind(src: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ src)) as Pagefind;
  await pagefind.options(searchOptions);
  await pagefind.init();
  return pagefind;
}

/** The list lies beside the index. */
async function loadWords(pagefindSrc: string): Promise<string[]> {
  const response = await fetch(new URL('words.json', new URL(pagefindSrc, location.href)));
  if (!response.ok) throw new Error(`the words of the site: HTTP ${response.status}`);
  return (await response.json()) as string[];
}
