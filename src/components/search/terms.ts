/** Takes queries, and the site's own texts, apart into the words that the index has. */

/** Longer words are keys and hashes, not words. */
const longestWord = 60;

/** Words that say nothing of what is looked for. */
const fillers = new Set(
  (
    'a about after again all am an and any are as at be been before but by can could did do does doing for from get gets ' +
    'getting give had has have he her his how i if in into is it its just me my no not of off on or our out please ' +
    'possible s she should so some t than that the their them then there these they this to too us use used using want ' +
    'was way we were what when where which while who why will with without would you your'
  ).split(' '),
);

/** A word as Pagefind writes it down: letters, digits and underscores. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}_]/gu, '');

/** The same for `MFA serial`, `mfa-serial` and `mfa_serial`: to compare what readers call a thing. */
export const squeezed = (text: string): string => plain(text).replaceAll('_', '');

/** The words of one that is joined by marks or capital letters: `mfa_serial`, `TokenCode`. */
const parts = (word: string): string[] =>
  word
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(plain);

/** Every form in which words of a text are in the index: joined, and in their parts. */
export const formsOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .flatMap((word) => [plain(word), ...word.split(/[^\p{L}\p{N}]+/u).map(plain), ...parts(word)])
    .filter((word) => word.length > 1 && word.length <= longestWord);

/**
 * The words of a query to look for, each once: one joined by marks as a whole where `known` has it, in its pieces where
 * it has not. Fillers are left out unless there is nothing else, and so are numbers that the site does not have:
 * request ids, accounts, times.
 */
export function termsOf(query: string, known: (word: string) => boolean): string[] {
  const words = query
    .split(/\s+/)
    .flatMap((word) => {
      const whole = plain(word);
      return known(whole) ? [whole] : word.split(/[^\p{L}\p{N}]+/u).map(plain);
    })
    .filter((word) => word !== '' && word.length <= longestWord && (!/\p{N}/u.test(word) || known(word)));
  const telling = words.filter((word) => !fillers.has(word));
  return [...new Set(telling.length ? telling : words)];
}
