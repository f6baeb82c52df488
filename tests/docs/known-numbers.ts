/** The numbers that prose may speak of: those of the model, and ordinary ones with a reason. */
import { maxPolicyLength } from '../../src/iam/policy-text.ts';
import { durations, modelNumbers, otherSpans } from '../../src/model/numbers.ts';
import {
  getSessionToken,
  inputMember,
  maxSessionTokenSize,
  type InputMember,
} from '../../src/model/operation.ts';
import { assumeRole, getFederationToken } from '../../src/model/operations-around.ts';
import { recordedTokenSizes } from '../../src/model/token-sizes.ts';
import { maxClockSkewMinutes } from '../../src/sts/authenticate.ts';
import { stepsEitherWay, triesPerWindow, windowSeconds } from '../../src/sts/mfa.ts';
import { stepSeconds } from '../../src/sts/totp.ts';
import { loadCases } from '../cases/load.ts';
import { countsOf, numbersOf, spansOf } from './prose.ts';

/** Digits that count nothing: years, what the service answers, the ports of https and of the local endpoint, AWS's accounts. */
const statuses = new Set(loadCases().flatMap((entry) => (entry.run ? [entry.expect.status] : [])));
const names = [443, 4566, 123_456_789_012, 111_122_223_333];
export const isName = (value: number): boolean =>
  (value >= 2006 && value <= 2026) || statuses.has(value) || names.includes(value);

/** Seconds that the service counts by, and those of the sessions. */
const spans = new Set([
  ...durations,
  stepSeconds,
  stepSeconds * stepsEitherWay,
  windowSeconds,
  maxClockSkewMinutes * 60,
  ...otherSpans.keys(),
]);
/** `a second`, `a minute`, `an hour`, said of no limit, and two minutes of reading. */
const figuresOfSpeech = /^(?:(?:a|one)[ -]second|a[ -]minute|an[ -]hour|(?:a|one)[ -]day|two minutes)$/i;

const code = inputMember('TokenCode');
const limits = [getSessionToken, assumeRole, getFederationToken]
  .flatMap(({ inputs }): readonly InputMember[] => inputs)
  .flatMap((member) => (member.type === 'string' ? [member.minLength, member.maxLength] : []));
const known: Readonly<Record<string, readonly (number | undefined)[]>> = {
  // Of a code, and of an account's id.
  digits: [code.type === 'string' ? code.maxLength : 0, 12],
  // Of parameters; of an access key's id (16 to 128, most often 20) and its secret; of names of users
  // and sessions (64, 128) and what follows AIDA and AROA in their ids (IAM User Guide, reference_iam-quotas).
  characters: [
    ...limits,
    16,
    17,
    20,
    40,
    64,
    128,
    maxPolicyLength,
    ...recordedTokenSizes.map(({ size }) => size),
  ],
  bytes: [maxSessionTokenSize, ...recordedTokenSizes.map(({ size }) => size)],
  percent: [100, ...recordedTokenSizes.map(({ utilization }) => utilization)],
  tries: [triesPerWindow],
};

const counted = new Set(Object.values(known).flat());

/** The last try of a device, and the first too many; earlier ones are told one by one. */
const ordinals = ['fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];
const orderedTries = new RegExp(`\\b(${ordinals.join('|')}) (?:try|attempt|code)\\b`, 'gi');

/** What a place says beyond that, word for word or as digits, and why. */
export type Ordinary = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Unknown {
  said: string;
  /** Where it stands. */
  place: string;
}

/** The numbers, spans and counts of a text that are not known, each as it is said, once. Backquotes set off code. */
export function unknownIn(place: string, text: string): Unknown[] {
  const prose = text.replace(/`[^`]*`/g, '');
  const numbers = numbersOf(prose)
    .filter((value) => !modelNumbers.has(value) && !isName(value) && !counted.has(value))
    .map(String);
  const times = spansOf(prose)
    .filter(({ said, seconds }) => !spans.has(seconds) && !figuresOfSpeech.test(said))
    .map(({ said }) => said);
  const counts = countsOf(prose)
    .filter(({ value, thing }) => value !== 1 && !(known[thing] ?? []).includes(value))
    .map(({ said }) => said);
  const places = [...prose.matchAll(orderedTries)]
    .filter(
      ([, ordinal = '']) =>
        ![triesPerWindow, triesPerWindow + 1].includes(ordinals.indexOf(ordinal.toLowerCase()) + 5),
    )
    .map(([said]) => said);
  return [...new Set([...numbers, ...times, ...counts, ...places])].map((said) => ({
    said: said.toLowerCase(),
    place,
  }));
}
