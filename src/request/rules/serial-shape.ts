import { withMember } from '../document.ts';
import type { Found, Rule } from '../finding.ts';
import { arnOf, plainSerial } from '../serial.ts';

/** Letters and digits, with at least one digit: as on the example of AWS, GAHT12345678 (facts/sts-wire-2.md §8). */
const hardware = /^(?=.*\d)[A-Za-z\d]+$/;
/** The end of an ARN, left alone. */
const arnEnd = /^:?(mfa\/.+)$/;

/** A serial number that is neither a device's ARN nor like one of a hardware device, where the devices are not known. */
export const serialShape: Rule = {
  id: 'serial-shape',
  severity: 'doubtful',
  summary:
    'SerialNumber looks neither like the ARN of a device nor like the serial number of a hardware one.',
  docs: '/reference/parameters/#serialnumber',
  check(document, context) {
    const { accountId, devices } = context.caller;
    const text = plainSerial(document, context);
    if (text === undefined || devices || hardware.test(text) || arnOf(text)?.resource === 'mfa') return [];
    const found: Found = {
      member: 'SerialNumber',
      message: 'This does not look like a device.',
      detail:
        'A virtual device has an ARN with :mfa/ in it; on a hardware device letters and digits are printed, such as GAHT12345678.',
      range: { start: 0, end: text.length },
    };
    const end = arnEnd.exec(text)?.[1];
    if (end === undefined || accountId === undefined) return [found];
    const corrected = `arn:aws:iam::${accountId}:${end}`;
    return [
      {
        ...found,
        fix: {
          label: 'Write the whole ARN',
          from: text,
          to: corrected,
          apply: (current) => withMember(current, 'SerialNumber', corrected),
        },
      },
    ];
  },
};
