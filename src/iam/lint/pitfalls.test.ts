// cspell:ignore Stopp Presen
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { readPolicy } from '../policy.ts';
import { credentials, request } from '../testing.ts';
import { applyFix, applyFixToText } from './edit.ts';
import type { LintKind } from './finding.ts';
import { allow, trust, age, document, lint, present, told, variable, withCondition } from './testing.ts';

describe('what is legal and wrong', () => {
  it.each<[string, unknown, string, LintKind?]>([
    [
      'an unknown action',
      document({ ...allow, Action: 'ec2:StopInstance' }),
      'action-name wrong Statement.0.Action',
    ],
    [
      'a pattern that covers nothing',
      document({ ...allow, Action: 'ec2:Stopp*' }),
      'action-name wrong Statement.0.Action',
    ],
    [
      'an unknown key',
      withCondition('Deny', { Bool: { 'aws:MultiFactorAuthPresen': 'false' } }),
      'condition-key wrong Statement.0.Condition.Bool.aws:MultiFactorAuthPresen',
    ],
    [
      'an operator of another type',
      withCondition('Deny', { IpAddress: { [age]: '10.0.0.0/8' } }),
      'condition-key wrong Statement.0.Condition.IpAddress',
    ],
    [
      'the old version with variables',
      {
        Version: '2008-10-17',
        Statement: [
          {
            ...allow,
            Principal: '*',
            Resource: `arn:aws:s3:::b/${variable}`,
            Condition: { Bool: { [present]: 'true' } },
          },
        ],
      },
      'version wrong Version',
      'resource',
    ],
    [
      'deletion of devices without MFA',
      document({
        Effect: 'Deny',
        NotAction: ['iam:DeleteVirtualMFADevice'],
        Resource: '*',
        Condition: { BoolIfExists: { [present]: 'false' } },
      }),
      'mfa-exempt-delete wrong Statement.0.NotAction.0',
    ],
    [
      'a Deny of GetSessionToken',
      document({ Effect: 'Deny', Action: 'sts:GetSessionToken', Resource: '*' }),
      'no-effect wrong Statement.0.Action',
    ],
    [
      'an Allow of GetSessionToken',
      document({ ...allow, Action: ['sts:GetSessionToken', 's3:*'] }),
      'no-effect note Statement.0.Action.0',
    ],
    [
      'ForAllValues on an Allow',
      withCondition('Allow', { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }),
      'set-operator wrong Statement.0.Condition.ForAllValues:StringEquals',
    ],
    [
      'a role for everyone',
      document({ ...trust, Principal: '*' }),
      'open-principal wrong Statement.0.Principal',
      'trust',
    ],
    [
      'NotPrincipal on an Allow',
      document({ Effect: 'Allow', NotPrincipal: { AWS: '123456789012' }, Action: 's3:*', Resource: '*' }),
      'open-principal wrong Statement.0.NotPrincipal',
      'resource',
    ],
  ])('%s', (_, policy, expected, kind) => {
    expect(lint(policy, kind).map(told)).toContain(expected);
  });
});

