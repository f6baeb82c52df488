/** Strings of R. Escapes are all of the `\u` kind, for R refuses a string that mixes them with `\x`. */
import type { Unwritable } from '../target.ts';
import { escaped } from './escape.ts';

export const rUnwritable: Unwritable = {
  pattern: /\0/,
  what: 'a NUL character, which no string of R can hold',
};

const escapes = {
  named: { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' },
  other: (codePoint: number): string => `\\${codePoint < 0x10000 ? 'u' : 'U'}{${codePoint.toString(16)}}`,
};

export const rString = (text: string): string => `"${escaped(text, escapes)}"`;
