/** Numeric and date operators. Dates are ISO 8601 (W3C) or seconds since 1970 (documented). */
import { comparing, pair, type Operator } from './operator.ts';

type Read = (text: string) => number | undefined;

/** Plain decimals. What AWS makes of exponents and spaces is not documented, so they are compared with nothing. */
const readNumber: Read = (text) => (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined);

const isoDate =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))?)?)?$/i;

/** Whether there is such a day; Date.parse takes 30 February for 2 March. */
const isDay = (day: string): boolean => new Date(day).toISOString().startsWith(day);

/** Milliseconds since 1970. Four digits are a year, other whole numbers are seconds since 1970 (inferred). */
export const readDate: Read = (text) => {
  if (/^-?\d+$/.test(text) && text.length !== 4) return Number(text) * 1000;
  if (!isoDate.test(text)) return undefined;
  const time = Date.parse(text.toUpperCase().replace(/(T.*[+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) || !isDay(text.slice(0, 10)) ? undefined : time;
};

type Compare = (actual: number, wanted: number) => boolean;

const comparisons: readonly (readonly [suffix: string, compare: Compare])[] = [
  ['LessThan', (a, b) => a < b],
  ['LessThanEquals', (a, b) => a <= b],
  ['GreaterThan', (a, b) => a > b],
  ['GreaterThanEquals', (a, b) => a >= b],
];

function family(name: string, read: Read): Operator[] {
  const operator = (suffix: string, compare: Compare): Omit<Operator, 'negated'> => ({
    name: `${name}${suffix}`,
    variables: false,
    prepare: comparing(read, read, compare),
  });
  return [
    ...pair(
      operator('Equals', (a, b) => a === b),
      `${name}NotEquals`,
    ),
    ...comparisons.map(([suffix, compare]) => ({ ...operator(suffix, compare), negated: false })),
  ];
}

export const orderedOperators: readonly Operator[] = [
  ...family('Numeric', readNumber),
  ...family('Date', readDate),
];