/** Each pitfall of the table of facts/iam.md §1.2, and what its fix makes of the table's row. */
describe('the pitfalls of MFA', () => {
  const columns = [credentials.longTerm, credentials.plain, credentials.fresh, credentials.old];
  const row = (policy: unknown, effect: string): string => {
    const own = [readPolicy(policy, 'identity', 'p')];
    const all = readPolicy(document({ ...allow, Action: '*' }), 'identity', 'all');
    const identity = effect === 'Deny' ? [...own, all] : own;
    return columns
      .map((credential) => evaluate(request(credential, 's3:GetObject'), { identity }).decision)
      .map((decision) => (decision === 'allowed' ? 'A' : decision === 'explicit deny' ? 'E' : 'I'))
      .join('');
  };

  it.each([
    ['Allow', 'BoolIfExists', present, 'true', 'mfa-if-exists', 'AIAA', 'IIAA'],
    ['Deny', 'Bool', present, 'false', 'mfa-if-exists', 'AEAA', 'EEAA'],
    ['Deny', 'Bool', present, false, 'mfa-if-exists', 'AEAA', 'EEAA'],
    ['Deny', 'Null', present, 'true', 'mfa-null', 'EAAA', 'EEAA'],
    ['Allow', 'Null', present, 'false', 'mfa-null', 'IAAA', 'IIAA'],
    ['Allow', 'NumericLessThanIfExists', age, '3600', 'mfa-if-exists', 'AAAI', 'IIAI'],
    ['Deny', 'NumericGreaterThan', age, '1800', 'mfa-if-exists', 'AAAE', 'EEAE'],
    ['Allow', 'Bool', present, 'false', 'mfa-inverted', 'IAII', 'IIAA'],
    ['Deny', 'BoolIfExists', present, 'true', 'mfa-inverted', 'EAEE', 'EEAA'],
  ])('%s %s %s %s is found and fixed', (effect, operator, key, value, id, before, after) => {
    // A second key in the block must stay as it is.
    const other = operator.startsWith('Bool') ? { 'aws:SecureTransport': 'true' } : {};
    for (const more of [{}, other]) {
      const policy = withCondition(effect, { [operator]: { [key.toUpperCase()]: value, ...more } });
      const [finding, ...rest] = lint(policy);
      expect([finding?.id, finding?.severity, rest.length]).toEqual([id, 'wrong', 0]);
      expect(row(policy, effect)).toBe(before);
      const fixed = applyFix(policy, finding!.fix!);
      expect(row(fixed, effect)).toBe(after);
      expect(lint(fixed)).toEqual([]);
      const text = JSON.stringify(policy, null, 4);
      expect(JSON.parse(applyFixToText(text, finding!.fix!))).toEqual(fixed);
    }
  });

  it('leaves alone what is right', () => {
    for (const [effect, condition] of [
      ['Allow', { Bool: { [present]: 'true' } }],
      ['Deny', { BoolIfExists: { [present]: 'false' } }],
      ['Allow', { NumericLessThan: { [age]: '3600' } }],
      ['Deny', { NumericGreaterThanIfExists: { [age]: '1800' } }],
      ['Deny', { StringNotEquals: { [present]: 'true' } }],
    ] as const) {
      expect(lint(withCondition(effect, condition))).toEqual([]);
    }
    expect(lint(document({ ...trust, Condition: { Bool: { [present]: 'true' } } }), 'trust')).toEqual([]);
  });

  it.each([
    ['Deny', { StringEquals: { [present]: 'false' } }, 'long-term credentials', 'AEAA'],
    ['Deny', { 'ForAnyValue:Bool': { [present]: 'false' } }, 'long-term credentials', 'AEAA'],
    ['Allow', { StringEqualsIfExists: { [present]: 'true' } }, 'long-term credentials', 'AIAA'],
    ['Allow', { StringNotEquals: { [present]: 'false' } }, 'long-term credentials', 'AIAA'],
    ['Allow', { StringLike: { [present]: '*' } }, 'a session without MFA', 'IAAA'],
    [
      'Allow',
      { NumericNotEquals: { [age]: '99999' } },
      'long-term credentials and a session without MFA',
      'AAAA',
    ],
  ])('%s %j is found, whatever its operator', (effect, condition, who, before) => {
    const policy = withCondition(effect, condition);
    const [finding, ...rest] = lint(policy);
    expect([finding?.id, rest.length]).toEqual(['mfa-operator', 0]);
    expect(finding?.message).toContain(who);
    expect(row(policy, effect)).toBe(before);
    if (!finding?.fix) return;
    const fixed = applyFix(policy, finding.fix);
    expect(row(fixed, effect)).toBe(effect === 'Allow' ? 'IIAA' : 'EEAA');
    expect(lint(fixed)).toEqual([]);
  });

  it('takes the lines of a statement, and the statements that deny the same, together', () => {
    const both = { BoolIfExists: { [present]: 'true' }, Null: { [present]: 'false' } };
    expect(row(withCondition('Allow', both), 'Allow')).toBe('IIAA');
    expect(lint(withCondition('Allow', both))).toEqual([]);
    const deny = (Condition: object) => ({ ...allow, Effect: 'Deny', Condition });
    const pair = document(deny({ Bool: { [present]: 'false' } }), deny({ Null: { [present]: 'true' } }));
    expect(row(pair, 'Deny')).toBe('EEAA');
    expect(lint(pair)).toEqual([]);
  });

  it('makes no fix that would take another condition away', () => {
    const policy = withCondition('Deny', {
      Bool: { [present]: 'false' },
      BoolIfExists: { [present]: 'true' },
    });
    expect(lint(policy).find(({ id }) => id === 'mfa-if-exists')?.fix).toBeUndefined();
  });
});
