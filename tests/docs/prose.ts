/** The pages of the docs as a reader of numbers sees them. */
import { readdirSync, readFileSync } from 'node:fs';

const docs = new URL('../../content/docs/', import.meta.url);

export interface Page {
  /** Path below content/docs. */
  path: string;
  text: string;
}

/** Every page, with its frontmatter. */
export function pages(): Page[] {
  return readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, docs), 'utf8') }));
}

/** Fenced code, without the fences. */
export const codeOf = (text: string): string[] =>
  [...text.matchAll(/^ *```[^\n]*\n(.*?)^ *```$/gms)].map(([, code = '']) => code);

/** The sentences: title, description and text, without code, imports, tags, expressions and addresses. */
export const proseOf = (text: string): string =>
  text
    .replace(/^ *```.*?^ *```$/gms, '')
    .replace(/^(?:import|export) .*$/gm, '')
    .replace(/^ *order: \d+$/m, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/`[^`]*`/g, '')
    .replace(/\{[^{}]*\}/g, '')
    .replace(/<[^>]*>/g, '');

/** What stands between backquotes in the sentences. */
export const namesOf = (text: string): string[] =>
  [...text.replace(/^ *```.*?^ *```$/gms, '').matchAll(/`([^`\n]*)`/g)].map(([, name = '']) => name);

/** Numbers of three digits and more that stand alone, groups of digits put together; not those of an RFC. */
export const numbersOf = (text: string): number[] =>
  [
    ...text
      .replace(/\bRFC \d+/g, '')
      .matchAll(/(?<![\w.:/+#-])(?:\d{1,3}(?:[, \u2009\u00A0_]\d{3})+|\d{3,})(?![\w-]|\.\d)/g),
  ].map(([digits]) => Number(digits.replace(/\D/g, '')));

const words = ['an', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const more: Record<string, number> = {
  a: 1,
  an: 1,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  'thirty-six': 36,
  forty: 40,
  'forty-eight': 48,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};
const units: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };
const count = (word: string): number =>
  /^\d/.test(word) ? Number(word.replace(/\D/g, '')) : (more[word] ?? words.indexOf(word));

/** What is counted besides time, with the word that the known numbers have for it. */
const things: Readonly<Record<string, string>> = {
  digits: 'digits',
  characters: 'characters',
  letters: 'characters',
  bytes: 'bytes',
  percent: 'percent',
  tries: 'tries',
  attempts: 'tries',
  codes: 'tries',
};

/** Counts of these things, `nine tries` or `4,096 bytes`: what is said, the number, and the thing. */
export function countsOf(text: string): { said: string; value: number; thing: string }[] {
  const pattern = new RegExp(
    `(?<![\\w.,-])(\\d{1,3}(?:[, \\u2009\\u00A0_]\\d{3})+|\\d+|${[...words, 'twelve'].join('|')})[ \\u00A0-](${Object.keys(things).join('|')})\\b`,
    'gi',
  );
  return [...text.matchAll(pattern)].map(([said, number = '', thing = '']) => ({
    said,
    value: count(number.toLowerCase()),
    thing: things[thing.toLowerCase()] ?? '',
  }));
}

/** Spans of time with their number, `12 hours` or `twelve hours`: what is said, and its seconds. */
export function spansOf(text: string): { said: string; seconds: number }[] {
  const pattern = new RegExp(
    `(?<![\\w.,-])(\\d{1,3}(?:[, \\u2009\\u00A0_]\\d{3})+|\\d+|${[...words, ...Object.keys(more)].join('|')})[ \\u00A0-](${Object.keys(units).join('|')})s?\\b`,
    'gi',
  );
  return [...text.matchAll(pattern)].map(([said, number = '', unit = '']) => ({
    said,
    seconds: count(number.toLowerCase()) * (units[unit.toLowerCase()] ?? 0),
  }));
}
