/** What a condition operator is made of; one file a family beside this one. */
import type { Part } from '../match.ts';

/** Tells whether a value of the request fits. Undefined: the two cannot be compared. */
export type Test = (actual: string) => boolean | undefined;

export interface Operator {
  /** Without `IfExists` and set qualifier: `StringNotLike`. */
  name: string;
  /** True where no value of the policy fits. */
  negated: boolean;
  /** Policy variables are documented for strings, booleans and ARNs only. */
  variables: boolean;
  /** Reads a value of the policy; undefined where it is none for this operator. */
  prepare: (parts: readonly Part[]) => Test | undefined;
}

/** Both of a pair: the operator, and its negation by name. */
export const pair = (operator: Omit<Operator, 'negated'>, negatedName: string): Operator[] => [
  { ...operator, negated: false },
  { ...operator, name: negatedName, negated: true },
];

export const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');

/** Both values read, and then compared; what cannot be read is compared with nothing. */
export const comparing =
  <Wanted, Actual>(
    readWanted: (text: string) => Wanted | undefined,
    readActual: (text: string) => Actual | undefined,
    compare: (actual: Actual, wanted: Wanted) => boolean,
  ): Operator['prepare'] =>
  (parts) => {
    const wanted = readWanted(textOf(parts));
    if (wanted === undefined) return undefined;
    return (text) => {
      const actual = readActual(text);
      return actual === undefined ? undefined : compare(actual, wanted);
    };
  };
