import { getSessionToken, type GetSessionTokenMember } from '../../model/operation.ts';
import { textOf } from '../document.ts';
import type { Rule } from '../finding.ts';

/** The characters of a pattern such as `[\d]*`; those of STS are all one class, repeated. */
const alphabetOf = (pattern: string): RegExp => new RegExp(`^(?:${pattern.replace(/\*$/, '')})$`);

/** A text with a character that the member's pattern has no place for. */
export const memberPattern: Rule = {
  id: 'member-pattern',
  severity: 'refused',
  summary: 'A text member holds a character that its pattern does not allow.',
  docs: '/reference/parameters/',
  check(document) {
    return getSessionToken.inputs.flatMap((member) => {
      if (member.type !== 'string' || member.pattern === undefined) return [];
      const name = member.name as GetSessionTokenMember;
      const text = textOf(document, name);
      if (text === undefined || new RegExp(`^(?:${member.pattern})$`).test(text)) return [];
      const allowed = alphabetOf(member.pattern);
      let start = 0;
      let wrong = '';
      for (const character of text) {
        if (!allowed.test(character)) {
          wrong = character;
          break;
        }
        start += character.length;
      }
      const shown = wrong === ' ' ? 'A space' : `The character ${wrong}`;
      return {
        member: name,
        message: `${shown} has no place here.`,
        detail: `Validation compares with the pattern ${member.pattern} and will refuse this value.`,
        range: { start, end: start + wrong.length },
      };
    });
  },
};
