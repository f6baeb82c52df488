import { getSessionToken, type GetSessionTokenMember } from '../../model/operation.ts';
import { integerOf, textOf, withMember } from '../document.ts';
import type { Rule } from '../finding.ts';

/** An integer below the least or above the most that the model allows. Recorded: facts/sts-wire.md §3, Parameters. */
export const memberRange: Rule = {
  id: 'member-range',
  severity: 'refused',
  summary: 'An integer member lies outside its range.',
  docs: '/reference/parameters/',
  check(document) {
    return getSessionToken.inputs.flatMap((member) => {
      if (member.type !== 'integer') return [];
      const name = member.name as GetSessionTokenMember;
      const text = textOf(document, name);
      const value = text === undefined ? undefined : integerOf(text);
      if (text === undefined || value === undefined) return [];
      const nearest = Math.min(Math.max(value, member.min), member.max);
      if (nearest === value) return [];
      const unit = member.unit ? ` ${member.unit}` : '';
      const bound = value < member.min ? 'least' : 'most';
      return {
        member: name,
        message: `The ${bound} is ${nearest}${unit}.`,
        detail: 'Validation will refuse this value.',
        range: { start: 0, end: text.length },
        fix: {
          label: `Use ${nearest}`,
          from: text,
          to: String(nearest),
          apply: (current) => withMember(current, name, nearest),
        },
      };
    });
  },
};
