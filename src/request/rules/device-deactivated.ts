import type { Rule } from '../finding.ts';
import { plainSerial } from '../serial.ts';

/** A device of the caller that is switched off. Recorded (facts/sts-wire.md §3, MFA); STS learns of it within seconds. */
export const deviceDeactivated: Rule = {
  id: 'device-deactivated',
  severity: 'refused',
  summary: 'SerialNumber names a device of the caller that is deactivated.',
  docs: '/reference/errors/mfa-unable-to-validate/',
  check(document, context) {
    const text = plainSerial(document, context);
    const device = context.caller.devices?.find(({ serialNumber }) => serialNumber === text);
    if (text === undefined || device?.status !== 'Deactivated') return [];
    return [
      {
        member: 'SerialNumber',
        message: 'This device is deactivated.',
        detail: `It is one of ${context.caller.name}'s, but the MFA check will refuse it with any code.`,
        range: { start: 0, end: text.length },
      },
    ];
  },
};
