/** Strings of C++. */
import type { Unwritable } from '../target.ts';
import { escaped, utf8Bytes } from './escape.ts';

/** The SDK takes a literal as a `const char*`, which ends at a NUL. */
export const cppUnwritable: Unwritable = {
  pattern: /\0/,
  what: 'a NUL character, at which a C string ends',
};

const escapes = {
  named: { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' },
  // Octal takes three digits at most; `\x` takes all it finds, and `\u` may not name a control everywhere.
  other: (codePoint: number): string =>
    utf8Bytes(codePoint)
      .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
      .join(''),
};

/** The text as a literal. Two question marks in a row could begin a trigraph. */
export const cppString = (text: string): string => `"${escaped(text, escapes).replace(/(?<=\?)\?/g, '\\?')}"`;
