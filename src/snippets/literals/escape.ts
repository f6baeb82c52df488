/** What the literals of all languages share. */

/**
 * What a reader cannot see or tell from a space: controls, format and bidirectional characters, private use,
 * unassigned ones, other spaces. They are escaped, so that code reads as it runs and survives a wiki.
 */
export const hidden = /[\p{C}\p{Z}]/u;
export const isHidden = (char: string): boolean => char !== ' ' && hidden.test(char);
export const hasHidden = (text: string): boolean => Array.from(text).some(isHidden);

export interface Escapes {
  /** Characters with an escape of their own. */
  named: Readonly<Record<string, string>>;
  /** Any other hidden character, by code point. */
  other: (codePoint: number) => string;
}

/** The text with its escapes, without quotation marks. */
export const escaped = (text: string, { named, other }: Escapes): string =>
  Array.from(text, (char) => named[char] ?? (isHidden(char) ? other(char.codePointAt(0) ?? 0) : char)).join(
    '',
  );

export const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A code point as `\uXXXX`, two of them above U+FFFF. */
export const utf16Escape = (codePoint: number): string =>
  Array.from(String.fromCodePoint(codePoint).split(''), (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`).join(
    '',
  );

/** A code point as `\uXXXX` or `\UXXXXXXXX`. */
export const utf32Escape = (codePoint: number): string =>
  codePoint < 0x10000 ? `\\u${hex(codePoint, 4)}` : `\\U${hex(codePoint, 8)}`;

/** A code point as `\u{X}`. */
export const bracedEscape = (codePoint: number): string => `\\u{${codePoint.toString(16)}}`;

const encoder = new TextEncoder();
/** The bytes of a code point in UTF-8. */
export const utf8Bytes = (codePoint: number): number[] => [
  ...encoder.encode(String.fromCodePoint(codePoint)),
];
