import { withMember } from '../document.ts';
import type { Found, Rule } from '../finding.ts';
import { arnOf, validSerial } from '../serial.ts';

/** The device of another account. Reported: STS looks among the caller's own (facts/sts-wire.md §3, MFA). */
export const foreignAccount: Rule = {
  id: 'foreign-account',
  severity: 'refused',
  summary: "SerialNumber is an ARN of another account than the caller's.",
  docs: '/reference/errors/mfa-serial-not-yours/',
  check(document, { caller }) {
    const { accountId, devices } = caller;
    const text = validSerial(document);
    const arn = text === undefined ? undefined : arnOf(text);
    if (text === undefined || !arn || accountId === undefined || arn.account === accountId) return [];
    const start = text.indexOf('::') + 2;
    const end = start + arn.account.length;
    const corrected = text.slice(0, start) + accountId + text.slice(end);
    const found: Found = {
      member: 'SerialNumber',
      message:
        arn.account === '' ? 'Names no account.' : `Is of account ${arn.account}, not of the caller's.`,
      detail: `${caller.name} is in account ${accountId}. The MFA check will not know the device.`,
      range: arn.account === '' ? { start: 0, end: text.length } : { start, end },
    };
    const isTheirs = devices === undefined || devices.some(({ serialNumber }) => serialNumber === corrected);
    if (!isTheirs) return [found];
    return [
      {
        ...found,
        fix: {
          label: "Use the caller's account",
          from: arn.account,
          to: accountId,
          apply: (current) => withMember(current, 'SerialNumber', corrected),
        },
      },
    ];
  },
};
