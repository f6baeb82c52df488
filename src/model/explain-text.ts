/** Pasted texts and texts of the catalogue in a form in which they can be compared. */

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A character by its number; nothing where there is none of that number. */
function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** What HTML and XML write for a character. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos|nbsp));/gi, (_, hex, decimal, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? ' ';
    return character(typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal));
  });

/** What JSON and logs write for a character. Other backslashes stay: patterns have them. */
const decodeEscapes = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ');

/** The colours of a terminal. */
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');

/**
 * Lower case, one space for any white space, `0` for any number, no quotation marks and no backslashes: those are
 * what clients, shells and web pages change.
 */
export function collapse(text: string): string {
  return decodeEscapes(decodeEntities(text.replace(colours, '')))
    .toLowerCase()
    .replace(/["'`’‘“”\\]/g, '')
    .replace(/\d+/g, '0')
    .replace(/\s+/g, ' ');
}

/** The same without white space: a terminal may have broken a line in the middle of a word. */
export const squeeze = (text: string): string => collapse(text).replace(/ /g, '');

/** What clients write around the message of a service: it is the same for every error, and says nothing of one. */
const frames =
  /an error occurred \([^)]{1,80}\) when calling the \S{1,80} operation(?: \([^)]{1,80}\))?:|aws: \[error\]:|\bbotocore\.[\w.]{1,80}:|operation error sts: \w{1,80},|https response error statuscode: 0,|\(service: [^)]{1,300}\)/g;

/** A collapsed text without what clients write around a message. */
export const unframed = (collapsed: string): string => collapsed.replace(frames, ' ');

/** Pairs of neighbouring words. A single word is its own pair. */
export function bigramsOf(collapsed: string): Set<string> {
  const words = collapsed.match(/[a-z0-9]+/g) ?? [];
  const [first] = words;
  if (words.length === 1 && first !== undefined) return new Set([first]);
  return new Set(words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`));
}
