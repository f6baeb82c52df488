/** Strings of PowerShell, for Windows PowerShell 5.1 too: `u{…}` came with 6. */
import { escaped, hasHidden, hex } from './escape.ts';

/** PowerShell doubles the quote, and takes typographic quotes for quotes too. */
export const powershellQuoted = (text: string): string =>
  `'${text.replace(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`;

const escapes = {
  named: {
    '`': '``',
    $: '`$',
    '"': '`"',
    '\u201C': '`\u201C',
    '\u201D': '`\u201D',
    '\u201E': '`\u201E',
    '\0': '`0',
    '\x07': '`a',
    '\b': '`b',
    '\t': '`t',
    '\n': '`n',
    '\v': '`v',
    '\f': '`f',
    '\r': '`r',
  },
  other: (codePoint: number): string =>
    codePoint < 0x10000
      ? `$([char]0x${hex(codePoint, 4)})`
      : `$([char]::ConvertFromUtf32(0x${hex(codePoint, 5)}))`,
};

/** The text as a string: single quotes where all of it can be seen. */
export const powershellString = (text: string): string =>
  hasHidden(text) ? `"${escaped(text, escapes)}"` : powershellQuoted(text);
