/**
 * Does a code prove that the caller holds the device? Rules recorded (facts/sts-wire.md §3 "MFA"): two steps of 30 s
 * either way, each code once, nine verifications of a device in three minutes, two different refusals.
 */
import type { MfaDevice } from '../model/account.ts';
import { mfaHalfGiven, mfaInvalidCode, mfaUnableToValidate, type Fault } from './fault.ts';
import type { StsState } from './state.ts';
import { codeOfStep, stepAt } from './totp.ts';

/** Steps by which the device's clock may be wrong, either way. */
export const stepsEitherWay = 2;
/** Verifications of one device in one window, whatever their outcome. */
export const triesPerWindow = 9;
/** Windows lie on whole multiples of this in UTC: a model of the captures, not recorded as such. */
export const windowSeconds = 180;

/** How long STS goes by the old state of a device. */
export const propagationSeconds = 8;

const windowAt = (epochMs: number): number => Math.floor(epochMs / 1000 / windowSeconds);

/** How many verifications a device has left in the window of `epochMs`. */
export function triesLeft(state: StsState, serialNumber: string, epochMs: number): number {
  const tries = state.tries[serialNumber];
  return tries?.window === windowAt(epochMs) ? Math.max(0, triesPerWindow - tries.count) : triesPerWindow;
}

function countTry(state: StsState, serialNumber: string, epochMs: number): void {
  const window = windowAt(epochMs);
  const tries = state.tries[serialNumber];
  state.tries[serialNumber] = { window, count: tries?.window === window ? tries.count + 1 : 1 };
}

/** The step whose code this is, among those the service accepts now; used ones count where no unused one fits. */
function findStep(
  device: MfaDevice,
  code: string,
  epochMs: number,
  used: readonly number[],
): number | undefined {
  const now = stepAt(epochMs);
  const fitting: number[] = [];
  for (let step = now - stepsEitherWay; step <= now + stepsEitherWay; step += 1) {
    if (codeOfStep(device.seed, step) === code) fitting.push(step);
  }
  return fitting.find((step) => !used.includes(step)) ?? fitting[0];
}

/** Spends the step, and forgets those too old to come up again. */
function spend(state: StsState, serialNumber: string, step: number): void {
  const oldest = step - 2 * stepsEitherWay;
  const used = (state.usedSteps[serialNumber] ?? []).filter((other) => other >= oldest);
  state.usedSteps[serialNumber] = [...used, step];
}

/**
 * Checks the pair of parameters against the caller's own devices. Returns a fault, or whether the session carries
 * MFA: false where neither parameter was given.
 */
export function verifyMfa(
  given: { serialNumber: string | undefined; tokenCode: string | undefined },
  devices: readonly MfaDevice[],
  state: StsState,
  epochMs: number,
): Fault | boolean {
  const { serialNumber, tokenCode } = given;
  if (serialNumber === undefined && tokenCode === undefined) return false;
  if (serialNumber === undefined) return mfaHalfGiven('a code without a serial number');
  if (tokenCode === undefined) return mfaHalfGiven('a serial number without a code');

  const device = devices.find((candidate) => candidate.serialNumber === serialNumber);
  if (!device) {
    return mfaUnableToValidate(
      serialNumber.includes(':u2f/')
        ? 'the serial number of a security key, which shows no codes'
        : 'the caller has no device with this serial number',
    );
  }
  if (!isKnownToSts(device, epochMs)) return mfaUnableToValidate('the device is not active');
  if (triesLeft(state, serialNumber, epochMs) === 0) {
    return mfaUnableToValidate(`the device had its ${triesPerWindow} tries in this window`);
  }

  countTry(state, serialNumber, epochMs);
  const used = state.usedSteps[serialNumber] ?? [];
  const step = findStep(device, tokenCode, epochMs, used);
  if (step === undefined) return mfaInvalidCode('the code is none of the five accepted now');
  if (used.includes(step)) return mfaInvalidCode('the code was used before');
  spend(state, serialNumber, step);
  return true;
}

/**
 * A change in IAM takes a while to reach STS: a fresh device was unknown after 7 s and known after 8 s, a removed one
 * still worked after 3 s and no more after 13 s (recorded).
 */
function isKnownToSts(device: MfaDevice, epochMs: number): boolean {
  const changedAt = device.status === 'Enabled' ? device.enabledAt : device.deactivatedAt;
  const isOld = changedAt === undefined || epochMs - Date.parse(changedAt) >= propagationSeconds * 1000;
  return (device.status === 'Enabled') === isOld;
}
