/** What is said of operators to people; the evaluator does without it. */
import { ifExistsSuffix, nullOperator, operators, type Operator } from './index.ts';

/** Every name without set qualifier, for completion and for "did you mean". */
export const operatorNames: readonly string[] = [
  ...operators.flatMap(({ name }) => [name, `${name}${ifExistsSuffix}`]),
  nullOperator,
];

const values: readonly (readonly [start: string, values: string])[] = [
  ['String', 'a text'],
  ['Arn', 'an ARN'],
  ['Numeric', 'a number'],
  ['Date', 'a date such as 2026-11-22T00:00:00Z'],
  ['Binary', 'base64'],
  ['Bool', 'true or false'],
];

/** What the values of an operator have to be, to go after "needs": `true or false`. */
export const valuesOf = ({ name }: Pick<Operator, 'name'>): string =>
  values.find(([start]) => name.startsWith(start))?.[1] ?? 'an IP address or a CIDR block';
