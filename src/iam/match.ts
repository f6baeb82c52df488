/**
 * Wildcards as policies have them: `*` any run of characters, `?` any one. The work is at most pattern times text,
 * never more, whatever the pattern. A `*` may run over colons: documented for the end of a segment of an ARN,
 * inferred for its middle.
 */

/** Part of a pattern; in a literal part `*` and `?` stand for themselves. */
export interface Part {
  text: string;
  literal: boolean;
}

const many = -1;
const one = -2;

export interface Pattern {
  /** Character codes, and the two wildcards below 0. */
  readonly tokens: readonly number[];
  /** What stands before the first wildcard. */
  readonly start: string;
  /** `exact`: no wildcard. `start`: a single `*`, at the end. */
  readonly shape: 'exact' | 'start' | 'free';
}

/** A pattern made of parts, ready to be matched many times. */
export function patternOf(parts: readonly Part[]): Pattern {
  const tokens: number[] = [];
  let start = '';
  let first = -1;
  for (const { text, literal } of parts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const token = literal ? code : code === 0x2a ? many : code === 0x3f ? one : code;
      if (token < 0 && first < 0) first = tokens.length;
      if (first < 0) start += text.charAt(at);
      // Two stars say no more than one.
      if (token !== many || tokens.at(-1) !== many) tokens.push(token);
    }
  }
  const atEnd = first === tokens.length - 1 && tokens[first] === many;
  return { tokens, start, shape: first < 0 ? 'exact' : atEnd ? 'start' : 'free' };
}

export const wildcard = (text: string): Pattern => patternOf([{ text, literal: false }]);

export function fits({ tokens, start, shape }: Pattern, text: string): boolean {
  if (shape === 'exact') return text === start;
  if (!text.startsWith(start)) return false;
  if (shape === 'start') return true;
  let at = 0;
  let tokenAt = 0;
  let star = -1;
  let starText = 0;
  while (at < text.length) {
    const token = tokens[tokenAt];
    if (token === many) {
      star = tokenAt;
      starText = at;
      tokenAt += 1;
    } else if (token === one || token === text.charCodeAt(at)) {
      tokenAt += 1;
      at += 1;
    } else if (star >= 0) {
      tokenAt = star + 1;
      starText += 1;
      at = starText;
    } else {
      return false;
    }
  }
  while (tokens[tokenAt] === many) tokenAt += 1;
  return tokenAt === tokens.length;
}

/** Whether the text fits the pattern, letter for letter. */
export const matchesWildcard = (pattern: string, text: string): boolean => fits(wildcard(pattern), text);

/** In small letters, other alphabets left alone: the Kelvin sign is no k. */
export const lowerOf = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
