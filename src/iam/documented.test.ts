/**
 * Policies of AWS's documentation, with the outcome that their page states. Pages are named by their file in
 * docs.aws.amazon.com/IAM/latest/UserGuide.
 */
import { describe, expect, it } from 'vitest';
import type { Overrides } from './context.ts';
import type { Credential } from './credential.ts';
import { evaluate, type PolicySet } from './evaluate.ts';
import { accountId, credentials, policy, request } from './testing.ts';

const { longTerm, plain, fresh, old } = credentials;
const v = (key: string): string => ['$', '{', key, '}'].join('');

const yes = 'allowed';
const implicit = 'implicit deny';
const explicit = 'explicit deny';

interface Ask {
  action: string;
  resource?: string;
  by?: Credential;
  with?: Overrides;
  is: typeof yes | typeof implicit | typeof explicit | 'refused';
}

interface Documented {
  page: string;
  policies: PolicySet;
  asks: Ask[];
}

const own = (...statements: unknown[]): PolicySet => ({ identity: [policy('identity', ...statements)] });
/** For pages whose policy only denies: what another policy allows. */
const beside = (...statements: unknown[]): PolicySet =>
  own({ Effect: 'Allow', Action: '*', Resource: '*' }, ...statements);
const at = (time: string): Overrides => ({ 'aws:CurrentTime': time });
const instance = 'arn:aws:ec2:eu-west-1:123456789012:instance/i-0123456789abcdef0';
const home = 'arn:aws:s3:::bucket-name/home';
const table = `arn:aws:dynamodb:eu-west-1:${accountId}:table`;
const department = `arn:aws:iam::${accountId}:user/Department`;

const selfManage = [
  { Sid: 'AllowViewAccountInfo', Effect: 'Allow', Action: 'iam:ListVirtualMFADevices', Resource: '*' },
  {
    Sid: 'AllowManageOwnVirtualMFADevice',
    Effect: 'Allow',
    Action: ['iam:CreateVirtualMFADevice'],
    Resource: 'arn:aws:iam::*:mfa/*',
  },
  {
    Sid: 'AllowManageOwnUserMFA',
    Effect: 'Allow',
    Action: [
      'iam:DeactivateMFADevice',
      'iam:EnableMFADevice',
      'iam:GetUser',
      'iam:GetMFADevice',
      'iam:ListMFADevices',
      'iam:ResyncMFADevice',
    ],
    Resource: `arn:aws:iam::*:user/${v('aws:username')}`,
  },
  {
    Sid: 'DenyAllExceptListedIfNoMFA',
    Effect: 'Deny',
    NotAction: [
      'iam:CreateVirtualMFADevice',
      'iam:EnableMFADevice',
      'iam:GetUser',
      'iam:ListMFADevices',
      'iam:ListVirtualMFADevices',
      'iam:ResyncMFADevice',
      'sts:GetSessionToken',
    ],
    Resource: '*',
    Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
  },
];
const ownUser = `arn:aws:iam::${accountId}:user/alice`;

