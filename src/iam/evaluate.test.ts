import { describe, expect, it } from 'vitest';
import { decideCondition, type Context } from './conditions.ts';
import { evaluateIdentity, evaluateTrust, type AccessRequest } from './evaluate.ts';
import { matchesWildcard } from './match.ts';

const context = (entries: Record<string, string> = {}): Context => new Map(Object.entries(entries));
const mfa = 'aws:MultiFactorAuthPresent';
const longTerm = context();
const withoutMfa = context({ [mfa]: 'false' });
const withMfa = context({ [mfa]: 'true', 'aws:MultiFactorAuthAge': '600' });
const request = (over: Partial<AccessRequest> = {}): AccessRequest => ({
  action: 'sts:AssumeRole',
  resource: 'arn:aws:iam::123456789012:role/UpdateApp',
  context: longTerm,
  ...over,
});
const policy = (...Statement: unknown[]): { Version: string; Statement: unknown } => ({
  Version: '2012-10-17',
  Statement,
});
const allow = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' };

describe('matchesWildcard', () => {
  it.each([
    ['*', '', true],
    ['arn:aws:iam::*:role/Update*', 'arn:aws:iam::123456789012:role/UpdateApp', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['*a*b', 'xxaxxbx', false],
    ['', 'a', false],
  ])('%s and %s: %s', (pattern, text, expected) => {
    expect(matchesWildcard(pattern, text)).toBe(expected);
  });

  it('does not take exponential time', () => {
    const start = performance.now();
    expect(matchesWildcard(`${'*a'.repeat(200)}b`, 'a'.repeat(5000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('conditions on MFA (facts/iam.md §1.2)', () => {
  it.each([
    ['Bool', 'true', ['not met', 'not met', 'met']],
    ['BoolIfExists', 'true', ['met', 'not met', 'met']],
    ['Bool', 'false', ['not met', 'met', 'not met']],
    ['BoolIfExists', 'false', ['met', 'met', 'not met']],
    ['Null', 'true', ['met', 'not met', 'not met']],
    ['Null', 'false', ['not met', 'met', 'met']],
    ['StringNotEquals', 'true', ['met', 'met', 'not met']],
  ])('%s %s', (operator, value, expected) => {
    const decide = (c: Context): string =>
      decideCondition({ operator, key: 'AWS:multifactorauthpresent', values: [value] }, c);
    expect([longTerm, withoutMfa, withMfa].map(decide)).toEqual(expected);
  });

  it('leaves undecided what it does not know', () => {
    const variable = ['$', '{aws:username}'].join('');
    expect(
      decideCondition({ operator: 'IpAddress', key: 'aws:SourceIp', values: ['10.0.0.0/8'] }, longTerm),
    ).toBe('undecided');
    expect(decideCondition({ operator: 'StringEquals', key: 'a', values: [variable] }, longTerm)).toBe(
      'undecided',
    );
  });
});

describe('evaluateIdentity', () => {
  it('needs an Allow', () => {
    expect(evaluateIdentity([], undefined, request())).toBe('no allow');
    expect(evaluateIdentity([policy(allow)], undefined, request())).toBe('allowed');
  });

  it('lets a Deny win, wherever it stands', () => {
    const deny = { ...allow, Effect: 'Deny' };
    expect(evaluateIdentity([policy(allow, deny)], undefined, request())).toBe('explicit deny');
    expect(evaluateIdentity([policy(deny), policy(allow)], undefined, request())).toBe('explicit deny');
  });

  it('compares actions without case and resources with it', () => {
    expect(evaluateIdentity([policy({ ...allow, Action: 'STS:assume*' })], undefined, request())).toBe(
      'allowed',
    );
    const lower = { ...allow, Resource: 'arn:aws:iam::123456789012:role/updateapp' };
    expect(evaluateIdentity([policy(lower)], undefined, request())).toBe('no allow');
  });

  it('takes NotAction and NotResource as everything but', () => {
    const other = {
      Effect: 'Allow',
      NotAction: 'iam:*',
      NotResource: 'arn:aws:iam::123456789012:role/Secret',
    };
    expect(evaluateIdentity([policy(other)], undefined, request())).toBe('allowed');
    expect(evaluateIdentity([policy(other)], undefined, request({ action: 'iam:CreateUser' }))).toBe(
      'no allow',
    );
  });

  it('is bounded by the permissions boundary', () => {
    const boundary = policy({ Effect: 'Allow', Action: 's3:*', Resource: '*' });
    expect(evaluateIdentity([policy(allow)], boundary, request())).toBe('no allow');
  });

  it('never allows by a condition it cannot decide, and denies by one', () => {
    const condition = { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } };
    expect(evaluateIdentity([policy({ ...allow, ...condition })], undefined, request())).toBe('no allow');
    const deny = { ...allow, Effect: 'Deny', ...condition };
    expect(evaluateIdentity([policy(allow, deny)], undefined, request())).toBe('explicit deny');
  });

  it('reads nothing into nonsense', () => {
    for (const Statement of [
      undefined,
      null,
      'Allow',
      7,
      [{ Effect: 'allow', Action: '*', Resource: '*' }],
    ]) {
      expect(evaluateIdentity([{ Statement }], undefined, request())).toBe('no allow');
    }
  });
});

describe('evaluateTrust', () => {
  const alice = { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/alice' };
  const trust = (principal: unknown, more: object = {}): ReturnType<typeof policy> =>
    policy({ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more });

  it('tells a caller named from an account trusted', () => {
    expect(evaluateTrust(trust({ AWS: alice.arn }), alice, request())).toBe('allowed');
    expect(evaluateTrust(trust({ AWS: '123456789012' }), alice, request())).toBe('account');
    expect(evaluateTrust(trust({ AWS: 'arn:aws:iam::123456789012:root' }), alice, request())).toBe('account');
    expect(evaluateTrust(trust({ AWS: 'arn:aws:iam::123456789012:user/bob' }), alice, request())).toBe(
      'no allow',
    );
    expect(evaluateTrust(trust({ Service: 'ec2.amazonaws.com' }), alice, request())).toBe('no allow');
  });

  it('asks for MFA where its condition does', () => {
    const condition = { Condition: { Bool: { [mfa]: 'true' } } };
    const decide = (c: Context): string =>
      evaluateTrust(trust({ AWS: alice.arn }, condition), alice, request({ context: c }));
    expect([longTerm, withoutMfa, withMfa].map(decide)).toEqual(['no allow', 'no allow', 'allowed']);
  });
});
