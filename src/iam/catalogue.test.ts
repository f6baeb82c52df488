import { describe, expect, it } from 'vitest';
import { nearest } from './catalogue.ts';
import { catalogue } from './data/index.ts';

describe('the catalogue', () => {
  it('knows a handful of services', () => {
    expect(catalogue.services).toEqual(
      expect.arrayContaining([
        'sts',
        'iam',
        'ec2',
        's3',
        'lambda',
        'dynamodb',
        'kms',
        'secretsmanager',
        'logs',
        'sqs',
      ]),
    );
    expect(catalogue.serviceName('STS')).toBe('AWS Security Token Service');
    expect(catalogue.actions('sts')).toContain('sts:GetSessionToken');
    expect(catalogue.actions().length).toBeGreaterThan(1000);
    expect(catalogue.arns('sts')).toContain(['arn:$', '{Partition}:sts::$', '{Account}:self'].join(''));
  });

  it.each([
    ['ec2:StopInstances', true],
    ['EC2:stopinstances', true],
    ['ec2:Stop*', true],
    ['ec2:Stopp*', false],
    ['ec2:*', true],
    ['sts:GetSesionToken', false],
    ['route53:Anything', undefined],
    ['constructor:x', undefined],
  ])('covers %s: %s', (pattern, expected) => {
    expect(catalogue.coversAction(pattern)).toBe(expected);
  });

  it.each([
    ['aws:MultiFactorAuthPresent', 'Bool'],
    ['AWS:multifactorauthpresent', 'Bool'],
    ['aws:PrincipalTag/team', 'String'],
    ['aws:MultifactorPresent', null],
    ['sts:ExternalId', 'String'],
    ['sts:Nothing', null],
    ['graph.facebook.com:id', undefined],
  ])('has %s as %s', (key, expected) => {
    expect(catalogue.keyType(key)).toBe(expected);
  });

  it('completes keys by the services of a policy', () => {
    expect(catalogue.keys(['sts'])).toEqual(expect.arrayContaining(['aws:username', 'sts:ExternalId']));
    expect(catalogue.keys([])).not.toContain('sts:ExternalId');
  });
});

describe('nearest', () => {
  it('finds what was probably meant', () => {
    expect(nearest('ec2:StopInstance', catalogue.actions('ec2'))).toBe('ec2:StopInstances');
    expect(nearest('aws:MultiFactorAuthPresnt', catalogue.keys([]))).toBe('aws:MultiFactorAuthPresent');
    expect(nearest('zzz', ['Allow', 'Deny'])).toBeUndefined();
    expect(nearest('x'.repeat(10_000), ['Allow'])).toBeUndefined();
  });
});
