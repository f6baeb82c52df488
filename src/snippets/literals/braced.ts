/** Strings of Rust and Swift: both write a hidden character as `\u{X}`, and neither fills in without a backslash. */
import { bracedEscape, escaped } from './escape.ts';

const escapes = {
  named: { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' },
  other: bracedEscape,
};

const braced = (text: string): string => `"${escaped(text, escapes)}"`;
export const rustString = braced;
export const swiftString = braced;
