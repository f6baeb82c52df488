/** What the simulated MFA device shows, and how the code in the field stands to it. */
import type { MfaDevice } from '../model/account.ts';
import { stepsEitherWay, triesLeft, triesPerWindow, windowSeconds } from '../sts/mfa.ts';
import type { StsState } from '../sts/state.ts';
import { codeOfStep, secondsLeft, stepAt, stepSeconds } from '../sts/totp.ts';

export interface DeviceView {
  code: string;
  nextCode: string;
  previousCode: string;
  /** Whole seconds, 30 down to 1. */
  secondsLeft: number;
  /** 1 when the code is new, towards 0 as it ends. */
  fractionLeft: number;
  triesLeft: number;
  triesPerWindow: number;
  /** STS takes no code of this device until `freeAt`. */
  locked: boolean;
  /** Milliseconds since 1970: when the device has all its tries again. */
  freeAt: number;
}

/** The device's face at an instant. */
export function deviceView(device: MfaDevice, state: StsState, epochMs: number): DeviceView {
  const step = stepAt(epochMs);
  const left = triesLeft(state, device.serialNumber, epochMs);
  const seconds = Math.ceil(secondsLeft(epochMs));
  const windowMs = windowSeconds * 1000;
  return {
    code: codeOfStep(device.seed, step),
    nextCode: codeOfStep(device.seed, step + 1),
    previousCode: codeOfStep(device.seed, step - 1),
    secondsLeft: seconds,
    fractionLeft: seconds / stepSeconds,
    triesLeft: left,
    triesPerWindow,
    locked: left === 0,
    freeAt: (Math.floor(epochMs / windowMs) + 1) * windowMs,
  };
}

/** `417 302`, as devices show it. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Steps either way within which a code is known to be the device's. */
const knownSteps = 10;

/** What can be said of six digits beside the device; undefined where they are no code of it near now. */
export function codeNote(
  code: string,
  device: MfaDevice,
  state: StsState,
  epochMs: number,
): string | undefined {
  const now = stepAt(epochMs);
  if (!/^\d{6}$/.test(code)) return undefined;
  for (const step of stepsAround(now)) {
    if (codeOfStep(device.seed, step) !== code) continue;
    if (state.usedSteps[device.serialNumber]?.includes(step)) return 'Used already; STS takes a code once.';
    if (step === now) return 'The code on the device now.';
    if (step === now + 1) return 'The next code of the device; STS takes it already.';
    if (Math.abs(step - now) > stepsEitherWay) {
      const away = Math.abs(step - now);
      return `The device’s code ${away} steps ${step < now ? 'ago' : 'from now'}; STS takes ${stepsEitherWay} either way.`;
    }
    return step < now
      ? 'An earlier code of the device; STS takes it still.'
      : 'A later code of the device; STS takes it already.';
  }
  return undefined;
}

/** The nearest first, so that what STS takes is found before what it does not. */
const stepsAround = (now: number): number[] => [
  now,
  ...Array.from({ length: knownSteps }, (_, i) => [now - i - 1, now + i + 1]).flat(),
];

/** Time until an instant as `1:48`, for a device's tries. */
export function minutesUntil(epochMs: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((epochMs - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
