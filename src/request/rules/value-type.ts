import { memberNames } from '../document.ts';
import type { Found, Rule } from '../finding.ts';
import { onlyValue } from './value-list.ts';

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : String(value);
};

/** What the SDK makes of it (tried with client-sts 3.1169.0). */
const sentAs = (value: unknown): string => {
  if (Array.isArray(value)) return 'The SDK joins its elements with commas';
  return typeof value === 'object'
    ? 'The SDK sends [object Object]'
    : `The SDK sends the text ${String(value)}`;
};

/** A value that is neither text nor number. */
export const valueType: Rule = {
  id: 'value-type',
  severity: 'refused',
  summary: 'A member is true, false, a list or an object.',
  docs: '/reference/diagnostics/#value-type',
  check(document) {
    return memberNames.flatMap((name): Found[] => {
      const value = document[name];
      const isPlain = value === undefined || value === null || ['string', 'number'].includes(typeof value);
      if (isPlain || onlyValue(value) !== undefined) return [];
      return [
        {
          member: name,
          message: `Neither text nor number, but ${kindOf(value)}.`,
          detail: `${sentAs(value)}, and STS will refuse it.`,
        },
      ];
    });
  },
};
