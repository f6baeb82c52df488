/** Attempts to get a wrong "allowed" out of the evaluator: documents that are off in one place, and values that are. */
import { describe, expect, it } from 'vitest';
import type { Overrides } from './context.ts';
import { evaluate } from './evaluate.ts';
import { readPolicy } from './policy.ts';
import { readPolicyText } from './policy-text.ts';
import type { PolicySet } from './stages.ts';
import { accountId, credentials, policy, request } from './testing.ts';

const variable = (name: string): string => ['$', `{${name}}`].join('');
const present = 'aws:MultiFactorAuthPresent';
const base = { Effect: 'Allow', Action: '*', Resource: '*' };
const { longTerm, root } = credentials;

const decide = (policies: PolicySet, overrides: Overrides = {}, action = 's3:GetObject', resource = '*') =>
  evaluate(request(longTerm, action, resource, overrides), policies);
const own = (...statements: unknown[]): PolicySet => ({ identity: [policy('identity', ...statements)] });
const when = (operator: string, key: string, value: unknown) => ({
  ...base,
  Condition: { [operator]: { [key]: value } },
});

describe('an Allow that must not hold', () => {
  it.each<[string, object, Overrides?]>([
    ['an action without its service', { ...base, Action: 's3*' }],
    ['an action with a blank', { ...base, Action: ' s3:*' }],
    ['an empty action', { ...base, Action: '' }],
    ['an action with the Kelvin sign', { ...base, Action: '\u{212A}ms:*' }],
    ['an action with a variable', { ...base, Action: `s3:${variable('aws:username')}` }],
    ['one good action and one bad', { ...base, Action: ['*', 's3'] }],
    ['a resource that is no ARN', { ...base, Resource: '?' }],
    ['two stars', { ...base, Resource: '**' }],
    ['an operator in small letters', when('bool', present, 'true')],
    ['an operator that there is not', when('StringMatches', 'aws:username', '*')],
    ['IfExists on Null', when('NullIfExists', present, 'false')],
    ['a qualifier on Null', when('ForAnyValue:Null', present, 'false')],
    ['IfExists twice', when('BoolIfExistsIfExists', present, 'true')],
    ['a qualifier in small letters', when('forallvalues:StringEquals', present, 'true')],
    ['no value', when('StringEquals', 'aws:username', [])],
    ['null as value', when('StringEquals', 'aws:username', null)],
    ['an object as value', when('StringEquals', 'aws:username', { a: 'alice' })],
    ['a list in a list', when('StringEquals', 'aws:username', [['alice']])],
    ['a number in words', when('NumericLessThan', 'aws:EpochTime', 'tomorrow')],
    ['a number with an exponent', when('NumericLessThan', 'aws:EpochTime', '1e99')],
    ['a number in hexadecimal', when('NumericLessThan', 'aws:EpochTime', '0xFFFFFFFFFF')],
    ['a number with a blank', when('NumericLessThan', 'aws:EpochTime', ' 99999999999')],
    ['Infinity', when('NumericLessThan', 'aws:EpochTime', 'Infinity')],
    ['a day that there is not', when('DateGreaterThan', 'aws:CurrentTime', '2026-02-30')],
    ['a date with slashes', when('DateGreaterThan', 'aws:CurrentTime', '2020/01/01')],
    ['a date without a zone', when('DateGreaterThan', 'aws:CurrentTime', '2020-01-01T00:00:00')],
    ['a mask of 33', when('IpAddress', 'aws:SourceIp', '0.0.0.0/33')],
    ['a mask with a zero before it', when('IpAddress', 'aws:SourceIp', '203.0.113.0/024')],
    ['an address in octal', when('IpAddress', 'aws:SourceIp', '0203.0.113.7')],
    ['an address in three parts', when('IpAddress', 'aws:SourceIp', '203.0.113')],
    ['an address with a star', when('IpAddress', 'aws:SourceIp', '203.*')],
    ['truth in other words', when('Bool', 'aws:SecureTransport', ['yes', 1, 'true'])],
    [
      'ForAnyValue without a value',
      when('ForAnyValue:StringLike', 'aws:TagKeys', '*'),
      { 'aws:TagKeys': null },
    ],
    ['a variable where none works', when('NumericEquals', 'aws:EpochTime', variable('aws:EpochTime'))],
    ['a variable without its end', when('StringLike', 'aws:username', '${aws:username')],
    ['a variable of an absent key', when('StringLike', 'aws:username', variable('aws:PrincipalTag/x'))],
    ['a wildcard as default', when('StringLike', 'aws:username', variable("aws:PrincipalTag/x, '*'"))],
    [
      'a value with a star in the request',
      when('StringEquals', 'aws:username', 'alice'),
      { 'aws:username': '*' },
    ],
    ['a key of which nothing is known', when('StringNotEquals', 'aws:SourceVpc', 'vpc-1')],
    ['a key with the Kelvin sign', when('Null', 'aws:To\u{212A}enIssueTime', 'true')],
    ['a principal', { ...base, Principal: '*' }],
    ['an effect in capitals', { ...base, Effect: 'ALLOW' }],
    ['a condition under another name', { ...base, Conditions: { Bool: { [present]: 'true' } } }],
    ['two ways to name actions', { ...base, NotAction: 'iam:*' }],
  ])('%s', (_, statement, overrides) => {
    const { decision, certain } = decide(own(statement), overrides);
    expect([decision, certain]).not.toEqual(['allowed', true]);
    expect(decision).not.toBe('allowed');
  });

  it('grants nothing beside a statement that AWS would refuse', () => {
    const elsewhere = { Effect: 'Deny', Action: 'ec2:*', Resource: 'arn:aws:ec2:*:*:instance/*' };
    const foo = { Condition: { Foo: { [present]: 'true' } } };
    for (const bad of [foo, { Action: 'x' }, { Resource: 'x' }, { Effect: 'No' }])
      expect(decide(own(base, { ...elsewhere, ...bad })).decision).toBe('implicit deny');
  });

  it('does not take variables for variables in the old version', () => {
    const document = {
      Version: '2008-10-17',
      Statement: { ...base, Resource: `arn:aws:s3:::${variable('*')}` },
    };
    const identity = [readPolicy(document, 'identity', 'old')];
    expect(decide({ identity }, {}, 's3:GetObject', 'arn:aws:s3:::*').decision).toBe('implicit deny');
  });

  it.each([
    [
      'Effect',
      '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}}',
    ],
    [
      'a key of Bool',
      `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"${present}":"true","${present}":"false"}}}}`,
    ],
    [
      '__proto__',
      '{"Version":"2012-10-17","__proto__":{},"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
    ],
    ['a comment', '{"Version":"2012-10-17",/**/"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'],
    [
      'a mark of byte order',
      '\u{FEFF}{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
    ],
    [
      '65 kB',
      `{"Version":"2012-10-17","Id":"${'x'.repeat(65_536)}","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}`,
    ],
    [
      '17 levels',
      `{"Version":"2012-10-17","Id":${'['.repeat(17)}${']'.repeat(17)},"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}`,
    ],
  ])('reads no text with %s twice, or other than JSON', (_, text) => {
    const read = readPolicyText(text, 'identity', 'p');
    expect(read.problems).not.toEqual([]);
    expect(decide({ identity: [read] }).decision).toBe('implicit deny');
  });
});

