/** Texts of a policy in which wildcards and, by its version, variables count: prepared once, resolved by request. */
import type { RequestContext } from './context.ts';
import { fits, patternOf, wildcard, type Pattern } from './match.ts';
import { hasVariables, readTemplate, resolve, type Template } from './variables.ts';

export interface TextMatcher {
  /** As written. */
  text: string;
  /** A pattern where there is no variable in it. */
  matches: Pattern | Template;
  /** What fits may be meant: an ARN with parts left out, read as written. */
  doubtful: boolean;
}

const partsOfArn = 6;

/** What an ARN with parts left out lacks: AWS puts `*` for each of them (documented). A variable is no part. */
export const leftOut = (text: string): string =>
  text.startsWith('arn:')
    ? ':*'.repeat(Math.max(0, partsOfArn - text.replace(/\$\{[^}]*\}/g, '').split(':').length))
    : '';

/** Matchers of the texts; two of an ARN with parts left out, because a `*` in it may also run over colons. */
export const readTexts = (texts: readonly { text: string }[], variables: boolean): TextMatcher[] =>
  texts.flatMap(({ text }) => {
    const matcher = (full: string, doubtful: boolean): TextMatcher => {
      const isTemplate = variables && hasVariables(full);
      return { text, matches: isTemplate ? readTemplate(full) : wildcard(full), doubtful };
    };
    const rest = leftOut(text);
    return rest === '' ? [matcher(text, false)] : [matcher(text + rest, false), matcher(text, true)];
  });

/** `absent`: a variable's key is absent. `unknown`: its value cannot be known. */
export type TextMatch = 'fits' | 'does not fit' | 'absent' | 'unknown';

export function matchText(
  matcher: Pick<TextMatcher, 'matches'>,
  actual: string,
  context: RequestContext,
): TextMatch {
  let { matches } = matcher;
  if (!('tokens' in matches)) {
    const resolved = resolve(matches, context);
    if (resolved.state !== 'text') return resolved.state;
    matches = patternOf(resolved.parts);
  }
  return fits(matches, actual) ? 'fits' : 'does not fit';
}
