/** Puts together what the search asks, once it is loaded. */
import { codedPages, explainedPages, type Errors } from './explained.ts';
import type { Sources } from './find.ts';
import { namedPages, type NamedPage } from './named.ts';
import type { Pagefind } from './pagefind.ts';
import { speller } from './spelling.ts';

/** What the build writes beside the index: the words of the site, the commonest first, and the names of its pages. */
export interface SiteWords {
  words: readonly string[];
  pages: readonly NamedPage[];
}

/** The file's name, in Pagefind's folder. */
export const siteWordsFile = 'site-words.json';

/**
 * How pages are ranked. What readers call a page counts like its title; both less than Pagefind would have it, because
 * it counts a name of several words once for each.
 */
const ranking = { metaWeights: { title: 3, keywords: 3 } };

/** Sets the index up. `options`: where it lies, where that cannot be told from the script's address. */
export async function openPagefind(pagefind: Pagefind, options: object = {}): Promise<Pagefind> {
  await pagefind.options({ ranking, ...options });
  await pagefind.init();
  return pagefind;
}

/** `root`: the path of the site's folder. The search goes without errors or words where they could not be loaded. */
export function sourcesOf(
  pagefind: Pagefind,
  root: string,
  errors: Errors | undefined,
  site: SiteWords | undefined,
): Sources {
  return {
    pagefind,
    pinned: (query) => {
      const coded = errors ? codedPages(query, errors) : [];
      const named = [...coded, ...(site ? namedPages(query, site.pages, root) : [])];
      return named.length || !errors ? named : explainedPages(query, errors);
    },
    speller: site && speller(site.words),
  };
}
