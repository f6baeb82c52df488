/**
 * What the ways of asking for MFA in a policy let through, worked out by `src/iam`. The policy allows `ec2:*`; the
 * condition stands on that Allow, or on a Deny of the call. Checked against facts/iam.md §1.2, 48 cells measured there.
 */
import { contextOf } from '../iam/context.ts';
import type { Credential, SessionToken } from '../iam/credential.ts';
import { evaluate, isAllowed } from '../iam/evaluate.ts';
import { currentVersion, readPolicy } from '../iam/policy.ts';
import { maxDurationForRoot } from '../model/operation.ts';

const accountId = '123456789012';
/** Seconds since 1970: the instant of the calls compared, the same in each build. */
const now = Date.parse('2026-11-22T10:40:12Z') / 1000;

const madeWithCode = (age: number): SessionToken => ({ issuedAt: now - age, mfaAt: now - age });

/** The credentials compared. */
export const credentialColumns: readonly { label: string; session?: SessionToken }[] = [
  { label: 'Long-term key' },
  { label: 'Session, no code', session: { issuedAt: now - 600 } },
  { label: 'Code 10 min ago', session: madeWithCode(600) },
  { label: 'Code 2 h ago', session: madeWithCode(7200) },
];

export interface ConditionRow {
  effect: 'Allow' | 'Deny';
  /** `Bool`. */
  operator: string;
  /** `aws:MultiFactorAuthPresent`. */
  key: string;
  /** `true`. */
  value: string;
  /** One for each of the credentials compared. */
  verdicts: readonly ('allowed' | 'refused')[];
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

function policyWith(effect: 'Allow' | 'Deny', condition: Record<string, Record<string, string>>): object {
  const asked = { Effect: effect, Action: 'ec2:StopInstances', Resource: '*', Condition: condition };
  const allow = { Effect: 'Allow', Action: 'ec2:*', Resource: '*' };
  return { Version: currentVersion, Statement: effect === 'Allow' ? [asked] : [allow, asked] };
}

/** Each way with what it lets through. */
export const conditionRows: readonly ConditionRow[] = ways.map(([effect, operator, key, value]) => {
  const policy = readPolicy(policyWith(effect, { [operator]: { [key]: value } }), 'identity', 'example');
  const verdicts = credentialColumns.map(({ session }) => {
    const credential: Credential = { kind: 'user', accountId, userName: 'alice', session };
    const context = contextOf(credential, { now: now * 1000, region: 'us-east-1' });
    const request = { credential, action: 'ec2:StopInstances', resource: '*', context };
    return isAllowed(evaluate(request, { identity: [policy] })) ? 'allowed' : 'refused';
  });
  return { effect, operator, key, value, verdicts };
});
