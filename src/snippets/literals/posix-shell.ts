/** Words of bash and zsh. Both know `'…'` and `$'…'`; `\u` is left out, for bash 3 of macOS has none. */
import type { Unwritable } from '../target.ts';
import { escaped, hasHidden, hex, utf8Bytes } from './escape.ts';

/** An argument of a program ends at a NUL. */
export const posixUnwritable: Unwritable = {
  pattern: /\0/,
  what: 'a NUL character, which no argument of a program can carry',
};

/** Within single quotes a POSIX shell takes everything as it is but the quote itself. */
export const singleQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Needs no quotes. zsh looks up a command for a word that begins with `=`. */
const bare = /^[\w@%+:,./-][\w@%+=:,./-]*$/;

const escapes = {
  // An old bash expands history within `$'…'` at the prompt.
  named: { '\\': '\\\\', "'": "\\'", '!': '\\x21', '\n': '\\n', '\r': '\\r', '\t': '\\t' },
  other: (codePoint: number): string =>
    utf8Bytes(codePoint)
      .map((byte) => `\\x${hex(byte, 2)}`)
      .join(''),
};

/** The text as one word. A NUL cannot be written. */
export function posixWord(text: string): string {
  if (bare.test(text)) return text;
  return hasHidden(text) ? `$'${escaped(text, escapes)}'` : singleQuoted(text);
}
