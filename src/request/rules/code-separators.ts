import { tokenCode } from '../../model/operation.ts';
import { textOf, withMember } from '../document.ts';
import type { Rule } from '../finding.ts';

/** Spaces of any kind, hyphens and dashes, dots: what apps and people put between the digits. */
const separators = /[\s\p{Pd}.]+/u;

/** A code with the gap that authenticator apps show in it. */
export const codeSeparators: Rule = {
  id: 'code-separators',
  severity: 'refused',
  summary: 'TokenCode has spaces or dashes between its digits.',
  docs: '/reference/parameters/#tokencode',
  check(document) {
    const text = textOf(document, 'TokenCode');
    const match = text === undefined ? null : separators.exec(text);
    if (text === undefined || !match) return [];
    const digits = text.split(new RegExp(separators, 'gu')).join('');
    // Another length is no code with a gap in it, and taking the gap out would not help.
    if (!/^\d+$/.test(digits) || digits.length !== tokenCode.minLength) return [];
    return [
      {
        member: 'TokenCode',
        message: 'Digits only, nothing between them.',
        detail: 'Authenticator apps show a gap that is not part of the code. Validation will refuse it.',
        range: { start: match.index, end: match.index + match[0].length },
        fix: {
          label: 'Take the gap out',
          from: text,
          to: digits,
          apply: (current) => withMember(current, 'TokenCode', digits),
        },
      },
    ];
  },
};
