import { getSessionToken, type GetSessionTokenMember } from '../../model/operation.ts';
import { integerOf, textOf } from '../document.ts';
import type { Rule } from '../finding.ts';

/**
 * A value that STS cannot read as an integer. Recorded for DurationSeconds: spaces, `900.0`, `9e2` and 2147483648
 * answer MalformedInput (facts/sts-wire.md §3, Parameters).
 */
export const memberType: Rule = {
  id: 'member-type',
  severity: 'refused',
  summary: 'An integer member holds something that is not a 32-bit whole number.',
  docs: '/reference/errors/malformed-input/',
  check(document) {
    return getSessionToken.inputs
      .filter((member) => member.type === 'integer')
      .flatMap((member) => {
        const name = member.name as GetSessionTokenMember;
        const text = textOf(document, name);
        if (text === undefined || integerOf(text) !== undefined) return [];
        return {
          member: name,
          message: /^[+-]?\d+$/.test(text) ? 'Too large for a 32-bit integer.' : 'Not a whole number.',
          detail:
            text === ''
              ? 'STS is expected to answer MalformedInput: “missing value for decimal type”.'
              : 'STS cannot read it and will answer MalformedInput, without a message.',
          range: { start: 0, end: text.length },
        };
      });
  },
};
