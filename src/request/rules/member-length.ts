import { getSessionToken, type GetSessionTokenMember } from '../../model/operation.ts';
import { textOf } from '../document.ts';
import type { Rule } from '../finding.ts';

/** A text shorter or longer than the model allows, counted in Unicode scalar values as STS counts (facts/sts-wire.md §3). */
export const memberLength: Rule = {
  id: 'member-length',
  severity: 'refused',
  summary: 'A text member is too short or too long.',
  docs: '/reference/parameters/',
  check(document) {
    return getSessionToken.inputs.flatMap((member) => {
      if (member.type !== 'string') return [];
      const name = member.name as GetSessionTokenMember;
      const text = textOf(document, name);
      if (text === undefined) return [];
      const { minLength, maxLength = Infinity } = member;
      const characters = Array.from(text);
      const length = characters.length;
      if (length >= minLength && length <= maxLength) return [];
      const wanted =
        minLength === maxLength
          ? `${minLength} are wanted`
          : length < minLength
            ? `at least ${minLength} are wanted`
            : `at most ${maxLength} are allowed`;
      const start = length > maxLength ? characters.slice(0, maxLength).join('').length : 0;
      return {
        member: name,
        message: `${length} ${length === 1 ? 'character' : 'characters'}, ${wanted}.`,
        detail: 'Validation will refuse this value.',
        range: { start, end: text.length },
      };
    });
  },
};
