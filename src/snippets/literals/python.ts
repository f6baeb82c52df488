/** Strings of Python 3. */
import { escaped, hex, utf32Escape } from './escape.ts';

const escapes = {
  named: { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' },
  other: (codePoint: number): string =>
    codePoint < 0x100 ? `\\x${hex(codePoint, 2)}` : utf32Escape(codePoint),
};

export const pythonString = (text: string): string => `"${escaped(text, escapes)}"`;
