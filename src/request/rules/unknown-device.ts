import { withMember } from '../document.ts';
import type { Found, Rule } from '../finding.ts';
import { plainSerial } from '../serial.ts';

/** A device that is not among the caller's. Reported (facts/sts-wire.md §3, MFA). */
export const unknownDevice: Rule = {
  id: 'unknown-device',
  severity: 'refused',
  summary: "SerialNumber names a device that is not one of the caller's.",
  docs: '/reference/errors/mfa-serial-not-yours/',
  check(document, context) {
    const { name, devices } = context.caller;
    const text = plainSerial(document, context);
    if (text === undefined || !devices || devices.some((device) => device.serialNumber === text)) return [];
    const enabled = devices.filter(({ status }) => status === 'Enabled');
    const found: Found = {
      member: 'SerialNumber',
      message: `${name} has no such device.`,
      detail:
        enabled.length === 0
          ? `${name} has no MFA device that is enabled, and the MFA check looks among their own only.`
          : `The MFA check looks among ${name}'s own: ${enabled.map(({ serialNumber }) => serialNumber).join(', ')}.`,
      range: { start: 0, end: text.length },
    };
    const [only] = enabled;
    if (!only || enabled.length > 1) return [found];
    return [
      {
        ...found,
        fix: {
          label: `Use the device of ${name}`,
          from: text,
          to: only.serialNumber,
          apply: (current) => withMember(current, 'SerialNumber', only.serialNumber),
        },
      },
    ];
  },
};
