import { describe, expect, it } from 'vitest';
import type { Credential } from './credential.ts';
import { evaluate, type Evaluation, type PolicySet } from './evaluate.ts';
import { readPolicy, type PolicyKind } from './policy.ts';
import { accountId, credentials, policy, request } from './testing.ts';

const bucket = 'arn:aws:s3:::bucket/x';
const alice = `arn:aws:iam::${accountId}:user/alice`;
const allow = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const deny = { ...allow, Effect: 'Deny' };
const named = (...names: string[]) => ({ ...allow, Principal: { AWS: names } });
const { longTerm, fresh, root, role, federated } = credentials;

const decide = (policies: PolicySet, credential: Credential = longTerm, resource = bucket): Evaluation =>
  evaluate(request(credential, 's3:GetObject', resource), policies);
/** `allowed by identity`, with a question mark where it is not certain. */
const told = ({ decision, stage, certain }: Evaluation): string =>
  `${decision} by ${stage}${certain ? '' : '?'}`;
const identity = [policy('identity', allow)];
const none = [policy('identity', { ...allow, Action: 'ec2:*' })];

describe('the order of stages (reference_policies_evaluation-logic_policy-eval-denyallow)', () => {
  it.each<[string, PolicySet, string]>([
    ['nothing', {}, 'implicit deny by identity'],
    ['an identity policy', { identity }, 'allowed by identity'],
    ['a Deny beside it', { identity: [...identity, policy('identity', deny)] }, 'explicit deny by deny'],
    [
      'a Deny in the boundary',
      { identity, boundary: policy('boundary', allow, deny) },
      'explicit deny by deny',
    ],
    ['a Deny in an SCP', { identity, scps: [[policy('scp', allow, deny)]] }, 'explicit deny by deny'],
    [
      'a Deny in an RCP',
      { identity, rcps: [[policy('rcp', { ...deny, Principal: '*' })]] },
      'explicit deny by deny',
    ],
    ['an RCP that says nothing', { identity, rcps: [[]] }, 'allowed by identity'],
    [
      'a level of SCPs without an Allow',
      { identity, scps: [[policy('scp', allow)], []] },
      'implicit deny by scp',
    ],
    [
      'an Allow in each level of SCPs',
      { identity, scps: [[policy('scp', allow)], [policy('scp', allow)]] },
      'allowed by identity',
    ],
    ['a boundary with it', { identity, boundary: policy('boundary', allow) }, 'allowed by identity'],
    ['a boundary without it', { identity, boundary: none[0] }, 'implicit deny by boundary'],
    ['a session policy, which a user has none of', { identity, session: none }, 'allowed by identity'],
    ['the bucket naming the user', { resource: policy('resource', named(alice)) }, 'allowed by resource'],
    [
      'the bucket naming the user, against the boundary',
      { resource: policy('resource', named(alice)), boundary: none[0] },
      'allowed by resource',
    ],
    [
      'the bucket open to all',
      { resource: policy('resource', { ...allow, Principal: '*' }) },
      'allowed by resource',
    ],
    [
      'the bucket trusting the account',
      { resource: policy('resource', named(accountId)) },
      'implicit deny by identity',
    ],
    [
      'the bucket and the user, across accounts',
      { identity, resource: policy('resource', named(alice)), resourceAccountId: '999988887777' },
      'allowed by identity',
    ],
    [
      'the bucket alone, across accounts',
      { resource: policy('resource', named(alice)), resourceAccountId: '999988887777' },
      'implicit deny by identity',
    ],
    [
      'a bucket of another account that does not allow it',
      {
        identity,
        resource: policy('resource', named('arn:aws:iam::123456789012:user/bob')),
        resourceAccountId: '999988887777',
      },
      'implicit deny by resource',
    ],
    [
      'a bucket of another account, unseen',
      { identity, resourceAccountId: '999988887777' },
      'implicit deny by resource?',
    ],
    [
      'no user by a pattern in a principal',
      { resource: policy('resource', named(`arn:aws:iam::${accountId}:user/*`)) },
      'implicit deny by unreadable?',
    ],
    [
      'a key policy that is silent',
      { identity, resource: policy('key', named('arn:aws:iam::123456789012:user/bob')) },
      'implicit deny by resource',
    ],
    [
      'a key policy that trusts the account',
      { identity, resource: policy('key', named(`arn:aws:iam::${accountId}:root`)) },
      'allowed by identity',
    ],
  ])('%s', (_, policies, expected) => {
    expect(told(decide(policies))).toBe(expected);
    expect(told(decide(policies, fresh))).toBe(expected);
  });

  it('asks the session policy of a role, and takes the role’s ARN in a bucket for less than the session’s', () => {
    const roleArn = `arn:aws:iam::${accountId}:role/UpdateApp`;
    const sessionArn = `arn:aws:sts::${accountId}:assumed-role/UpdateApp/deploy`;
    const byRole = { resource: policy('resource', named(roleArn)) };
    const bySession = { resource: policy('resource', named(sessionArn)) };
    expect(told(decide({ identity }, role))).toBe('allowed by identity');
    expect(told(decide({ identity, session: none }, role))).toBe('implicit deny by session');
    expect(told(decide(byRole, role))).toBe('allowed by resource');
    expect(told(decide({ ...byRole, session: none }, role))).toBe('implicit deny by session');
    expect(told(decide({ ...byRole, boundary: none[0] }, role))).toBe('implicit deny by boundary');
    expect(told(decide({ ...bySession, session: none, boundary: none[0] }, role))).toBe(
      'allowed by resource',
    );
  });

  it('gives a federated user nothing without a session policy, unless the resource names the session', () => {
    const sessionArn = `arn:aws:sts::${accountId}:federated-user/Bob`;
    expect(told(decide({ identity }, federated))).toBe('implicit deny by session');
    expect(told(decide({ identity, session: identity }, federated))).toBe('allowed by identity');
    expect(told(decide({ resource: policy('resource', named(alice)) }, federated))).toBe(
      'implicit deny by session',
    );
    expect(told(decide({ resource: policy('resource', named(sessionArn)) }, federated))).toBe(
      'allowed by resource',
    );
  });

  it('binds root by SCPs and the policies of resources alone', () => {
    const boundary = none[0];
    expect(told(decide({ identity: [policy('identity', deny)], boundary }, root))).toBe(
      'allowed by identity',
    );
    expect(told(decide({ scps: [none] }, root))).toBe('implicit deny by scp');
    const condition = { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } };
    expect(told(decide({ scps: [[policy('scp', allow, { ...deny, Condition: condition })]] }, root))).toBe(
      'explicit deny by deny',
    );
    expect(told(decide({ resource: policy('resource', { ...deny, Principal: '*' }) }, root))).toBe(
      'explicit deny by deny',
    );
  });
});

