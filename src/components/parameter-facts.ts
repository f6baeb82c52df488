/** What the reference says of each input: its limits from the model, and what records and reports add. */
import { spanOf } from '../model/format.ts';
import {
  defaultDurationForUser,
  getSessionToken,
  maxDurationForRoot,
  type Evidence,
  type GetSessionTokenMember,
  type InputMember,
} from '../model/operation.ts';
import { stepsEitherWay, triesPerWindow, windowSeconds } from '../sts/mfa.ts';
import { stepSeconds } from '../sts/totp.ts';

export interface Fact {
  label: string;
  /** Backquotes set off what goes over the wire. */
  value: string;
  evidence: Evidence;
}

const documented = (label: string, value: string): Fact => ({ label, value, evidence: 'documented' });
const recorded = (label: string, value: string): Fact => ({ label, value, evidence: 'recorded' });
const reported = (label: string, value: string): Fact => ({ label, value, evidence: 'reported' });
const inferred = (label: string, value: string): Fact => ({ label, value, evidence: 'inferred' });

const seconds = (value: number): string => `${value} s, which is ${spanOf(value)}`;

function limits(member: InputMember): Fact[] {
  if (member.type === 'integer') {
    const unit = member.unit === 'seconds' ? ' s' : ` ${member.unit ?? ''}`;
    return [documented('Range', `${member.min} to ${member.max}${unit}`.trimEnd())];
  }
  const { minLength, maxLength, pattern } = member;
  const length = minLength === maxLength ? `exactly ${minLength}` : `${minLength} to ${maxLength ?? 'any'}`;
  return [
    documented('Length', `${length} characters`),
    ...(pattern === undefined ? [] : [documented('Pattern', `\`${pattern}\``)]),
  ];
}

const more: Readonly<Record<GetSessionTokenMember, readonly Fact[]>> = {
  DurationSeconds: [
    documented('User', `${seconds(defaultDurationForUser)}, where it is absent`),
    documented('Root', `${seconds(maxDurationForRoot)} at most; more, within the range, is cut to it`),
    inferred('Beyond', 'refused for root as for a user'),
    recorded('Form', 'digits; `0900` and `+900` pass, `900.0` and `9e2` do not'),
  ],
  SerialNumber: [
    documented('Virtual', '`arn:aws:iam::123456789012:mfa/alice`'),
    documented('Hardware', '`GAHT12345678`, as printed on it'),
    documented('Passkey', 'cannot be used: it makes no code'),
    reported('Pitfall', "the user's ARN, `:user/` in place of `:mfa/`"),
  ],
  TokenCode: [
    recorded(
      'Age',
      `a code lives ${stepSeconds} s; ${stepsEitherWay} before and ${stepsEitherWay} after pass too`,
    ),
    recorded('Reuse', 'each code opens one session'),
    recorded('Tries', `${triesPerWindow} for a device, right ones included; then it rests`),
    inferred('Rest', `until the next window of ${spanOf(windowSeconds)}`),
    inferred('Alone', 'refused without SerialNumber, and the other way round'),
  ],
  MinimumSessionTokenSize: [
    documented('Since', 'September 2026'),
    documented('Effect', 'fills the token up to at least this size; 0 is as if it were absent'),
    inferred('Exact size', 'not known; the simulator takes the next multiple of four'),
  ],
};

export interface ParameterEntry {
  name: string;
  type: string;
  summary: string;
  facts: readonly Fact[];
}

/** The inputs of GetSessionToken in the order of the model. */
export const parameterEntries: readonly ParameterEntry[] = getSessionToken.inputs.map((member) => ({
  name: member.name,
  type: member.required ? `${member.type}, required` : `${member.type}, optional`,
  summary: member.summary,
  facts: [...limits(member), ...more[member.name as GetSessionTokenMember]],
}));
