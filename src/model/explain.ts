/**
 * Finds the entries of the catalogue that a pasted text is about: an error as a client printed it, with whatever stands
 * around it. Nothing of the pasted text is in the result; what matched is told in the catalogue's own words.
 */
import { isOfOthers } from './explain-operation.ts';
import { bigramsOf, collapse, squeeze, unframed } from './explain-text.ts';
import { stsOperations } from './operations-around.ts';

/** What the matcher knows of an entry. */
export interface Explainable {
  id: string;
  title: string;
  /** `…` stands for any value. None where the answer has no message: then the code counts. */
  texts: readonly string[];
  code?: string | undefined;
  status?: number | undefined;
  /** Codes that stand for this entry where they come with nothing else. */
  bareCodes?: readonly string[] | undefined;
  /** The only operations whose errors the entry is about: a text that names others rules it out. */
  operations?: readonly string[] | undefined;
  /** An answer of STS: its code alone says nothing of a text that names operations of other services. */
  sts?: boolean | undefined;
  /** One cause among several of the same text: comes after the entry for all of them. */
  specific?: boolean | undefined;
  /** Makes this entry likelier where it is in the text. */
  near?: readonly string[] | undefined;
  /** Rules the entry out where it is in the text. */
  unless?: readonly string[] | undefined;
}

export interface Match {
  id: string;
  title: string;
  /** The whole text was there, part of it, or only the code. */
  how: 'text' | 'part' | 'code';
  /** The entry's text or code that was found. */
  matched: string;
  score: number;
}

/** Characters of a pasted text that are read. */
export const longestText = 200_000;
/** How many entries are named at most. */
const mostMatches = 5;
/** A value in the place of a `…` is at most this long, in characters without white space. */
const longestValue = 1_000;
/** A text of fewer characters must stand as words of its own: "Load failed" is not in "upload failed". */
const shortText = 24;
/** Where the same text opens many times, so many of its places are tried. */
const mostPlaces = 50;
/** The share of an entry's pairs of words from which a part counts. */
const leastPart = 0.6;
/** Pairs of words in a row from which a piece of an entry's text counts, whatever stands around it. */
const leastRun = 5;
/** Up to so many words a text may also be a piece of an entry's. */
const fewWords = 40;

interface Needle {
  text: string;
  segments: readonly string[];
  /** The same with spaces, for short texts. */
  words: readonly string[];
  length: number;
  bigrams: ReadonlySet<string>;
}

interface Prepared {
  entry: Explainable;
  needles: readonly Needle[];
  code: string | undefined;
  bareCodes: readonly string[];
  operations: ReadonlySet<string> | undefined;
  near: readonly (readonly string[])[];
  unless: readonly (readonly string[])[];
}

const segmentsOf = (text: string): string[] =>
  text
    .split('…')
    .map(squeeze)
    .filter((piece) => piece !== '');

function needleOf(text: string): Needle {
  const pieces = text.split('…');
  const segments = segmentsOf(text);
  return {
    text,
    segments,
    words: pieces.map((piece) => collapse(piece).trim()).filter((piece) => piece !== ''),
    length: segments.reduce((sum, { length }) => sum + length, 0),
    bigrams: bigramsOf(unframed(collapse(text))),
  };
}

const collapsedSet = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(collapse));
const ofSts = collapsedSet(stsOperations);

const prepare = (entry: Explainable): Prepared => ({
  entry,
  needles: entry.texts.map(needleOf),
  code: entry.code && collapse(entry.code),
  bareCodes: entry.bareCodes ?? [],
  operations: entry.operations && collapsedSet(entry.operations),
  near: (entry.near ?? []).map(segmentsOf),
  unless: (entry.unless ?? []).map(segmentsOf),
});

/** Are the pieces there in order, none too far from the one before? */
function inOrder(hay: string, segments: readonly string[]): boolean {
  const [first = '', ...rest] = segments;
  let start = hay.indexOf(first);
  for (let tries = 0; start >= 0 && tries < mostPlaces; tries += 1) {
    let end = start + first.length;
    const all = rest.every((piece) => {
      const at = hay.slice(end, end + longestValue + piece.length).indexOf(piece);
      end += at + piece.length;
      return at >= 0;
    });
    if (all) return true;
    start = hay.indexOf(first, start + 1);
  }
  return false;
}

const wordCharacter = /[a-z0-9]/;

/** Is it there and not within a longer word? */
function asWords(hay: string, needle: string): boolean {
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const before = hay[at - 1] ?? ' ';
    const after = hay[at + needle.length] ?? ' ';
    const joins = (inside: string | undefined, outside: string) =>
      wordCharacter.test(inside ?? ' ') && wordCharacter.test(outside);
    if (!joins(needle[0], before) && !joins(needle.at(-1), after)) return true;
  }
  return false;
}

interface Pasted {
  squeezed: string;
  collapsed: string;
  bigrams: ReadonlySet<string>;
}

function whole({ segments, words, length }: Needle, { squeezed, collapsed }: Pasted): boolean {
  if (segments.length === 0) return false;
  if (length >= shortText) return inOrder(squeezed, segments);
  return words.every((piece) => asWords(collapsed, piece));
}

