/** What the matcher of errors knows of a query: a pasted error leads to its own page first. */
import { errorHref } from '../../model/errors.ts';
import type { Explainable, Match } from '../../model/explain.ts';
import type { PagefindPage } from './pagefind.ts';
import { squeezed } from './terms.ts';

/** A part of an error in fewer words than these may be there by chance. */
const manyWords = 5;
const question = /^\s*(?:how|where|what|why|who|when|which|can|could|do|does|did|is|are|should|must)\b/i;
const mostPinned = 2;

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** What the search knows of errors. */
export interface Errors {
  explain: (pasted: string) => Match[];
  entries: readonly Explainable[];
  /** The page of all errors. */
  href: string;
}

/** Results for the entries whose text, or much of it, the query has. None where it is something else. */
export function explainedPages(query: string, { explain, href }: Errors): PagefindPage[] {
  const words = wordsIn(query);
  const isIt = ({ how, matched }: Match): boolean => {
    if (how === 'part') return words >= manyWords && !question.test(query);
    // Short texts stand in other sentences too.
    return how === 'text' && (wordsIn(matched) >= manyWords || wordsIn(matched) * 2 >= words);
  };
  return explain(query)
    .filter(isIt)
    .slice(0, mostPinned)
    .map((match) => entryPage(href, match, match.matched));
}

/**
 * Results for the entries whose code the query is. Several share a code: the answers of STS come first, of those the
 * ones whose text has no values in it, and of those the one of the latest check, since what clients send passes the
 * earlier ones. The catalogue is in the order of the checks. Before all comes what prints just what was typed.
 */
export function codedPages(query: string, { entries, href }: Errors): PagefindPage[] {
  const code = squeezed(query);
  if (code === '') return [];
  return entries
    .filter((entry) => [entry.code ?? '', ...(entry.bareCodes ?? [])].some((name) => squeezed(name) === code))
    .toReversed()
    .sort((a, b) => rank(a, query) - rank(b, query))
    .slice(0, mostPinned)
    .map((entry) => entryPage(href, entry, entry.texts[0] ?? entry.code ?? ''));
}

function rank({ sts = false, specific = false, texts }: Explainable, query: string): number {
  const typed = query.trim().toLowerCase();
  if (texts.some((text) => text.trim().toLowerCase() === typed)) return -1;
  return (specific ? 4 : 0) + (sts ? 0 : 2) + (texts.some((text) => text.includes('…')) ? 1 : 0);
}

const entryPage = (
  href: string,
  { id, title }: { id: string; title: string },
  text: string,
): PagefindPage => ({
  url: errorHref(href, id),
  excerpt: escaped(text.trim()),
  meta: { title },
  sub_results: [],
});

/** Excerpts are markup, as Pagefind gives them. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
