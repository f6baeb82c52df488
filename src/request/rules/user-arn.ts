import { textOf, withMember } from '../document.ts';
import type { Rule } from '../finding.ts';

const slip = /^(arn:[\w-]*:iam::\d*)(:user\/)/;

/** The ARN of a user where that of her device is meant: the most common real failure (facts/sts-wire.md §3, MFA). */
export const userArn: Rule = {
  id: 'user-arn',
  severity: 'refused',
  summary: 'SerialNumber is the ARN of a user, not of an MFA device.',
  docs: '/reference/errors/mfa-serial-not-yours/',
  check(document) {
    const text = textOf(document, 'SerialNumber');
    const match = text === undefined ? null : slip.exec(text);
    if (text === undefined || !match) return [];
    const [, before = '', wrong = ''] = match;
    const range = { start: before.length, end: before.length + wrong.length };
    const corrected = `${before}:mfa/${text.slice(range.end)}`;
    return [
      {
        member: 'SerialNumber',
        message: 'Names a user, not a device.',
        detail: 'The pattern allows it, so only the MFA check will stop it.',
        range,
        fix: {
          label: 'Name the device',
          from: wrong,
          to: ':mfa/',
          apply: (current) => withMember(current, 'SerialNumber', corrected),
        },
      },
    ];
  },
};
