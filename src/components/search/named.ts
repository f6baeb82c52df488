/** Pages by what readers call them: who types the name of a thing is led to its page first. */
import type { PagefindPage } from './pagefind.ts';
import { squeezed } from './terms.ts';

/** A page as the list beside the index has it. */
export interface NamedPage {
  /** Below the site's folder: `guides/duration/`. */
  path: string;
  title: string;
  description: string;
  /** What else readers call its subject. */
  keywords: readonly string[];
}

const mostPinned = 3;

/**
 * Results for the pages whose title or one of whose keywords the query is, marks and spaces aside. `root`: the path of
 * the site's folder.
 */
export function namedPages(query: string, pages: readonly NamedPage[], root: string): PagefindPage[] {
  const wanted = squeezed(query);
  if (wanted === '') return [];
  return pages
    .filter(({ title, keywords }) => [title, ...keywords].some((name) => squeezed(name) === wanted))
    .slice(0, mostPinned)
    .map(({ path, title, description }) => ({
      url: `${root}${path}`,
      excerpt: description,
      meta: { title },
      sub_results: [],
    }));
}