type Weight = (bigram: string) => number;

function shareOf(part: ReadonlySet<string>, all: ReadonlySet<string>, weight: Weight): number {
  let found = 0;
  let sum = 0;
  for (const bigram of all) {
    const its = weight(bigram);
    sum += its;
    if (part.has(bigram)) found += its;
  }
  return sum === 0 ? 0 : found / sum;
}

/** What the longest run of an entry's pairs counts for; nothing below the least. Sets keep the order of the text. */
function runShare(part: ReadonlySet<string>, all: ReadonlySet<string>): number {
  let run = 0;
  let longest = 0;
  for (const bigram of all) {
    run = part.has(bigram) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest < leastRun ? 0 : Math.min(0.95, leastPart + 0.02 * longest);
}

/** Rare pairs of words say more than those that many entries share. */
function weightsOf(prepared: readonly Prepared[]): Weight {
  const counts = new Map<string, number>();
  for (const { needles } of prepared) {
    const own = new Set(needles.flatMap(({ bigrams }) => [...bigrams]));
    for (const bigram of own) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return (bigram) => Math.log(1 + prepared.length / (counts.get(bigram) ?? 1));
}

type Rated = Prepared & { codeFound: boolean; extra: number };

/** What holds of an entry before its texts are compared; undefined where it is ruled out. */
function rate(one: Prepared, pasted: Pasted): Rated | undefined {
  const { near, unless, code, operations } = one;
  const has = (pieces: readonly string[]): boolean => inOrder(pasted.squeezed, pieces);
  if (unless.some(has)) return undefined;
  if (operations && isOfOthers(pasted.collapsed, operations)) return undefined;
  const codeFound = code !== undefined && asWords(pasted.collapsed, code);
  const extra = (codeFound ? 20 : 0) + (near.some(has) ? 40 : 0) - (one.entry.specific ? 10 : 0);
  return { ...one, codeFound, extra };
}

/** Is the entry's code there, and not as another service's? */
const codeCounts = ({ codeFound, entry }: Rated, { collapsed }: Pasted): boolean =>
  codeFound && !(entry.sts && isOfOthers(collapsed, ofSts));

function wholeMatch(one: Rated, pasted: Pasted): Match | undefined {
  const { entry, needles, extra } = one;
  const { id, title, code = '' } = entry;
  const found = needles.filter((needle) => whole(needle, pasted)).sort((a, b) => b.length - a.length)[0];
  if (found) return { id, title, how: 'text', matched: found.text, score: 1000 + found.length + extra };
  if (needles.length || !codeCounts(one, pasted)) return undefined;
  return { id, title, how: 'text', matched: code, score: 1000 + code.length + extra };
}

function partMatch({ entry, needles, extra }: Rated, pasted: Pasted, weight: Weight): Match | undefined {
  const { id, title } = entry;
  const few = pasted.bigrams.size <= fewWords;
  const parts = needles.map(({ text, bigrams }) => {
    const back = few ? shareOf(bigrams, pasted.bigrams, weight) : 0;
    const share = Math.max(shareOf(pasted.bigrams, bigrams, weight), back, runShare(pasted.bigrams, bigrams));
    return { text, share };
  });
  const best = parts.sort((a, b) => b.share - a.share)[0];
  if (!best || best.share < leastPart) return undefined;
  return { id, title, how: 'part', matched: best.text, score: Math.round(800 * best.share) + extra };
}

/** What stands beside a code says nothing of its cause, so only the kind of entry counts here. */
function codeMatch(one: Rated, pasted: Pasted): Match | undefined {
  const { id, title, code = '', specific } = one.entry;
  const bare = one.bareCodes.find((name) => asWords(pasted.collapsed, collapse(name)));
  if (bare !== undefined) return { id, title, how: 'code', matched: bare, score: 30 };
  if (!codeCounts(one, pasted)) return undefined;
  return { id, title, how: 'code', matched: code, score: specific ? 10 : 20 };
}

/** Prepares the entries once; the function it gives ranks them for a text, the best first. It never throws. */
export function explainer(entries: readonly Explainable[]): (pasted: string) => Match[] {
  const prepared = entries.map(prepare);
  const weight = weightsOf(prepared);
  return (text) => {
    const collapsed = collapse(text.slice(0, longestText));
    const pasted = { collapsed, squeezed: squeeze(collapsed), bigrams: bigramsOf(unframed(collapsed)) };
    if (pasted.squeezed === '') return [];
    const rated = prepared.flatMap((one) => rate(one, pasted) ?? []);
    // Weaker kinds of matches are looked for only where there is no stronger one.
    const kinds: ((one: Rated) => Match | undefined)[] = [
      (one) => wholeMatch(one, pasted),
      (one) => partMatch(one, pasted, weight),
      (one) => codeMatch(one, pasted),
    ];
    for (const kind of kinds) {
      const matches = rated.flatMap((one) => kind(one) ?? []);
      if (matches.length) return ranked(matches).slice(0, mostMatches);
    }
    return [];
  };
}

const ranked = (matches: Match[]): Match[] =>
  matches.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
