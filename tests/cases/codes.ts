/** One-time codes as an authenticator app makes them. */
import { Secret, TOTP } from 'otpauth';
import type { Account, MfaDevice } from '../../src/model/account.ts';

const stepMs = 30_000;
/** Steps around the call that no wrong code may have, and no code outside the window may share. */
const near = 12;

export function codeAt(device: MfaDevice, at: number): string {
  const totp = new TOTP({ secret: Secret.fromBase32(device.seed), algorithm: 'SHA1', digits: 6, period: 30 });
  return totp.generate({ timestamp: at });
}

const nearCodes = (device: MfaDevice, at: number): Set<string> =>
  new Set(
    Array.from({ length: 2 * near + 1 }, (_, i) => i - near).map((step) =>
      codeAt(device, at + step * stepMs),
    ),
  );

/** Six digits that none of the steps near `at` has. */
export function wrongCode(device: MfaDevice, at: number): string {
  const taken = nearCodes(device, at);
  for (let n = 0; ; n += 1) {
    const code = String(n).padStart(6, '0');
    if (!taken.has(code)) return code;
  }
}

/** The code of the step `offset` steps away. Throws where another step near has the same, for it would prove nothing. */
export function codeOfStep(device: MfaDevice, at: number, offset: number): string {
  const code = codeAt(device, at + offset * stepMs);
  const steps = Array.from({ length: 2 * near + 1 }, (_, i) => i - near);
  const same = steps.filter((step) => step !== offset && codeAt(device, at + step * stepMs) === code);
  if (same.length)
    throw new Error(`steps ${offset} and ${same.join(', ')} have the same code: move the clock`);
  return code;
}

/** Throws where the account has no such device. */
export function findDevice(account: Account, serialNumber: string): MfaDevice {
  const device = [account.root, ...account.users]
    .flatMap(({ mfaDevices }) => mfaDevices)
    .find((candidate) => candidate.serialNumber === serialNumber);
  if (!device) throw new Error(`no device ${serialNumber} in the account`);
  return device;
}
