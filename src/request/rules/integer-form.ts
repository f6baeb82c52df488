import { getSessionToken, type GetSessionTokenMember } from '../../model/operation.ts';
import { integerOf, textOf, withMember } from '../document.ts';
import type { Found, Rule } from '../finding.ts';

const second = ['s', 'sec', 'secs', 'second', 'seconds'];
const minute = ['m', 'min', 'mins', 'minute', 'minutes'];
const hour = ['h', 'hr', 'hrs', 'hour', 'hours'];
const names = (words: readonly string[], value: number) => words.map((word) => [word, value] as const);

/** What a unit after the number stands for, by the unit of the member. */
const units: Readonly<Record<'seconds' | 'bytes', ReadonlyMap<string, number>>> = {
  seconds: new Map([...names(second, 1), ...names(minute, 60), ...names(hour, 3600)]),
  bytes: new Map([...names(['b', 'byte', 'bytes'], 1), ...names(['k', 'kb', 'kib'], 1024)]),
};

/** Digits, in groups of three or not, perhaps a fraction, perhaps a unit. */
const shape = /^(\d{1,9}|\d{1,3}(?:[ ,_'\u00a0\u202f]\d{3}){1,2})(\.\d{1,3})?\s*([a-z]*)$/i;

/**
 * A number in a form that people read and STS does not: with spaces around, groups, a fraction of nothing or a unit.
 * Recorded for spaces and `900.0` (facts/sts-wire.md §3, Parameters).
 */
export const integerForm: Rule = {
  id: 'integer-form',
  severity: 'refused',
  summary: 'An integer member has spaces around it, groups of digits, a fraction or a unit.',
  docs: '/reference/errors/malformed-input/',
  check(document) {
    return getSessionToken.inputs.flatMap((member): Found[] => {
      if (member.type !== 'integer' || member.unit === undefined) return [];
      const name = member.name as GetSessionTokenMember;
      const text = textOf(document, name);
      const value = text === undefined ? undefined : meant(text, member.unit);
      if (text === undefined || value === undefined || integerOf(text) !== undefined) return [];
      return [
        {
          member: name,
          message: `Digits only, in ${member.unit}.`,
          detail: 'STS reads neither spaces nor units, and will answer MalformedInput, without a message.',
          range: { start: 0, end: text.length },
          fix: {
            label: `Use ${value}`,
            from: text.trim() === String(value) ? 'spaces around it' : text.trim(),
            to: text.trim() === String(value) ? 'none' : String(value),
            apply: (current) => withMember(current, name, value),
          },
        },
      ];
    });
  },
};

function meant(text: string, unit: 'seconds' | 'bytes'): number | undefined {
  const [, digits, fraction = '', word = ''] = shape.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const factor = word === '' ? 1 : units[unit].get(word.toLowerCase());
  const value = factor === undefined ? NaN : Number(digits.replace(/\D/g, '') + fraction) * factor;
  return integerOf(String(value));
}
