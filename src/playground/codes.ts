/**
 * Codes to try with the simulated device, and what STS will make of each. The forecast is the service's own check, made
 * on a copy of its memory; what it must say is recorded for every kind of code (see the cases named in `codes.test.ts`).
 */
import { wrongCode } from '../client/case-call.ts';
import { lastAttempt, type Exchange } from '../client/exchange.ts';
import type { MfaDevice } from '../model/account.ts';
import { stepsEitherWay, verifyMfa } from '../sts/mfa.ts';
import type { StsState } from '../sts/state.ts';
import { codeOfStep, stepAt } from '../sts/totp.ts';

export type CodeKind =
  'now' | 'next' | 'previous' | 'late' | 'too-late' | 'early' | 'too-early' | 'wrong' | 'used';

export interface CodeChoice {
  kind: CodeKind;
  label: string;
  /** Undefined where there is none: no code was used yet. */
  code: string | undefined;
  accepted: boolean;
  /** What STS will say, as a sentence. */
  forecast: string;
}

/** Steps of 30 s from now; the labels of those beside the device's buttons end in `code`. */
const steps: readonly (readonly [kind: CodeKind, label: string, step: number])[] = [
  ['now', 'Code now', 0],
  ['next', 'Next code', 1],
  ['previous', 'Previous code', -1],
  ['late', 'Two steps old', -stepsEitherWay],
  ['too-late', 'Three steps old', -stepsEitherWay - 1],
  ['early', 'Two steps early', stepsEitherWay],
  ['too-early', 'Three steps early', stepsEitherWay + 1],
];

/** What STS will say to a code of this device, or to one that is none. */
export function forecastOf(
  code: string,
  device: MfaDevice,
  state: StsState,
  epochMs: number,
): Pick<CodeChoice, 'accepted' | 'forecast'> {
  const { serialNumber } = device;
  const copy = structuredClone(state);
  const found = verifyMfa({ serialNumber, tokenCode: code }, [device], copy, epochMs);
  if (typeof found === 'boolean') return { accepted: true, forecast: 'STS will take it.' };
  return { accepted: false, forecast: `STS will refuse it: ${found.note}.` };
}

/** Did this call get a session with that very code? */
export const wasIssuedWith = (code: string, exchange: Exchange | undefined): boolean =>
  exchange?.outcome.ok === true &&
  new URLSearchParams(lastAttempt(exchange)?.request.body).get('TokenCode') === code;

/** Every kind of code, in the order they are offered. */
export function codeChoices(device: MfaDevice, state: StsState, epochMs: number): CodeChoice[] {
  const now = stepAt(epochMs);
  const used = state.usedSteps[device.serialNumber]?.at(-1);
  const choice = (kind: CodeKind, label: string, code: string | undefined): CodeChoice => ({
    kind,
    label,
    code,
    ...(code === undefined
      ? { accepted: false, forecast: 'None was used yet.' }
      : forecastOf(code, device, state, epochMs)),
  });
  return [
    ...steps.map(([kind, label, step]) => choice(kind, label, codeOfStep(device.seed, now + step))),
    choice('wrong', 'Wrong code', wrongCode(device.seed, epochMs)),
    choice('used', 'Used code', used === undefined ? undefined : codeOfStep(device.seed, used)),
  ];
}
