/** Interpreted strings of Go. */
import { escaped, utf32Escape } from './escape.ts';

const escapes = {
  named: { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' },
  other: utf32Escape,
};

export const goString = (text: string): string => `"${escaped(text, escapes)}"`;
