/** Putting lines of code together. */

/** A line, several, or none: what does not apply is `false` or `undefined`. */
export type Part = string | false | undefined | readonly Part[];

/** The lines of the parts, in their order; an empty string is an empty line. */
export function linesOf(...parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part === false || part === undefined) return [];
    return typeof part === 'string' ? part.split('\n') : linesOf(...part);
  });
}

/** The parts as a text that ends with a line break. */
export const textOfLines = (...parts: readonly Part[]): string => `${linesOf(...parts).join('\n')}\n`;

/** The lines moved in; empty ones stay empty. */
export const indented = (indent: string, ...parts: readonly Part[]): string[] =>
  linesOf(...parts).map((line) => (line === '' ? '' : `${indent}${line}`));
