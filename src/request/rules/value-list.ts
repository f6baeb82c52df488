import { memberNames, withMember, type MemberValue } from '../document.ts';
import type { Found, Rule } from '../finding.ts';

/** A list with one value in it. The SDK sends the value (tried with client-sts 3.1169.0). */
export const valueList: Rule = {
  id: 'value-list',
  severity: 'changed',
  summary: 'A member is a list with one value in it.',
  docs: '/reference/diagnostics/#value-list',
  check(document) {
    return memberNames.flatMap((name): Found[] => {
      const only = onlyValue(document[name]);
      if (only === undefined) return [];
      return [
        {
          member: name,
          message: 'A list, where one value is wanted.',
          detail: 'The SDK of this page sends the value in it; those of other languages refuse the list.',
          fix: {
            label: 'Take it out of the list',
            from: 'a list',
            to: 'its value',
            apply: (current) => withMember(current, name, only),
          },
        },
      ];
    });
  },
};

/** The text or number in a list of one, or in a list in it; undefined for all else. */
export function onlyValue(value: unknown): MemberValue | undefined {
  let inner = value;
  while (Array.isArray(inner) && inner.length === 1) inner = inner[0] as unknown;
  if (inner === value || (typeof inner !== 'string' && typeof inner !== 'number')) return undefined;
  return inner;
}
