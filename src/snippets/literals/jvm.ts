/** Strings of Java and Kotlin. */
import { escaped, utf16Escape } from './escape.ts';

const shared = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b' };

/** Java reads `\uXXXX` before it looks for the end of a string, so what is below U+0100 is written in octal. */
const java = {
  named: shared,
  other: (codePoint: number): string =>
    codePoint < 0x100 ? `\\${codePoint.toString(8).padStart(3, '0')}` : utf16Escape(codePoint),
};

/** In Kotlin `$` begins a template. */
const kotlin = { named: { ...shared, $: '\\$' }, other: utf16Escape };

export const javaString = (text: string): string => `"${escaped(text, java)}"`;
export const kotlinString = (text: string): string => `"${escaped(text, kotlin)}"`;
