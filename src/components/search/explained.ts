/** What the matcher of errors knows of a query: a pasted error leads to its own page first. */
import { errorHref } from '../../model/errors.ts';
import { loadExplainer } from '../errors/load.ts';
import type { PagefindPage } from './pagefind.ts';

/** Fewer words than these are a query, not an error. */
const fewestWords = 3;
const mostPinned = 2;

/**
 * Results for the entries that a query is the text of. None where it is something else, or the catalogue cannot be
 * loaded.
 */
export async function explainedPages(query: string, errorsHref: string): Promise<PagefindPage[]> {
  if (query.trim().split(/\s+/).length < fewestWords) return [];
  try {
    const explain = await loadExplainer(errorsHref);
    return explain(query)
      .filter(({ how }) => how !== 'code')
      .slice(0, mostPinned)
      .map(({ id, title, matched }) => ({
        url: errorHref(errorsHref, id),
        excerpt: escaped(matched.trim()),
        meta: { title },
        sub_results: [],
      }));
  } catch {
    return [];
  }
}

/** Excerpts are markup, as Pagefind gives them. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
