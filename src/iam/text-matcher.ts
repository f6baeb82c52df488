/** Texts of a policy in which wildcards and, by its version, variables count: prepared once, resolved by request. */
import type { RequestContext } from './context.ts';
import { fits, patternOf, wildcard, type Pattern } from './match.ts';
import { hasVariables, readTemplate, resolve, type Template } from './variables.ts';

export interface TextMatcher {
  /** As written. */
  text: string;
  /** Ready where there is no variable in it. */
  pattern: Pattern | undefined;
  template: Template | undefined;
}

export const readTexts = (texts: readonly { text: string }[], variables: boolean): TextMatcher[] =>
  texts.map(({ text }) =>
    variables && hasVariables(text)
      ? { text, pattern: undefined, template: readTemplate(text) }
      : { text, pattern: wildcard(text), template: undefined },
  );

/** `absent`: a variable's key is absent. `unknown`: its value cannot be known. */
export type TextMatch = 'fits' | 'does not fit' | 'absent' | 'unknown';

export function matchText(matcher: TextMatcher, actual: string, context: RequestContext): TextMatch {
  const { pattern, template } = matcher;
  if (pattern) return fits(pattern, actual) ? 'fits' : 'does not fit';
  const resolved = resolve(template ?? readTemplate(matcher.text), context);
  if (resolved.state !== 'text') return resolved.state;
  return fits(patternOf(resolved.parts), actual) ? 'fits' : 'does not fit';
}
