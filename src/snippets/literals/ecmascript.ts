/** Strings of JavaScript and TypeScript. */
import { escaped, utf16Escape } from './escape.ts';

/** JSON's own escapes, and those of what cannot be seen. Half a surrogate pair stays as JSON has it: `\ud800`. */
export const ecmascriptString = (text: string): string =>
  escaped(JSON.stringify(text), { named: {}, other: utf16Escape });
