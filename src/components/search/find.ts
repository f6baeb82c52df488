/** The search itself, without its dialog: what a query finds, the best first. */
import { phraseOf } from './excerpt.ts';
import type { Pagefind, PagefindPage, PagefindResult } from './pagefind.ts';
import { ranked } from './rank.ts';
import type { Speller } from './spelling.ts';
import { termsOf } from './terms.ts';

export interface Sources {
  pagefind: Pagefind;
  /** Pages that a query is the error of, or the name of what they are about. */
  pinned: (query: string) => PagefindPage[];
  /** None where the list of words could not be loaded. */
  speller?: Speller | undefined;
}

export interface Found {
  /** At most as many as asked for. */
  pages: PagefindPage[];
  /** How many there are. */
  count: number;
  /** The query that was searched for in place of one with slips in it. */
  corrected?: string | undefined;
}

/** A pasted text may be long; so many of its words are looked for. */
const mostTerms = 12;

/** Finds at most `most` pages. Rejects where the index cannot be read. */
export async function find(
  query: string,
  most: number,
  { pagefind, pinned, speller }: Sources,
): Promise<Found> {
  const known = (word: string): boolean => speller?.knows(word) ?? true;
  const typed = termsOf(query, known).slice(0, mostTerms);
  const terms = typed.map((word) => (known(word) ? word : (speller?.nearest(word) ?? word)));
  const meant = terms.join(' ');
  const corrected = terms.some((word, index) => word !== typed[index]) ? meant : undefined;
  const asTyped = pinned(query);
  const first = asTyped.length ? asTyped : pinned(meant);

  const phrase = corrected === undefined ? phraseOf(query) : undefined;
  const [together, inARow, ...words] = await Promise.all([
    search(pagefind, meant),
    search(pagefind, phrase ?? ''),
    ...terms.map((term) => search(pagefind, term)),
  ]);
  const order = ranked(words, new Set(inARow.map(({ id }) => id)));
  // The excerpt of a result marks what it was found for: the more words the better.
  const results = new Map([...words.flat(), ...together, ...inARow].map((result) => [result.id, result]));
  const best = order.slice(0, most).flatMap(({ id }) => results.get(id) ?? []);
  const pages = await Promise.all(best.map((result) => result.data()));
  const others = pages.filter((page) => !first.some((pin) => samePage(pin, page)));
  return {
    pages: [...first, ...others].slice(0, most),
    count: order.length - pages.length + others.length + first.length,
    corrected,
  };
}

const search = async (pagefind: Pagefind, text: string): Promise<readonly PagefindResult[]> =>
  text === '' ? [] : (await pagefind.search(text)).results;

const pathOf = ({ url }: PagefindPage): string => url.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '');
const samePage = (a: PagefindPage, b: PagefindPage): boolean => pathOf(a) === pathOf(b);
