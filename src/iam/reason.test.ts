import { describe, expect, it } from 'vitest';
import type { Credential } from './credential.ts';
import { explain } from './explain.ts';
import { reasonOf } from './reason.ts';
import type { PolicySet } from './stages.ts';
import { credentials, policy, request } from './testing.ts';

const present = 'aws:MultiFactorAuthPresent';
const allow = { Effect: 'Allow', Action: 'ec2:*', Resource: '*' };
const deny = (operator: string, value = 'false') => ({
  Effect: 'Deny',
  Action: 'ec2:StopInstances',
  Resource: '*',
  Condition: { [operator]: { [present]: value } },
});

const reason = (credential: Credential, policies: PolicySet, action = 'ec2:StopInstances', resource = '*') =>
  reasonOf(explain(request(credential, action, resource), policies));

describe('reasonOf', () => {
  it('names the Deny that does not hold, and its line', () => {
    const identity = [policy('identity', allow, deny('Bool'))];
    expect(reason(credentials.longTerm, { identity })).toEqual({
      why: `${present} is absent for long-term credentials; Bool needs it present.`,
      evidence: 'documented',
      place: { policy: 'identity', path: ['Statement', 1, 'Condition', 'Bool', present] },
    });
  });

  it('names the Allow that holds where nothing denies', () => {
    const condition = { BoolIfExists: { [present]: 'true' } };
    const identity = [policy('identity', { ...allow, Condition: condition })];
    expect(reason(credentials.longTerm, { identity }).why).toBe(
      `${present} is absent for long-term credentials; IfExists makes BoolIfExists met by an absent key.`,
    );
    expect(reason(credentials.longTerm, { identity: [policy('identity', allow)] }).why).toBe(
      'Action ec2:* covers ec2:StopInstances.',
    );
  });

  it('names the line of the Deny that holds', () => {
    const identity = [policy('identity', allow, deny('BoolIfExists'))];
    expect(reason(credentials.plain, { identity })).toMatchObject({
      why: `${present} is "false" for a session without MFA; BoolIfExists "false" is met.`,
      place: { path: ['Statement', 1, 'Condition', 'BoolIfExists', present] },
    });
  });

  it('says what keeps an Allow from speaking, at the stage that refused', () => {
    const identity = [policy('identity', { ...allow, Resource: 'arn:aws:ec2:*:*:instance/I-1' })];
    const resource = 'arn:aws:ec2:us-east-1:123456789012:instance/i-1';
    expect(reason(credentials.longTerm, { identity }, 'ec2:StopInstances', resource)).toMatchObject({
      why: `Resource does not cover ${resource}.`,
      place: { path: ['Statement', 0, 'Resource'] },
    });
    const boundary = policy('boundary', { ...allow, Action: 's3:*' });
    expect(reason(credentials.longTerm, { identity: [policy('identity', allow)], boundary })).toEqual({
      why: 'The permissions boundary does not allow it.',
      evidence: 'documented',
    });
  });

  it('gives the word of a gate, of a stage, and marks what is not certain', () => {
    expect(reason(credentials.plain, {}, 'iam:CreateUser')).toMatchObject({
      why: 'A session from GetSessionToken without MFA cannot call IAM.',
      evidence: 'reported',
    });
    expect(reason(credentials.root, {}).why).toBe(
      'The root user is not subject to identity policies and boundaries.',
    );
    const identity = [policy('identity', { ...allow, Condition: { StringEquals: { 'ec2:Region': 'x' } } })];
    expect(reason(credentials.longTerm, { identity }).evidence).toBe('inferred');
  });
});
