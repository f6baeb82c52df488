/** Regular strings of C#. `\x` is left out: it takes as many digits as it finds. */
import { escaped, utf32Escape } from './escape.ts';

const escapes = {
  named: { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' },
  other: utf32Escape,
};

export const csharpString = (text: string): string => `"${escaped(text, escapes)}"`;
