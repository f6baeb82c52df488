import { textOf } from '../document.ts';
import type { Rule } from '../finding.ts';

/**
 * SerialNumber or TokenCode alone. Reported with a serial alone; that a code alone is answered alike is inferred
 * (facts/sts-wire-2.md §1).
 */
export const mfaPair: Rule = {
  id: 'mfa-pair',
  severity: 'refused',
  summary: 'One of SerialNumber and TokenCode is given without the other.',
  docs: '/reference/errors/mfa-half-given/',
  check(document) {
    const serial = textOf(document, 'SerialNumber') !== undefined;
    const code = textOf(document, 'TokenCode') !== undefined;
    if (serial === code) return [];
    return [
      {
        member: serial ? 'TokenCode' : 'SerialNumber',
        message: serial ? 'The code is missing.' : 'The device is missing.',
        detail: 'SerialNumber and TokenCode go together: give both, or neither for a session without MFA.',
      },
    ];
  },
};
