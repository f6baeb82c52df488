import { describe, expect, it } from 'vitest';
import type { LintKind } from './finding.ts';
import { allow, document, lint, present, told, trust, variable, withCondition } from './testing.ts';

describe('what AWS refuses', () => {
  it.each<[string, unknown, string, LintKind?]>([
    ['a text', 'x', 'document-shape refused '],
    ['an element of its own', { ...document(allow), statement: 1 }, 'document-shape refused statement'],
    ['no statement', { Version: '2012-10-17' }, 'document-shape refused '],
    ['no statements', document(), 'document-shape refused Statement'],
    ['a statement that is none', document(allow, 7), 'document-shape refused Statement.1'],
    ['no version', { Statement: allow }, 'version refused '],
    ['the old version', { ...document(allow), Version: '2008-10-17' }, 'version refused Version'],
    [
      'a version of its own',
      { ...document(allow), Version: '2012-10-18' },
      'version refused Version',
      'resource',
    ],
    [
      'an effect in small letters',
      document({ ...allow, Effect: 'allow' }),
      'effect refused Statement.0.Effect',
    ],
    ['no effect', document({ Action: 's3:*', Resource: '*' }), 'effect refused Statement.0'],
    [
      'a misspelt element',
      document({ ...allow, Conditon: {} }),
      'statement-elements refused Statement.0.Conditon',
    ],
    [
      'two kinds of actions',
      document({ ...allow, NotAction: 's3:*' }),
      'statement-elements refused Statement.0.NotAction',
    ],
    ['no action', document({ Effect: 'Allow', Resource: '*' }), 'statement-elements refused Statement.0'],
    ['no resource', document({ Effect: 'Allow', Action: 's3:*' }), 'statement-elements refused Statement.0'],
    [
      'a principal in an identity policy',
      document({ ...allow, Principal: '*' }),
      'statement-elements refused Statement.0.Principal',
    ],
    [
      'no principal in a trust policy',
      document({ Effect: 'Allow', Action: 'sts:AssumeRole' }),
      'statement-elements refused Statement.0',
      'trust',
    ],
    [
      'a resource in a trust policy',
      document({ ...trust, Resource: '*' }),
      'statement-elements refused Statement.0.Resource',
      'trust',
    ],
    [
      'a condition that is none',
      document({ ...allow, Condition: [] }),
      'statement-elements refused Statement.0.Condition',
    ],
    ['a Sid twice', document({ ...allow, Sid: 'A' }, { ...allow, Sid: 'A' }), 'sid refused Statement.1.Sid'],
    ['a Sid with spaces', document({ ...allow, Sid: 'A b' }), 'sid refused Statement.0.Sid'],
    [
      'an action that is no text',
      document({ ...allow, Action: [7] }),
      'element-values refused Statement.0.Action.0',
    ],
    ['an empty list', document({ ...allow, Resource: [] }), 'element-values refused Statement.0.Resource'],
    [
      'an action without service',
      document({ ...allow, Action: 'GetObject' }),
      'action-name refused Statement.0.Action',
    ],
    [
      'a resource that is none',
      document({ ...allow, Resource: 'bucket' }),
      'resource-arn refused Statement.0.Resource',
    ],
    [
      'an ARN with parts left out, which AWS takes',
      document({ ...allow, Resource: 'arn:aws:sqs' }),
      'resource-arn note Statement.0.Resource',
    ],
    [
      'a short account',
      document({ ...allow, Resource: 'arn:aws:iam::123:user/a' }),
      'resource-arn refused Statement.0.Resource',
    ],
    [
      'an unknown operator',
      withCondition('Allow', { StringEqual: { 'aws:username': 'a' } }),
      'operator-name refused Statement.0.Condition.StringEqual',
    ],
    [
      'an operator in small letters',
      withCondition('Deny', { bool: { [present]: 'true' } }),
      'operator-name refused Statement.0.Condition.bool',
    ],
    [
      'NullIfExists',
      withCondition('Deny', { NullIfExists: { 'aws:username': 'true' } }),
      'operator-name refused Statement.0.Condition.NullIfExists',
    ],
    [
      'a boolean that is none',
      withCondition('Deny', { Bool: { 'aws:SecureTransport': 'no' } }),
      'condition-value refused Statement.0.Condition.Bool.aws:SecureTransport',
    ],
    [
      'an address that is none',
      withCondition('Deny', { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '10.0.0.0/99'] } }),
      'condition-value refused Statement.0.Condition.IpAddress.aws:SourceIp.1',
    ],
    [
      'a key without prefix',
      withCondition('Deny', { StringEquals: { username: 'a' } }),
      'condition-key refused Statement.0.Condition.StringEquals.username',
    ],
    [
      'a variable in an action',
      document({ ...allow, Action: `s3:${variable}` }),
      'variable refused Statement.0.Action',
    ],
    [
      'a variable that is none',
      document({ ...allow, Resource: 'arn:aws:s3:::b/${' }),
      'variable refused Statement.0.Resource',
    ],
    [
      'a variable in a number',
      withCondition('Deny', { NumericEquals: { 's3:max-keys': variable } }),
      'variable refused Statement.0.Condition.NumericEquals.s3:max-keys',
    ],
    [
      'an ARN as principal',
      document({ ...trust, Principal: 'arn:aws:iam::123456789012:root' }),
      'principal-names refused Statement.0.Principal',
      'trust',
    ],
    [
      'a wildcard in a principal',
      document({ ...trust, Principal: { AWS: 'arn:aws:iam::123456789012:user/*' } }),
      'principal-names refused Statement.0.Principal.AWS',
      'trust',
    ],
    [
      'a group as principal',
      document({ ...trust, Principal: { AWS: 'arn:aws:iam::123456789012:group/a' } }),
      'principal-names refused Statement.0.Principal.AWS',
      'trust',
    ],
    [
      'an unknown kind of principal',
      document({ ...trust, Principal: { Aws: '*' } }),
      'principal-names refused Statement.0.Principal.Aws',
      'trust',
    ],
    [
      'an action of another service in a trust policy',
      document({ ...trust, Action: 's3:GetObject' }),
      'trust-action refused Statement.0.Action',
      'trust',
    ],
  ])('%s', (_, policy, expected, kind) => {
    expect(lint(policy, kind).map(told)).toContain(expected);
  });
});
