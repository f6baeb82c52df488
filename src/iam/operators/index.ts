/** All condition operators, and how their names are put together. Case counts in them. */
import type { Operator } from './operator.ts';
import { orderedOperators } from './ordered.ts';
import { otherOperators } from './other.ts';
import { textOperators } from './text.ts';

export type { Operator, Test } from './operator.ts';

export const operators: readonly Operator[] = [...textOperators, ...orderedOperators, ...otherOperators];

export const setQualifiers = ['ForAllValues', 'ForAnyValue'] as const;
export type SetQualifier = (typeof setQualifiers)[number];

export const ifExistsSuffix = 'IfExists';
export const nullOperator = 'Null';

const byName = new Map(operators.map((operator) => [operator.name, operator]));

export type NamedOperator =
  | { kind: 'null' }
  | { kind: 'compare'; operator: Operator; set: SetQualifier | undefined; ifExists: boolean };

/** Takes a name such as `ForAnyValue:StringLikeIfExists` apart; undefined where there is no such operator. */
export function readOperator(name: string): NamedOperator | undefined {
  if (name === nullOperator) return { kind: 'null' };
  const set = setQualifiers.find((qualifier) => name.startsWith(`${qualifier}:`));
  const rest = set ? name.slice(set.length + 1) : name;
  const ifExists = rest.endsWith(ifExistsSuffix);
  const operator = byName.get(ifExists ? rest.slice(0, -ifExistsSuffix.length) : rest);
  return operator && { kind: 'compare', operator, set, ifExists };
}
