/**
 * What the ways of asking for MFA in a policy let through, worked out by `src/iam`. The policy allows `ec2:*`; the
 * condition stands on that Allow, or on a Deny of the call. Checked against facts/iam.md §1.2, 48 cells measured there.
 */
import { evaluateIdentity } from '../iam/evaluate.ts';
import type { PolicyDocument } from '../model/account.ts';
import { maxDurationForRoot } from '../model/operation.ts';

type Condition = Record<string, Record<string, string>>;

/** The credentials compared; an age is in seconds. */
export const credentialColumns = [
  { label: 'Long-term key', context: [] },
  { label: 'Session, no code', context: [['aws:MultiFactorAuthPresent', 'false']] },
  { label: 'Code 10 min ago', context: withCode(600) },
  { label: 'Code 2 h ago', context: withCode(7200) },
] as const satisfies readonly { label: string; context: readonly (readonly [string, string])[] }[];

function withCode(age: number): [string, string][] {
  return [
    ['aws:MultiFactorAuthPresent', 'true'],
    ['aws:MultiFactorAuthAge', String(age)],
  ];
}

export interface ConditionRow {
  effect: 'Allow' | 'Deny';
  /** `Bool`, `aws:MultiFactorAuthPresent`, `true`. */
  operator: string;
  key: string;
  value: string;
  verdicts: readonly ('allowed' | 'refused')[];
  /** Lets in who has shown no code. */
  leaks: boolean;
}

const present = 'aws:MultiFactorAuthPresent';
const age = 'aws:MultiFactorAuthAge';
const hour = String(maxDurationForRoot);

const ways = [
  ['Deny', 'BoolIfExists', present, 'false'],
  ['Deny', 'Bool', present, 'false'],
  ['Deny', 'Null', present, 'true'],
  ['Deny', 'NumericGreaterThanIfExists', age, hour],
  ['Deny', 'NumericGreaterThan', age, hour],
  ['Allow', 'Bool', present, 'true'],
  ['Allow', 'BoolIfExists', present, 'true'],
  ['Allow', 'Null', present, 'false'],
  ['Allow', 'NumericLessThan', age, hour],
  ['Allow', 'NumericLessThanIfExists', age, hour],
] as const;

function policy(effect: 'Allow' | 'Deny', condition: Condition): PolicyDocument {
  const allow = { Effect: 'Allow', Action: 'ec2:*', Resource: '*' } as const;
  const asked = { Effect: effect, Action: 'ec2:StopInstances', Resource: '*', Condition: condition };
  return {
    Version: '2012-10-17',
    Statement: effect === 'Allow' ? [asked] : [allow, asked],
  };
}

/** Each way with what it lets through. */
export const conditionRows: readonly ConditionRow[] = ways.map(([effect, operator, key, value]) => {
  const document = policy(effect, { [operator]: { [key]: value } });
  const verdicts = credentialColumns.map(({ context }) => {
    const request = { action: 'ec2:StopInstances', resource: '*', context: new Map(context) };
    return evaluateIdentity([document], undefined, request) === 'allowed' ? 'allowed' : 'refused';
  });
  return { effect, operator, key, value, verdicts, leaks: verdicts.slice(0, 2).includes('allowed') };
});