describe('a Deny that must hold', () => {
  const deny = (over: object) => own(base, { ...base, Effect: 'Deny', ...over });
  it.each<[string, object, Overrides?]>([
    ['with an action in other letters', { Action: 'S3:getobject' }],
    ['with NotAction of another', { Action: undefined, NotAction: 'iam:*' }],
    ['with NotResource of another', { Resource: undefined, NotResource: 'arn:aws:s3:::other' }],
    ['on a key in other letters', { Condition: { BoolIfExists: { 'AWS:multifactorauthpresent': 'false' } } }],
    ['on an absent key, by a negated operator', { Condition: { StringNotEquals: { [present]: 'true' } } }],
    [
      'on an absent key, by ForAllValues',
      { Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } } },
      { 'aws:TagKeys': null },
    ],
    ['on a value that is not known', { Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } }],
    [
      'on a default with a wildcard',
      { Condition: { StringLike: { 'aws:username': variable("aws:PrincipalTag/x, '*'") } } },
    ],
    ['on a value that cannot be compared', { Condition: { NumericLessThan: { 'aws:username': '7' } } }],
    [
      'on several values without a qualifier',
      { Condition: { StringEquals: { 'aws:username': 'alice' } } },
      { 'aws:username': ['bob', 'alice'] },
    ],
  ])('%s', (_, over, overrides) => {
    expect(decide(deny(over), overrides).decision).toBe('explicit deny');
  });

  it('with a NotPrincipal that leaves out the caller without its account', () => {
    const resource = policy('resource', {
      Effect: 'Deny',
      NotPrincipal: { AWS: `arn:aws:iam::${accountId}:user/alice` },
      Action: '*',
      Resource: '*',
    });
    expect(decide({ ...own(base), resource })).toMatchObject({ decision: 'explicit deny', certain: false });
  });

  it('for root, in the policy of a resource', () => {
    const resource = policy('resource', { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' });
    expect(evaluate(request(root, 's3:GetObject'), { resource }).decision).toBe('explicit deny');
  });
});

