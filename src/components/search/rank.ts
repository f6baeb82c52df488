/** Puts together what was found for each word of a query. */

/** A page that has the word, and how well it fits, as Pagefind counts it. */
export interface Hit {
  id: string;
  score: number;
}

export interface Ranked {
  id: string;
  score: number;
}

/** About as many pages as a site of this kind has; only decides how much more a rare word says than a common one. */
const manyPages = 150;
/** Pages that have less than this share of what a query says are not shown beside one that has it all. */
const leastShare = 0.35;
/** A page with the words in a row, as typed, counts so many times. */
const phraseFactor = 2;

/**
 * Pages by how well they fit all words; a page need not have each. A rare word counts more than a common one, and a page
 * without it loses more than its share. `phrase`: ids of the pages that have the query word for word.
 */
export function ranked(words: readonly (readonly Hit[])[], phrase: ReadonlySet<string>): Ranked[] {
  const weights = words.map((hits) => (hits.length ? Math.log1p(manyPages / hits.length) : 0));
  const sum = weights.reduce((a, b) => a + b, 0);
  const pages = new Map<string, { score: number; share: number }>();
  for (const [index, hits] of words.entries()) {
    for (const { id, score } of hits) {
      const page = pages.get(id) ?? { score: 0, share: 0 };
      pages.set(id, { score: page.score + score, share: page.share + (weights[index] ?? 0) / sum });
    }
  }
  return [...pages]
    .filter(([id, { share }]) => share >= leastShare || phrase.has(id))
    .map(([id, { score, share }]) => ({
      id,
      score: score * share * share * (phrase.has(id) ? phraseFactor : 1),
    }))
    .sort((a, b) => b.score - a.score);
}
