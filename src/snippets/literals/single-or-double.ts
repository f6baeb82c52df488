/** Strings of Ruby and PHP: single quotes, within which nothing is filled in, unless something must be escaped. */
import { bracedEscape, escaped, hasHidden, type Escapes } from './escape.ts';

const shared = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** `#{`, `#$` and `#@` begin what is filled in. */
const ruby: Escapes = { named: { ...shared, '#': '\\#' }, other: bracedEscape };
const php: Escapes = { named: { ...shared, $: '\\$' }, other: bracedEscape };

const quoted = (text: string, double: Escapes): string =>
  hasHidden(text) ? `"${escaped(text, double)}"` : `'${text.replace(/[\\']/g, (char) => `\\${char}`)}'`;

export const rubyString = (text: string): string => quoted(text, ruby);
export const phpString = (text: string): string => quoted(text, php);