const documented: Documented[] = [
  {
    page: 'reference_policies_examples_aws_my-sec-creds-self-manage-mfa-only',
    policies: own(...selfManage),
    asks: [
      { action: 'iam:EnableMFADevice', resource: ownUser, is: yes },
      { action: 'iam:EnableMFADevice', resource: `arn:aws:iam::${accountId}:user/bob`, is: implicit },
      { action: 'iam:DeactivateMFADevice', resource: ownUser, is: explicit },
      { action: 'iam:DeactivateMFADevice', resource: ownUser, by: fresh, is: yes },
      { action: 's3:ListAllMyBuckets', is: explicit },
      { action: 'ec2:StopInstances', by: plain, is: explicit },
      { action: 'iam:EnableMFADevice', resource: ownUser, by: plain, is: 'refused' },
      { action: 'sts:GetSessionToken', is: yes },
    ],
  },
  {
    page: 'reference_policies_examples_ec2_require-mfa',
    policies: own(
      { Sid: 'AllowAllActionsForEC2', Effect: 'Allow', Action: 'ec2:*', Resource: '*' },
      {
        Sid: 'DenyStopAndTerminateWhenMFAIsNotPresent',
        Effect: 'Deny',
        Action: ['ec2:StopInstances', 'ec2:TerminateInstances'],
        Resource: '*',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': false } },
      },
    ),
    asks: [
      { action: 'ec2:StopInstances', resource: instance, is: explicit },
      { action: 'ec2:TerminateInstances', resource: instance, by: plain, is: explicit },
      { action: 'ec2:StopInstances', resource: instance, by: fresh, is: yes },
      { action: 'ec2:DescribeInstances', is: yes },
    ],
  },
  {
    page: 'reference_policies_examples_s3_full-access-except-production',
    policies: own(
      {
        Sid: 'ListAllS3Buckets',
        Effect: 'Allow',
        Action: ['s3:ListAllMyBuckets'],
        Resource: 'arn:aws:s3:::*',
      },
      {
        Sid: 'AllowBucketObjectActions',
        Effect: 'Allow',
        Action: ['s3:PutObject', 's3:GetObject'],
        Resource: 'arn:aws:s3:::*/*',
      },
      {
        Sid: 'RequireMFAForProductionBucket',
        Effect: 'Deny',
        Action: 's3:*',
        Resource: ['arn:aws:s3:::Production/*', 'arn:aws:s3:::Production'],
        Condition: { NumericGreaterThanIfExists: { 'aws:MultiFactorAuthAge': '1800' } },
      },
    ),
    asks: [
      { action: 's3:GetObject', resource: 'arn:aws:s3:::Production/x', is: explicit },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::Production/x', by: plain, is: explicit },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::Production/x', by: fresh, is: yes },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::Production/x', by: old, is: explicit },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::Test/x', is: yes },
    ],
  },
  {
    page: 'reference_policies_examples_aws_mfa-dates',
    policies: own({
      Effect: 'Allow',
      Action: ['s3:*', 'ec2:StartInstances'],
      Resource: '*',
      Condition: {
        Bool: { 'aws:MultiFactorAuthPresent': true },
        DateGreaterThan: { 'aws:CurrentTime': '2017-07-01T00:00:00Z' },
        DateLessThan: { 'aws:CurrentTime': '2017-12-31T23:59:59Z' },
      },
    }),
    asks: [
      { action: 's3:GetObject', by: fresh, with: at('2017-08-01T12:00:00Z'), is: yes },
      { action: 's3:GetObject', by: plain, with: at('2017-08-01T12:00:00Z'), is: implicit },
      { action: 's3:GetObject', by: fresh, with: at('2018-01-01T00:00:00Z'), is: implicit },
    ],
  },
  {
    page: 'reference_policies_examples_aws-dates',
    policies: own({
      Effect: 'Allow',
      Action: 'sqs:SendMessage',
      Resource: '*',
      Condition: {
        DateGreaterThan: { 'aws:CurrentTime': '2020-04-01T00:00:00Z' },
        DateLessThan: { 'aws:CurrentTime': '2020-06-30T23:59:59Z' },
      },
    }),
    asks: [
      { action: 'sqs:SendMessage', with: at('2020-05-01T00:00:00Z'), is: yes },
      { action: 'sqs:SendMessage', is: implicit },
    ],
  },
  {
    page: 'reference_policies_examples_aws_deny-ip',
    policies: beside({
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: {
        NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '203.0.113.0/24'] },
        Bool: { 'aws:ViaAWSService': 'false' },
      },
    }),
    asks: [
      { action: 's3:GetObject', is: yes },
      { action: 's3:GetObject', with: { 'aws:SourceIp': '198.51.100.1' }, is: explicit },
      {
        action: 's3:GetObject',
        with: { 'aws:SourceIp': '198.51.100.1', 'aws:ViaAWSService': 'true' },
        is: yes,
      },
    ],
  },
  {
    page: 'reference_policies_examples_aws_deny-requested-region',
    policies: beside({
      Sid: 'DenyAllOutsideRequestedRegions',
      Effect: 'Deny',
      NotAction: ['cloudfront:*', 'iam:*', 'route53:*', 'support:*'],
      Resource: '*',
      Condition: {
        StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1', 'eu-west-2', 'eu-west-3'] },
      },
    }),
    asks: [
      { action: 'ec2:RunInstances', is: yes },
      { action: 'ec2:RunInstances', with: { 'aws:RequestedRegion': 'us-east-1' }, is: explicit },
      { action: 'iam:CreateUser', with: { 'aws:RequestedRegion': 'us-east-1' }, is: yes },
    ],
  },
  {
    page: 'reference_policies_examples_ec2_terminate-ip',
    policies: own(
      { Effect: 'Allow', Action: ['ec2:TerminateInstances'], Resource: ['*'] },
      {
        Effect: 'Deny',
        Action: ['ec2:TerminateInstances'],
        Condition: { NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '203.0.113.0/24'] } },
        Resource: ['*'],
      },
    ),
    asks: [
      { action: 'ec2:TerminateInstances', resource: instance, is: yes },
      {
        action: 'ec2:TerminateInstances',
        resource: instance,
        with: { 'aws:SourceIp': '192.0.3.1' },
        is: explicit,
      },
    ],
  },
  {
    page: 'reference_policies_examples_ec2_tag-owner',
    policies: own(
      {
        Effect: 'Allow',
        Action: ['ec2:StartInstances', 'ec2:StopInstances'],
        Resource: 'arn:aws:ec2:*:*:instance/*',
        Condition: { StringEquals: { 'aws:ResourceTag/Owner': v('aws:username') } },
      },
      { Effect: 'Allow', Action: 'ec2:DescribeInstances', Resource: '*' },
    ),
    asks: [
      {
        action: 'ec2:StopInstances',
        resource: instance,
        with: { 'aws:ResourceTag/Owner': 'alice' },
        is: yes,
      },
      {
        action: 'ec2:StopInstances',
        resource: instance,
        with: { 'aws:ResourceTag/Owner': 'bob' },
        is: implicit,
      },
      {
        action: 'ec2:StopInstances',
        resource: instance,
        with: { 'aws:ResourceTag/owner': 'alice' },
        is: yes,
      },
    ],
  },
  {
    page: 'reference_policies_examples_ec2_region',
    policies: own({
      Action: 'ec2:*',
      Resource: '*',
      Effect: 'Allow',
      Condition: { StringEquals: { 'ec2:Region': 'us-east-2' } },
    }),
    asks: [
      { action: 'ec2:RunInstances', with: { 'ec2:Region': 'us-east-2' }, is: yes },
      { action: 'ec2:RunInstances', with: { 'ec2:Region': 'us-east-1' }, is: implicit },
    ],
  },
  {
    page: 'reference_policies_examples_ec2-start-stop-match-tags',
    policies: own({
      Effect: 'Allow',
      Action: ['ec2:startInstances', 'ec2:stopInstances'],
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceTag/CostCenter': v('aws:PrincipalTag/CostCenter') } },
    }),
    asks: [
      {
        action: 'ec2:StartInstances',
        with: { 'aws:PrincipalTag/CostCenter': '7', 'aws:ResourceTag/CostCenter': '7' },
        is: yes,
      },
      {
        action: 'ec2:StartInstances',
        with: { 'aws:PrincipalTag/CostCenter': '8', 'aws:ResourceTag/CostCenter': '7' },
        is: implicit,
      },
    ],
  },
  {
    page: 'reference_policies_examples_s3_deny-except-bucket',
    policies: own(
      {
        Effect: 'Allow',
        Action: 's3:*',
        Resource: ['arn:aws:s3:::bucket-name', 'arn:aws:s3:::bucket-name/*'],
      },
      {
        Effect: 'Deny',
        NotAction: 's3:*',
        NotResource: ['arn:aws:s3:::bucket-name', 'arn:aws:s3:::bucket-name/*'],
      },
    ),
    asks: [
      { action: 's3:PutObject', resource: 'arn:aws:s3:::bucket-name/x', is: yes },
      { action: 'ec2:RunInstances', is: explicit },
      { action: 's3:PutObject', resource: 'arn:aws:s3:::other/x', is: implicit },
    ],
  },
  {
    page: 'reference_policies_examples_s3_home-directory-console',
    policies: own(
      {
        Sid: 'ListObjectsInBucket',
        Effect: 'Allow',
        Action: 's3:ListBucket',
        Resource: 'arn:aws:s3:::bucket-name',
        Condition: { StringLike: { 's3:prefix': ['', 'home/', `home/${v('aws:username')}/*`] } },
      },
      {
        Effect: 'Allow',
        Action: 's3:*',
        Resource: [`${home}/${v('aws:username')}`, `${home}/${v('aws:username')}/*`],
      },
    ),
    asks: [
      {
        action: 's3:ListBucket',
        resource: 'arn:aws:s3:::bucket-name',
        with: { 's3:prefix': 'home/alice/x' },
        is: yes,
      },
      { action: 's3:ListBucket', resource: 'arn:aws:s3:::bucket-name', with: { 's3:prefix': '' }, is: yes },
      {
        action: 's3:ListBucket',
        resource: 'arn:aws:s3:::bucket-name',
        with: { 's3:prefix': 'home/bob/' },
        is: implicit,
      },
      { action: 's3:PutObject', resource: `${home}/alice/x`, by: fresh, is: yes },
      { action: 's3:PutObject', resource: `${home}/bob/x`, is: implicit },
      { action: 's3:PutObject', resource: `${home}/alice/x`, by: credentials.role, is: implicit },
    ],
  },
  {
    page: 'reference_policies_examples_s3_federated-home-directory-console',
    policies: own({ Effect: 'Allow', Action: 's3:*', Resource: [`${home}/${v('aws:userid')}/*`] }),
    asks: [
      {
        action: 's3:PutObject',
        resource: `${home}/AROADBQP57FF2AEXAMPLE:deploy/x`,
        by: credentials.role,
        is: yes,
      },
      {
        action: 's3:PutObject',
        resource: `${home}/AROADBQP57FF2AEXAMPLE:other/x`,
        by: credentials.role,
        is: implicit,
      },
    ],
  },
  {
    page: 'reference_policies_examples_iam_limit-managed',
    policies: own({
      Effect: 'Allow',
      Action: ['iam:AttachUserPolicy', 'iam:DetachUserPolicy'],
      Resource: '*',
      Condition: {
        ArnEquals: {
          'iam:PolicyARN': ['arn:aws:iam::*:policy/policy-name-1', 'arn:aws:iam::*:policy/policy-name-2'],
        },
      },
    }),
    asks: [
      {
        action: 'iam:AttachUserPolicy',
        with: { 'iam:PolicyARN': `arn:aws:iam::${accountId}:policy/policy-name-2` },
        is: yes,
      },
      {
        action: 'iam:AttachUserPolicy',
        with: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess' },
        is: implicit,
      },
    ],
  },
  {
    page: 'reference_policies_examples_iam-passrole-service',
    policies: own({
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: '*',
      Condition: { StringEquals: { 'iam:PassedToService': 'cloudwatch.amazonaws.com' } },
    }),
    asks: [
      { action: 'iam:PassRole', with: { 'iam:PassedToService': 'cloudwatch.amazonaws.com' }, is: yes },
      { action: 'iam:PassRole', with: { 'iam:PassedToService': 'ec2.amazonaws.com' }, is: implicit },
    ],
  },
  {
    page: 'reference_policies_examples_iam_policy-sim-path',
    policies: own({
      Action: ['iam:SimulatePrincipalPolicy'],
      Effect: 'Allow',
      Resource: 'arn:aws:iam::*:user/Department/Development/*',
    }),
    asks: [
      { action: 'iam:SimulatePrincipalPolicy', resource: `${department}/Development/carol`, is: yes },
      { action: 'iam:SimulatePrincipalPolicy', resource: `${department}/Sales/carol`, is: implicit },
    ],
  },
  {
    page: 'reference_policies_examples_iam-new-user-tag',
    policies: own({
      Sid: 'TagUsersWithOnlyTheseTags',
      Effect: 'Allow',
      Action: ['iam:CreateUser', 'iam:TagUser'],
      Resource: '*',
      Condition: {
        StringEqualsIfExists: {
          'aws:RequestTag/Department': ['Development', 'QualityAssurance'],
          'aws:RequestTag/JobFunction': 'Employee',
        },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['Department', 'JobFunction'] },
      },
    }),
    asks: [
      {
        action: 'iam:CreateUser',
        with: {
          'aws:RequestTag/Department': 'Development',
          'aws:RequestTag/JobFunction': null,
          'aws:TagKeys': ['Department'],
        },
        is: yes,
      },
      {
        action: 'iam:CreateUser',
        with: {
          'aws:RequestTag/Department': 'Sales',
          'aws:RequestTag/JobFunction': null,
          'aws:TagKeys': ['Department'],
        },
        is: implicit,
      },
      {
        action: 'iam:CreateUser',
        with: {
          'aws:RequestTag/Department': null,
          'aws:RequestTag/JobFunction': null,
          'aws:TagKeys': ['Team'],
        },
        is: implicit,
      },
    ],
  },
  {
    page: 'reference_policies_examples_dynamodb_attributes',
    policies: own({
      Effect: 'Allow',
      Action: ['dynamodb:GetItem', 'dynamodb:Query'],
      Resource: ['arn:aws:dynamodb:*:*:table/table-name'],
      Condition: {
        'ForAllValues:StringEquals': {
          'dynamodb:Attributes': ['column-name-1', 'column-name-2', 'column-name-3'],
        },
        StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
    }),
    asks: [
      {
        action: 'dynamodb:GetItem',
        resource: `${table}/table-name`,
        with: { 'dynamodb:Attributes': ['column-name-1', 'column-name-3'], 'dynamodb:Select': null },
        is: yes,
      },
      {
        action: 'dynamodb:GetItem',
        resource: `${table}/table-name`,
        with: { 'dynamodb:Attributes': ['column-name-1', 'column-name-4'], 'dynamodb:Select': null },
        is: implicit,
      },
      {
        action: 'dynamodb:Query',
        resource: `${table}/table-name`,
        with: { 'dynamodb:Attributes': ['column-name-1'], 'dynamodb:Select': 'ALL_ATTRIBUTES' },
        is: implicit,
      },
    ],
  },
  {
    page: 'reference_policies_multi-value-conditions',
    policies: beside({
      Effect: 'Deny',
      Action: 'dynamodb:PutItem',
      Resource: 'arn:aws:dynamodb:*:*:table/Thread',
      Condition: { 'ForAnyValue:StringEquals': { 'dynamodb:Attributes': ['ID', 'PostDateTime'] } },
    }),
    asks: [
      {
        action: 'dynamodb:PutItem',
        resource: `${table}/Thread`,
        with: { 'dynamodb:Attributes': ['PostDateTime', 'Message'] },
        is: explicit,
      },
      {
        action: 'dynamodb:PutItem',
        resource: `${table}/Thread`,
        with: { 'dynamodb:Attributes': ['Message'] },
        is: yes,
      },
    ],
  },
  {
    page: 'reference_policies_variables',
    policies: own({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::DOC-EXAMPLE-BUCKET-${v("aws:PrincipalTag/team, 'company-wide'")}/*`,
    }),
    asks: [
      {
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::DOC-EXAMPLE-BUCKET-yellow/x',
        with: { 'aws:PrincipalTag/team': 'yellow' },
        is: yes,
      },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::DOC-EXAMPLE-BUCKET-company-wide/x', is: yes },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::DOC-EXAMPLE-BUCKET-yellow/x', is: implicit },
    ],
  },
  {
    page: 'id_credentials_temp_control-access_enable-create',
    policies: own({
      Effect: 'Allow',
      Action: 'sts:GetFederationToken',
      Resource: [`arn:aws:sts::${accountId}:federated-user/Manager*`],
    }),
    asks: [
      {
        action: 'sts:GetFederationToken',
        resource: `arn:aws:sts::${accountId}:federated-user/ManagerBob`,
        is: yes,
      },
      {
        action: 'sts:GetFederationToken',
        resource: `arn:aws:sts::${accountId}:federated-user/Bob`,
        is: implicit,
      },
      {
        action: 'sts:GetFederationToken',
        resource: `arn:aws:sts::${accountId}:federated-user/ManagerBob`,
        by: fresh,
        is: 'refused',
      },
    ],
  },
  {
    page: 'id_credentials_temp_control-access_enable-create (AssumeRole)',
    policies: {
      ...own({
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Resource: 'arn:aws:iam::123123123123:role/UpdateAPP',
      }),
      resource: policy('trust', { Effect: 'Allow', Principal: { AWS: accountId }, Action: 'sts:AssumeRole' }),
    },
    asks: [
      { action: 'sts:AssumeRole', resource: 'arn:aws:iam::123123123123:role/UpdateAPP', by: fresh, is: yes },
      { action: 'sts:AssumeRole', resource: 'arn:aws:iam::123123123123:role/Other', by: fresh, is: implicit },
    ],
  },
  {
    page: 'id_credentials_temp_control-access_getsessiontoken',
    policies: own({ Effect: 'Allow', Action: 'iam:CreateUser', Resource: '*' }),
    asks: [
      { action: 'iam:CreateUser', resource: ownUser, is: yes },
      { action: 'iam:CreateUser', resource: ownUser, by: fresh, is: yes },
      { action: 'iam:CreateUser', resource: ownUser, by: plain, is: 'refused' },
      { action: 'iam:DeleteUser', resource: ownUser, is: implicit },
    ],
  },
];

const rows = documented.flatMap(({ page, policies, asks }) =>
  asks.map((ask, index) => [`${page} ${index + 1}: ${ask.action} is ${ask.is}`, policies, ask] as const),
);

describe('policies as AWS documents them', () => {
  it.each(rows)('%s', (_, policies, { action, resource, by = longTerm, with: overrides, is }) => {
    const evaluation = evaluate(request(by, action, resource, overrides), policies);
    expect([evaluation.decision, evaluation.certain]).toEqual([is, true]);
  });

  it('are forty or more', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
  });
});
