/** Time-based one-time passwords as a virtual MFA device makes them: RFC 6238, SHA-1, 30 s steps, 6 digits. */
import { TOTP, Secret } from 'otpauth';

/** Seconds a code is shown. */
export const stepSeconds = 30;

const shape = { algorithm: 'SHA1', digits: 6, period: stepSeconds };

const makers = new Map<string, TOTP>();

function maker(seed: string): TOTP {
  let totp = makers.get(seed);
  if (!totp) {
    totp = new TOTP({ ...shape, secret: Secret.fromBase32(seed) });
    makers.set(seed, totp);
  }
  return totp;
}

/**
 * The address by which an authenticator app takes the device over; `issuer` and `label` are what the app shows. Form:
 * github.com/google/google-authenticator/wiki/Key-Uri-Format.
 */
export const otpauthUri = (seed: string, issuer: string, label: string): string =>
  new TOTP({ ...shape, secret: Secret.fromBase32(seed), issuer, label }).toString();

/** The number of the 30-second step that an instant lies in. */
export const stepAt = (epochMs: number): number => Math.floor(epochMs / 1000 / stepSeconds);

/** The code of one step; `seed` in base32. */
export const codeOfStep = (seed: string, step: number): string =>
  maker(seed).generate({ timestamp: step * stepSeconds * 1000 });

/** The code a device shows at an instant; `seed` in base32. */
export const codeAt = (seed: string, epochMs: number): string => codeOfStep(seed, stepAt(epochMs));

/** Seconds until the device shows the next code: 30 down to more than 0. */
export const secondsLeft = (epochMs: number): number => stepSeconds - ((epochMs / 1000) % stepSeconds);
