/** Words in a batch file of cmd. It has no quoting for a quotation mark, a line break or other hidden characters. */
import type { Unwritable } from '../target.ts';

export const cmdUnwritable: readonly Unwritable[] = [
  { pattern: /"/, what: 'a double quotation mark, for which cmd has no quoting' },
  {
    pattern: /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u,
    what: 'a character that cannot be seen, for which cmd has no escape',
  },
];

const bare = /^[\w:./@+-]+$/;

/**
 * The text as one word of a batch file: `%` is doubled; `!` is plain, for delayed expansion is off. The program that
 * reads the word takes backslashes before the closing quotation mark in pairs.
 */
export function batchWord(text: string): string {
  if (bare.test(text)) return text;
  return `"${text.replaceAll('%', '%%').replace(/\\+$/, '$&$&')}"`;
}
