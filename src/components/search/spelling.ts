/** Finds the word that was meant, among those of the site. */
import { distance } from '../../model/edit-distance.ts';

export interface Speller {
  /** Is it a word of the site, the beginning of one, or another form of one? */
  knows(word: string): boolean;
  /** The nearest word of the site; undefined where none is near. */
  nearest(word: string): string | undefined;
}

/** Shorter words have too many neighbours. */
const shortest = 4;
/** From so many letters on, so many slips are allowed. */
const slips = [
  [12, 3],
  [5, 2],
  [shortest, 1],
] as const;

const stemOf = (word: string): string => word.replace(/(?:ies|ing|ed|es|er|ly|s|d|y|e)$/, '');

/** `words`: those of the site in small letters, the commonest first. */
export function speller(words: readonly string[]): Speller {
  const all = new Set(words);
  const stems = new Set(words.map(stemOf));
  return {
    knows: (word) =>
      all.has(word) ||
      words.some((other) => other.startsWith(word)) ||
      (word.length > shortest && stems.has(stemOf(word))),
    nearest(word) {
      const most = slips.find(([length]) => word.length >= length)?.[1];
      if (most === undefined) return undefined;
      let best: string | undefined;
      let least = most + 1;
      for (const candidate of words) {
        if (candidate.length < shortest) continue;
        const edits = distance(word, candidate, most);
        // Few mistake the first letter and another one too.
        if (edits > 1 && !candidate.startsWith(word.charAt(0))) continue;
        if (edits < least) [best, least] = [candidate, edits];
      }
      return best;
    },
  };
}
