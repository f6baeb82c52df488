/** The table of conditions on MFA, cell by cell: facts/iam.md §1.2, measured with an independent engine. */
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { credentials, policy, request } from './testing.ts';

const present = 'aws:MultiFactorAuthPresent';
const age = 'aws:MultiFactorAuthAge';
const columns = [credentials.longTerm, credentials.plain, credentials.fresh, credentials.old] as const;

const outcomes = { I: 'implicit deny', E: 'explicit deny', A: 'allowed' } as const;
type Letter = keyof typeof outcomes;

describe('conditions on MFA, by credentials: long-term, session, MFA 10 minutes, MFA 2 hours', () => {
  it.each<[effect: 'Allow' | 'Deny', operator: string, key: string, value: unknown, row: string]>([
    ['Allow', 'Bool', present, 'true', 'IIAA'],
    ['Allow', 'BoolIfExists', present, 'true', 'AIAA'],
    ['Deny', 'Bool', present, 'false', 'AEAA'],
    ['Deny', 'BoolIfExists', present, 'false', 'EEAA'],
    ['Deny', 'Null', present, 'true', 'EAAA'],
    ['Allow', 'Null', present, 'false', 'IAAA'],
    ['Allow', 'NumericLessThan', age, '3600', 'IIAI'],
    ['Allow', 'NumericLessThanIfExists', age, '3600', 'AAAI'],
    ['Deny', 'NumericGreaterThanIfExists', age, '1800', 'EEAE'],
    ['Deny', 'NumericGreaterThan', age, 1800, 'AAAE'],
    ['Deny', 'BoolIfExists', present, false, 'EEAA'],
    ['Deny', 'StringNotEquals', present, 'true', 'EEAA'],
  ])('%s %s %s %s: %s', (effect, operator, key, value, row) => {
    const condition = { Condition: { [operator]: { [key]: value } } };
    const allow = { Effect: 'Allow', Action: 'ec2:*', Resource: '*' };
    const statements =
      effect === 'Allow'
        ? [{ ...allow, ...condition }]
        : [allow, { Effect: 'Deny', Action: 'ec2:StopInstances', Resource: '*', ...condition }];
    const identity = [policy('identity', ...statements)];
    const evaluations = columns.map((credential) =>
      evaluate(request(credential, 'ec2:StopInstances'), { identity }),
    );
    expect(evaluations.map(({ decision }) => decision)).toEqual(
      [...row].map((letter) => outcomes[letter as Letter]),
    );
    expect(evaluations.every(({ certain }) => certain)).toBe(true);
  });
});
