import { memberNames, without } from '../document.ts';
import { takenOut, type Rule } from '../finding.ts';

/** A member that is null. The SDK does not send it (tried with client-sts 3.1169.0). */
export const valueNull: Rule = {
  id: 'value-null',
  severity: 'changed',
  summary: 'A member is null.',
  docs: '/reference/diagnostics/#value-null',
  check(document) {
    return memberNames
      .filter((name) => document[name] === null)
      .map((name) => ({
        member: name,
        message: 'null is not sent.',
        detail: 'The SDK leaves the member out, as if it were not there.',
        fix: {
          label: 'Take the member out',
          from: `${name}: null`,
          to: takenOut,
          apply: (current) => without(current, name),
        },
      }));
  },
};
