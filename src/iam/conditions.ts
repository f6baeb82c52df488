/**
 * Condition operators: those that policies about sessions use. An operator this does not know makes the condition
 * undecided, and an undecided condition never lets anything through.
 * Source: IAM User Guide, reference_policies_elements_condition_operators (facts/iam.md §1.1).
 */
import { matchesWildcard } from './match.ts';
import type { Condition } from './policy.ts';

/** The context of a request: keys that are absent are not in the map. Keys are compared without regard to case. */
export type Context = ReadonlyMap<string, string>;

export type Decision = 'met' | 'not met' | 'undecided';

type Comparison = (actual: string, wanted: string) => boolean;

const numeric =
  (compare: (a: number, b: number) => boolean): Comparison =>
  (actual, wanted) => {
    const [a, b] = [Number(actual), Number(wanted)];
    return !Number.isNaN(a) && !Number.isNaN(b) && compare(a, b);
  };

const positive: Readonly<Record<string, Comparison>> = {
  Bool: (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase(),
  StringEquals: (actual, wanted) => actual === wanted,
  StringEqualsIgnoreCase: (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase(),
  StringLike: (actual, wanted) => matchesWildcard(wanted, actual),
  ArnEquals: (actual, wanted) => matchesWildcard(wanted, actual),
  ArnLike: (actual, wanted) => matchesWildcard(wanted, actual),
  NumericEquals: numeric((a, b) => a === b),
  NumericLessThan: numeric((a, b) => a < b),
  NumericLessThanEquals: numeric((a, b) => a <= b),
  NumericGreaterThan: numeric((a, b) => a > b),
  NumericGreaterThanEquals: numeric((a, b) => a >= b),
};

/** Negated operators: true where none of the values fits, and where the key is absent. */
const negated: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
};

export function contextValue(context: Context, key: string): string | undefined {
  const wanted = key.toLowerCase();
  for (const [name, value] of context) if (name.toLowerCase() === wanted) return value;
  return undefined;
}

/** Decides one line of a Condition block. */
export function decideCondition({ operator, key, values }: Condition, context: Context): Decision {
  const met = (value: boolean): Decision => (value ? 'met' : 'not met');
  const actual = contextValue(context, key);
  if (operator === 'Null')
    return met(values.some((value) => (value.toLowerCase() === 'true') === (actual === undefined)));

  const ifExists = operator.endsWith('IfExists');
  const name = ifExists ? operator.slice(0, -'IfExists'.length) : operator;
  const isNegated = Object.hasOwn(negated, name);
  const compare = positive[negated[name] ?? name];
  // Policy variables are resolved by the full evaluator only.
  if (!compare || values.some((value) => value.includes('${'))) return 'undecided';
  if (actual === undefined) return met(ifExists || isNegated);
  const fits = values.some((value) => compare(actual, value));
  return met(isNegated ? !fits : fits);
}
