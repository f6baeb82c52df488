/** The simulated device as an entry in an authenticator app. */
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';
import type { MfaDevice } from '../../../model/account.ts';
import { codeDigits, stepSeconds } from '../../../sts/totp.ts';
import { deviceName } from '../../callers.ts';

/** What the app shows above the code; AWS's own entries say `Amazon Web Services`. */
export const issuer = 'Simulated STS';

/** What the app shows as the account; says itself that it is none. */
export const labelOf = ({ serialNumber }: Pick<MfaDevice, 'serialNumber'>): string =>
  `${deviceName(serialNumber).replace(/^mfa\//, '')} (not AWS)`;

/**
 * The address by which an authenticator app takes the device over. Form:
 * github.com/google/google-authenticator/wiki/Key-Uri-Format.
 */
export const addressOf = (device: MfaDevice): string =>
  new TOTP({
    algorithm: 'SHA1',
    digits: codeDigits,
    period: stepSeconds,
    secret: Secret.fromBase32(device.seed),
    issuer,
    label: labelOf(device),
  }).toString();

/** A seed in groups of four, as apps take it by hand. */
export const grouped = (seed: string): string => seed.replace(/(.{4})(?=.)/g, '$1 ');

export interface QrCode {
  /** Modules a side, the quiet zone included. */
  size: number;
  /** The dark modules as the data of an SVG path, one unit a module. */
  path: string;
}

/** Modules of quiet zone that readers need: ISO/IEC 18004. */
const quiet = 4;

export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: quiet });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return `M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`;
    }),
  );
  return { size, path: runs.join('') };
}
