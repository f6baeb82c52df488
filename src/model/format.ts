/** Numbers and spans of time as the pages print them. */

/** The digits in groups of three, for a thin gap between: 129600 gives `['129', '600']`; 4096 stays whole. */
export function digitGroups(value: number): string[] {
  const digits = String(value);
  if (digits.length < 5) return [digits];
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups;
}

const count = (value: number, unit: string): string => `${value} ${unit}${value === 1 ? '' : 's'}`;

/** A number of seconds in the largest unit that leaves no fraction: 43200 gives `12 hours`, 900 `15 minutes`. */
export function spanOf(seconds: number): string {
  if (seconds !== 0 && seconds % 3600 === 0) return count(seconds / 3600, 'hour');
  if (seconds !== 0 && seconds % 60 === 0) return count(seconds / 60, 'minute');
  return count(seconds, 'second');
}

const smallNumbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A number as prose has it: in words up to twelve, in digits beyond. */
export const inWords = (value: number): string => smallNumbers[value] ?? String(value);

/** A text of prose with typographic apostrophes. Not for what goes over the wire. */
export const typographic = (text: string): string => text.replace(/(?<=[a-z])'(?=[a-z])/gi, '’');