describe('statements', () => {
  it.each([
    ['actions without case', { ...allow, Action: 'S3:getOBJECT' }, 'allowed'],
    ['wildcards in actions', { ...allow, Action: ['ec2:*', 's3:Get?bject'] }, 'allowed'],
    ['resources with case', { ...allow, Resource: 'arn:aws:s3:::Bucket/x' }, 'implicit deny'],
    ['NotAction', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, 'allowed'],
    ['NotAction that leaves it out', { Effect: 'Allow', NotAction: 's3:*', Resource: '*' }, 'implicit deny'],
    ['NotResource', { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::other/*' }, 'allowed'],
    [
      'NotResource that leaves it out',
      { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::bucket/*' },
      'implicit deny',
    ],
  ])('take %s', (_, statement, expected) => {
    expect(decide({ identity: [policy('identity', statement)] }).decision).toBe(expected);
  });

  it('read NotPrincipal as AWS says to write it: the caller and its account together', () => {
    const but = (...names: string[]): PolicySet => ({
      identity,
      resource: policy('resource', { ...deny, NotPrincipal: { AWS: names } }),
    });
    const account = `arn:aws:iam::${accountId}:root`;
    expect(told(decide(but(alice, account)))).toBe('allowed by identity');
    expect(told(decide(but('arn:aws:iam::123456789012:user/bob', '999988887777')))).toBe(
      'explicit deny by deny',
    );
    expect(told(decide(but(alice)))).toBe('explicit deny by deny?');
    expect(told(decide(but(account)))).toBe('explicit deny by deny?');
  });

  it('never let a condition through that cannot be decided, nor past a Deny', () => {
    const condition = { Condition: { StringEquals: { 'ec2:ResourceTag/owner': 'alice' } } };
    const maybe = [policy('identity', { ...allow, ...condition })];
    const but = [policy('identity', allow, { ...deny, ...condition })];
    expect(told(decide({ identity: maybe }))).toBe('implicit deny by identity?');
    expect(told(decide({ identity: but }))).toBe('explicit deny by deny?');
    // Where the answer is the same either way, it is certain.
    expect(told(decide({ identity: [...maybe, ...identity] }))).toBe('allowed by identity');
    expect(told(decide({ identity: [policy('identity', { ...deny, ...condition })] }))).toBe(
      'implicit deny by identity',
    );
  });
});

describe('trust policies', () => {
  const arn = `arn:aws:iam::${accountId}:role/UpdateApp`;
  const trust = (principal: unknown, more = {}) =>
    policy('trust', { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more });
  const may = [policy('identity', { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' })];
  const assume = (policies: PolicySet, credential: Credential = longTerm, resource = arn): string =>
    told(evaluate(request(credential, 'sts:AssumeRole', resource), policies));

  it('tell a caller named from an account trusted', () => {
    expect(assume({ resource: trust({ AWS: alice }) })).toBe('allowed by resource');
    expect(assume({ resource: trust({ AWS: accountId }) })).toBe('implicit deny by identity');
    expect(assume({ resource: trust({ AWS: accountId }), identity: may })).toBe('allowed by identity');
    expect(assume({ resource: trust({ Service: 'ec2.amazonaws.com' }), identity: may })).toBe(
      'implicit deny by resource',
    );
    expect(assume({ identity: may })).toBe('implicit deny by resource?');
  });

  it('ask for MFA where their condition does', () => {
    const condition = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
    const resource = trust({ AWS: alice }, condition);
    expect([longTerm, credentials.plain, fresh].map((one) => assume({ resource }, one))).toEqual([
      'implicit deny by resource',
      'implicit deny by resource',
      'allowed by resource',
    ]);
  });

  it('need the caller’s own policies across accounts', () => {
    const other = 'arn:aws:iam::999988887777:role/UpdateApp';
    expect(assume({ resource: trust({ AWS: alice }) }, longTerm, other)).toBe('implicit deny by identity');
    expect(assume({ resource: trust({ AWS: alice }), identity: may }, longTerm, other)).toBe(
      'allowed by identity',
    );
  });
});

describe('documents that AWS would refuse', () => {
  const statement = { Effect: 'Allow', Action: '*', Resource: '*' };
  it.each<[string, PolicyKind, unknown]>([
    ['no object', 'identity', null],
    ['a list', 'identity', [statement]],
    ['no statement', 'identity', { Version: '2012-10-17' }],
    ['an empty list of statements', 'identity', { Statement: [] }],
    ['a version of its own', 'identity', { Version: '2026-01-01', Statement: statement }],
    ['an element of its own', 'identity', { Statement: statement, Comment: 'x' }],
    ['a statement that is none', 'identity', { Statement: [statement, 'Allow'] }],
    ['an effect in small letters', 'identity', { Statement: { ...statement, Effect: 'allow' } }],
    [
      'a condition in small letters',
      'identity',
      { Statement: { ...statement, condition: { Bool: { a: 'true' } } } },
    ],
    ['Action and NotAction', 'identity', { Statement: { ...statement, NotAction: 'a:b' } }],
    ['no action', 'identity', { Statement: { Effect: 'Allow', Resource: '*' } }],
    ['an action that is no text', 'identity', { Statement: { ...statement, Action: ['*', 7] } }],
    ['no resource', 'identity', { Statement: { Effect: 'Allow', Action: '*' } }],
    ['an empty list of resources', 'identity', { Statement: { ...statement, Resource: [] } }],
    ['a principal in an identity policy', 'identity', { Statement: { ...statement, Principal: '*' } }],
    ['a list as condition', 'identity', { Statement: { ...statement, Condition: [] } }],
    ['no principal in a bucket policy', 'resource', { Statement: statement }],
    ['a principal of an unknown kind', 'resource', { Statement: { ...statement, Principal: { Aws: '*' } } }],
    ['a principal that is a name', 'resource', { Statement: { ...statement, Principal: alice } }],
    ['a resource in a trust policy', 'trust', { Statement: { ...statement, Principal: '*' } }],
  ])('grant nothing: %s', (_, kind, document) => {
    const bad = readPolicy(document, kind, 'bad');
    expect(bad.problems).not.toEqual([]);
    const set: PolicySet = kind === 'identity' ? { identity: [bad] } : { identity, resource: bad };
    expect(told(decide(set))).toBe('implicit deny by unreadable?');
  });
});
