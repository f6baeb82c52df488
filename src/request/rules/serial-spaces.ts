import { textOf, withMember } from '../document.ts';
import type { Rule } from '../finding.ts';

/** Spaces or line ends that came along with a copied serial number. */
export const serialSpaces: Rule = {
  id: 'serial-spaces',
  severity: 'refused',
  summary: 'SerialNumber has spaces before or after it.',
  docs: '/reference/errors/serial-characters/',
  check(document) {
    const text = textOf(document, 'SerialNumber');
    const trimmed = text?.trim();
    if (text === undefined || trimmed === undefined || trimmed === '' || trimmed === text) return [];
    const before = text.length - text.trimStart().length;
    const range = before > 0 ? { start: 0, end: before } : { start: text.trimEnd().length, end: text.length };
    return [
      {
        member: 'SerialNumber',
        message: `There is space ${before > 0 ? 'before' : 'after'} the serial number.`,
        detail: 'Copying brings it along. STS does not trim, and validation will refuse it.',
        range,
        fix: {
          label: 'Take the space out',
          from: 'spaces around it',
          to: 'none',
          apply: (current) => withMember(current, 'SerialNumber', trimmed),
        },
      },
    ];
  },
};
