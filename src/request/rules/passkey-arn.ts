import type { Rule } from '../finding.ts';
import { arnOf, isSecurityKey, validSerial } from '../serial.ts';

/**
 * The ARN of a security key or a passkey. Documented: they cannot be used here; which answer STS gives is not on
 * record (facts/sts-wire-2.md §8).
 */
export const passkeyArn: Rule = {
  id: 'passkey-arn',
  severity: 'refused',
  summary: 'SerialNumber is the ARN of a security key or a passkey.',
  docs: '/reference/parameters/#serialnumber',
  check(document) {
    const text = validSerial(document);
    const arn = text === undefined ? undefined : arnOf(text);
    if (text === undefined || !arn || !isSecurityKey(arn)) return [];
    const start = text.indexOf(`:${arn.resource}/`);
    return [
      {
        member: 'SerialNumber',
        message: 'Names a security key or passkey, which makes no code.',
        detail: 'GetSessionToken takes devices that show six digits, and will refuse this one with any code.',
        range: { start, end: start + arn.resource.length + 2 },
      },
    ];
  },
};
