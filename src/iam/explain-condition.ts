/** Words why a line of a Condition block is met or not. */
import type { Condition, Decision } from './conditions.ts';
import { findEntry, type RequestContext } from './context.ts';
import { valuesOf } from './operators/names.ts';
import { resolve } from './variables.ts';

/** `"a"`, or `any of "a", "b"`; long lists are cut. */
function valueList(values: readonly string[], any: string): string {
  const shown = values.slice(0, 3).map((value) => `"${value}"`);
  const more = values.length > shown.length ? ` and ${values.length - shown.length} more` : '';
  return values.length === 1 ? (shown[0] ?? '') : `${any} ${shown.join(', ')}${more}`;
}

/** The values of the policy with variables filled in, as far as they can be. */
function wantedTexts(condition: Condition, context: RequestContext): string[] {
  return condition.wanted.map(({ text, template }) => {
    const resolved = template && resolve(template, context);
    return resolved?.state === 'text' ? resolved.parts.map((part) => part.text).join('') : text;
  });
}

function compared(condition: Condition, met: boolean, context: RequestContext): string {
  const { operator, key } = condition;
  const { values, why, overridden } = findEntry(context, key);
  const actual = valueList(values, 'each of');
  const wanted = valueList(wantedTexts(condition, context), 'one of');
  const because = overridden
    ? ' as you set it'
    : why.startsWith('is "')
      ? ` ${why.slice(why.indexOf('for '))}`
      : '';
  return `${key} is ${actual}${because}; ${operator} ${wanted} is ${met ? 'met' : 'not met'}.`;
}

/** Names that did not resolve. */
function unresolved(condition: Condition, context: RequestContext): string {
  for (const { template } of condition.wanted) {
    const resolved = template && resolve(template, context);
    if (resolved && resolved.state !== 'text') return resolved.key;
  }
  return '';
}

/** Why a line is met, not met or undecided, in one sentence. */
export function sentenceOf(
  condition: Condition,
  { outcome, cause }: Decision,
  context: RequestContext,
): string {
  const { operator, key, named, wanted } = condition;
  const { why, presence } = findEntry(context, key);
  const met = outcome === 'met';
  switch (cause) {
    case 'compared':
      return compared(condition, met, context);
    case 'absent':
      return `${key} ${why}; ${operator} needs it present.`;
    case 'absent is met':
      return `${key} ${why}; ${operator} is met by an absent key.`;
    case 'if exists':
      return `${key} ${why}; IfExists makes ${operator} met by an absent key.`;
    case 'null': {
      const asks = wanted.some(({ text }) => text.toLowerCase() === 'true') ? 'absent' : 'present';
      const is = presence === 'present' ? 'is present' : why;
      return `${key} ${is}; Null asks whether it is ${asks}, and is ${met ? 'met' : 'not met'}.`;
    }
    case 'unknown key':
      return `${key} ${why}.`;
    case 'unknown operator':
      return `${operator} is no condition operator; AWS would refuse the policy.`;
    case 'several values':
      return `${key} has several values; ${operator} needs ForAllValues or ForAnyValue before it.`;
    case 'variable absent':
      return `The variable ${unresolved(condition, context)} is absent from the request, so that its value matches nothing.`;
    case 'variable unknown':
      return `The variable ${unresolved(condition, context)} cannot be resolved here.`;
    case 'unreadable value': {
      const needs = named?.kind === 'compare' ? valuesOf(named.operator) : 'true or false';
      return `${operator} needs ${needs}, in the policy and in the request; ${valueList(
        wanted.map(({ text }) => text),
        'one of',
      )} cannot be compared with ${key}.`;
    }
  }
}