describe('what the call or the policy leaves open', () => {
  const queue = `arn:aws:sqs:eu-west-1:${accountId}:queue`;
  const key = `arn:aws:kms:eu-west-1:${accountId}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
  const denied = { ...base, Effect: 'Deny' };

  it.each([
    ['a service', 'arn:aws:sqs', 'explicit deny', true],
    ['a region', 'arn:aws:sqs:eu-west-1', 'explicit deny', true],
    ['another service', 'arn:aws:sns', 'allowed', true],
    ['a service, by a variable', `arn:aws:${variable("aws:PrincipalTag/x, 'sqs'")}`, 'explicit deny', true],
    // Read as written its star runs over colons, read with its parts it does not.
    ['a star in its middle', 'arn:*:queue', 'explicit deny', false],
  ])('a Deny on an ARN that ends after %s', (_, resource, decision, certain) => {
    const set = own(base, { ...denied, Resource: resource });
    expect(decide(set, {}, 'sqs:SendMessage', queue)).toMatchObject({ decision, certain });
  });

  it('a Deny on some resources, for a call that names none', () => {
    const set = own(base, { ...denied, Resource: 'arn:aws:ec2:*:*:instance/*' });
    expect(decide(set, {}, 'ec2:StopInstances')).toMatchObject({ decision: 'explicit deny', certain: false });
    expect(decide(set, {}, 's3:ListAllMyBuckets').decision).toBe('allowed');
    const but = own({ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:ec2:*:*:instance/*' });
    expect(decide(but, {}, 'ec2:StopInstances')).toMatchObject({ decision: 'implicit deny', certain: false });
  });

  it('a key without its policy, or with one that is silent', () => {
    expect(decide(own(base), {}, 'kms:Decrypt', key)).toMatchObject({
      decision: 'implicit deny',
      certain: false,
    });
    expect(decide(own(base), {}, 'kms:ListKeyPolicies', key).certain).toBe(false);
    expect(decide(own(base), {}, 'kms:ListKeys').decision).toBe('allowed');
    const bob = { ...base, Principal: { AWS: `arn:aws:iam::${accountId}:user/bob` } };
    expect(decide({ ...own(base), resource: policy('resource', bob) }, {}, 'kms:Decrypt', key)).toMatchObject(
      { decision: 'implicit deny', certain: true },
    );
  });

  it.each([
    ['a pattern', `arn:aws:iam::${accountId}:user/*`, 'unreadable', false],
    ['a group', `arn:aws:iam::${accountId}:group/all`, 'unreadable', false],
    ['a name alone', 'alice', 'unreadable', false],
    ['the unique id of the caller', 'AIDACKCEVSQ6C2EXAMPLE', 'deny', true],
  ])('a Deny in the policy of a resource for %s', (_, name, stage, certain) => {
    const resource = policy('resource', { ...denied, Principal: { AWS: name } });
    expect(decide({ ...own(base), resource })).toMatchObject({ stage, certain });
  });

  it('a canonical user, who may be the account of the caller', () => {
    const Principal = { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' };
    const by = (statement: object) => policy('resource', { ...statement, Principal });
    expect(decide({ ...own(base), resource: by(denied) })).toMatchObject({
      decision: 'explicit deny',
      certain: false,
    });
    // Trusted as an account, the policies of the caller are asked, and there are none.
    expect(decide({ resource: by(base) }).decision).toBe('implicit deny');
  });
});

describe('a trust policy that must not let in', () => {
  it.each([
    ['the root of another partition', `arn:aws-cn:iam::${accountId}:root`],
    ['the user in other letters', `arn:aws:iam::${accountId}:user/Alice`],
    ['a wildcard for the user', `arn:aws:iam::${accountId}:user/*`],
    ['another account', '111122223333'],
    ['the user’s name alone', 'alice'],
  ])('%s', (_, name) => {
    const resource = policy('trust', { Effect: 'Allow', Principal: { AWS: name }, Action: 'sts:AssumeRole' });
    const role = `arn:aws:iam::${accountId}:role/UpdateApp`;
    expect(decide({ ...own(base), resource }, {}, 'sts:AssumeRole', role).decision).toBe('implicit deny');
  });
});
