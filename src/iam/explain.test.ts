import { describe, expect, it } from 'vitest';
import { evaluate, type PolicySet } from './evaluate.ts';
import { explain } from './explain.ts';
import { readPolicy } from './policy.ts';
import { credentials, policy, request } from './testing.ts';

const allow = { Effect: 'Allow', Action: 'ec2:*', Resource: '*' };
const present = 'aws:MultiFactorAuthPresent';
const { longTerm, plain, fresh } = credentials;

/** Why the first condition of a lone statement came out as it did. */
function why(
  Condition: unknown,
  credential: Parameters<typeof request>[0] = longTerm,
  overrides = {},
): string | undefined {
  const asked = request(credential, 'ec2:StopInstances', '*', overrides);
  const { policies } = explain(asked, { identity: [policy('identity', { ...allow, Condition })] });
  return policies[0]?.statements[0]?.conditions[0]?.why;
}

describe('why a condition is met or not', () => {
  it.each([
    [
      { Bool: { [present]: 'true' } },
      longTerm,
      `${present} is absent for long-term credentials; Bool needs it present.`,
    ],
    [
      { Bool: { [present]: 'true' } },
      plain,
      `${present} is "false" for a session without MFA; Bool "true" is not met.`,
    ],
    [
      { Bool: { [present]: 'true' } },
      fresh,
      `${present} is "true" for a session with MFA; Bool "true" is met.`,
    ],
    [
      { BoolIfExists: { [present]: 'true' } },
      longTerm,
      `${present} is absent for long-term credentials; IfExists makes BoolIfExists met by an absent key.`,
    ],
    [
      { StringNotEquals: { [present]: 'true' } },
      longTerm,
      `${present} is absent for long-term credentials; StringNotEquals is met by an absent key.`,
    ],
    [
      { Null: { [present]: 'true' } },
      longTerm,
      `${present} is absent for long-term credentials; Null asks whether it is absent, and is met.`,
    ],
    [
      { Null: { [present]: 'true' } },
      plain,
      `${present} is present; Null asks whether it is absent, and is not met.`,
    ],
    [
      { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
      plain,
      'aws:MultiFactorAuthAge is absent, not 0, for a session without MFA; NumericLessThan needs it present.',
    ],
    [
      { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
      fresh,
      'aws:MultiFactorAuthAge is "600"; NumericLessThan "3600" is met.',
    ],
    [
      { StringEquals: { 'ec2:ResourceTag/owner': 'alice' } },
      fresh,
      'ec2:ResourceTag/owner depends on what is not known here; set its value to decide.',
    ],
    [{ Foo: { a: 'b' } }, fresh, 'Foo is no condition operator; AWS would refuse the policy.'],
    [
      { Bool: { [present]: 'yes' } },
      fresh,
      `Bool needs true or false, in the policy and in the request; "yes" cannot be compared with ${present}.`,
    ],
  ])('%j', (condition, credential, expected) => {
    expect(why(condition, credential)).toBe(expected);
  });

  it('says where the reader set a value', () => {
    expect(why({ Bool: { [present]: 'true' } }, longTerm, { [present]: 'true' })).toBe(
      `${present} is "true" as you set it; Bool "true" is met.`,
    );
    expect(why({ Bool: { [present]: 'true' } }, fresh, { [present]: null })).toBe(
      `${present} is absent, as you set it; Bool needs it present.`,
    );
  });
});

describe('explain', () => {
  const force = readPolicy(
    {
      Version: '2012-10-17',
      Statement: [
        allow,
        {
          Sid: 'DenyWithoutMfa',
          Effect: 'Deny',
          NotAction: ['iam:EnableMFADevice'],
          Resource: '*',
          Condition: { BoolIfExists: { [present]: 'false' } },
        },
      ],
    },
    'identity',
    'ForceMfa',
  );

  it('decides as evaluate does, and names the line that decided', () => {
    const asked = request(longTerm, 'ec2:StopInstances');
    const set: PolicySet = { identity: [force] };
    const { policies, ...explained } = explain(asked, set);
    expect(explained).toMatchObject({ ...evaluate(asked, set), unknownKeys: [] });
    expect(
      policies[0]?.statements.map(({ sid, match, decided, path }) => ({ sid, match, decided, path })),
    ).toEqual([
      { sid: undefined, match: 'yes', decided: false, path: ['Statement', 0] },
      { sid: 'DenyWithoutMfa', match: 'yes', decided: true, path: ['Statement', 1] },
    ]);
    expect(policies[0]?.statements[1]?.conditions[0]?.path).toEqual([
      'Statement',
      1,
      'Condition',
      'BoolIfExists',
      present,
    ]);
  });

  it('says of each element and statement why', () => {
    const { policies, trail } = explain(request(fresh, 'iam:EnableMFADevice'), { identity: [force] });
    expect(policies[0]?.statements.map(({ why: reason }) => reason)).toEqual([
      'It does not apply: Action does not name iam:EnableMFADevice.',
      'It does not apply: NotAction iam:EnableMFADevice leaves out iam:EnableMFADevice.',
    ]);
    expect(trail.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual([
      'deny passes',
      'rcp not asked',
      'scp not asked',
      'resource not asked',
      'identity denies',
    ]);
    expect(trail.every(({ why: reason }) => reason.endsWith('.'))).toBe(true);
  });

  it('asks for the keys on which it hangs', () => {
    const condition = { StringEquals: { 'aws:SourceVpc': 'vpc-1', 'AWS:sourcevpc': 'vpc-1' } };
    const set = { identity: [policy('identity', { ...allow, Condition: condition })] };
    expect(explain(request(fresh, 'ec2:StopInstances'), set).unknownKeys).toHaveLength(1);
    const known = request(fresh, 'ec2:StopInstances', '*', { 'aws:SourceVpc': 'vpc-1' });
    expect(explain(known, set)).toMatchObject({ decision: 'allowed', unknownKeys: [] });
  });

  it('carries the mark of what the sources contradict each other on', () => {
    const condition = { Bool: { [present]: 'true' } };
    const set = { identity: [policy('identity', { ...allow, Condition: condition })] };
    const { policies } = explain(request(credentials.role, 'ec2:StopInstances'), set);
    expect(policies[0]?.statements[0]?.conditions[0]?.contradiction).toContain('aws-sdk-java-v2#2554');
  });

  it('leaves policies out where a gate decided, and tells problems with their place', () => {
    expect(explain(request(plain, 'iam:CreateUser'), { identity: [force] }).policies).toEqual([]);
    const bad = readPolicy({ Statement: { Effect: 'allow', Action: '*', Resource: '*' } }, 'identity', 'bad');
    const { policies } = explain(request(plain, 'ec2:StopInstances'), { identity: [bad] });
    expect(policies[0]?.problems[0]?.text).toBe('Statement.Effect is neither Allow nor Deny');
  });
});
