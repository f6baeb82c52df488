/** Numeric and date operators. Dates are ISO 8601 (W3C) or seconds since 1970 (documented). */
import { pair, textOf, type Operator } from './operator.ts';

type Read = (text: string) => number | undefined;

const readNumber: Read = (text) =>
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text.trim()) ? Number(text) : undefined;

const isoDate =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))?)?)?$/i;

/** Milliseconds since 1970. Four digits are a year, other whole numbers are seconds since 1970 (inferred). */
export const readDate: Read = (text) => {
  if (/^-?\d+$/.test(text) && text.length !== 4) return Number(text) * 1000;
  if (!isoDate.test(text)) return undefined;
  const time = Date.parse(
    text
      .toUpperCase()
      .replace(/([+-]\d\d)(\d\d)$/, (whole, hours: string, minutes: string) =>
        text.includes('T') || text.includes('t') ? `${hours}:${minutes}` : whole,
      ),
  );
  return Number.isNaN(time) ? undefined : time;
};

type Compare = (actual: number, wanted: number) => boolean;

const comparisons: readonly (readonly [suffix: string, compare: Compare])[] = [
  ['LessThan', (a, b) => a < b],
  ['LessThanEquals', (a, b) => a <= b],
  ['GreaterThan', (a, b) => a > b],
  ['GreaterThanEquals', (a, b) => a >= b],
];

function family(name: string, values: string, read: Read): Operator[] {
  const operator = (suffix: string, compare: Compare): Omit<Operator, 'negated'> => ({
    name: `${name}${suffix}`,
    variables: false,
    values,
    prepare(parts) {
      const wanted = read(textOf(parts));
      if (wanted === undefined) return undefined;
      return (text) => {
        const actual = read(text);
        return actual === undefined ? undefined : compare(actual, wanted);
      };
    },
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
  ...family('Numeric', 'a number', readNumber),
  ...family('Date', 'a date such as 2026-11-22T00:00:00Z', readDate),
];
