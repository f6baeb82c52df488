/** What the matcher of errors knows of a query: a pasted error leads to its own page first. */
import { errorHref } from '../../model/errors.ts';
import type { Match } from '../../model/explain.ts';
import type { PagefindPage } from './pagefind.ts';

/** Fewer words than these are a query, and may be part of an error by chance. */
const fewestWords = 3;
const mostPinned = 2;
/** Several errors share a code, and who types it alone has not said which it is. */
const mostOfCode = 3;

/** Results for the entries that a query is the text of, or the bare code. None where it is something else. */
export function explainedPages(
  query: string,
  explain: (pasted: string) => Match[],
  errorsHref: string,
): PagefindPage[] {
  const words = query.trim().split(/\s+/);
  const matches = explain(query);
  const isCode = ({ how, matched }: Match): boolean =>
    how === 'code' && words.length === 1 && matched.toLowerCase() === words[0]?.toLowerCase();
  const codes = matches.filter(isCode);
  const texts = matches.filter(
    ({ how }) => how === 'text' || (how === 'part' && words.length >= fewestWords),
  );
  return [...texts.slice(0, mostPinned), ...codes.slice(0, mostOfCode)].map(({ id, title, matched }) => ({
    url: errorHref(errorsHref, id),
    excerpt: escaped(matched.trim()),
    meta: { title },
    sub_results: [],
  }));
}

/** Excerpts are markup, as Pagefind gives them. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
