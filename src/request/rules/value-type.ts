import { memberNames } from '../document.ts';
import type { Found, Rule } from '../finding.ts';
import { onlyValue } from './value-list.ts';

/** What it is, and what the SDK makes of it (tried with client-sts 3.1169.0). */
function kindOf(value: unknown): { kind: string; sent: string } {
  if (Array.isArray(value)) return { kind: 'a list', sent: 'The SDK joins its elements with commas' };
  if (typeof value === 'object') return { kind: 'an object', sent: 'The SDK sends [object Object]' };
  const text = JSON.stringify(value);
  return { kind: text, sent: `The SDK sends the text ${text}` };
}

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
      const { kind, sent } = kindOf(value);
      return [
        {
          member: name,
          message: `Neither text nor number, but ${kind}.`,
          detail: `${sent}, and STS will refuse it.`,
        },
      ];
    });
  },
};
