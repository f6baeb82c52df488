import { accountId, credentials, policy } from '../testing.ts';
import { at, beside, explicit, implicit, instance, own, ownUser, v, yes, testDocumented } from './testing.ts';

const { plain, fresh, old } = credentials;
const crossAccountRole = 'arn:aws:iam::111122223333:role/CrossAccountRole';

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

testDocumented('MFA', [
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
    page: 'id_credentials_mfa_configure-api-require',
    policies: own({
      Effect: 'Allow',
      Action: ['ec2:StopInstances', 'ec2:TerminateInstances'],
      Resource: ['*'],
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    }),
    asks: [
      { action: 'ec2:StopInstances', resource: instance, is: implicit },
      { action: 'ec2:StopInstances', resource: instance, by: plain, is: implicit },
      { action: 'ec2:StopInstances', resource: instance, by: fresh, is: yes },
      { action: 'ec2:TerminateInstances', resource: instance, by: credentials.role, is: implicit },
    ],
  },
  {
    page: 'id_credentials_mfa_configure-api-require (bucket)',
    policies: {
      ...own(),
      identity: [],
      resource: policy('resource', {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${accountId}:user/alice` },
        Action: ['s3:PutObject', 's3:DeleteObject'],
        Resource: ['arn:aws:s3:::ACCOUNT-A-BUCKET-NAME/*'],
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      }),
    },
    asks: [
      { action: 's3:PutObject', resource: 'arn:aws:s3:::ACCOUNT-A-BUCKET-NAME/x', by: fresh, is: yes },
      { action: 's3:PutObject', resource: 'arn:aws:s3:::ACCOUNT-A-BUCKET-NAME/x', is: implicit },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::ACCOUNT-A-BUCKET-NAME/x', by: fresh, is: implicit },
    ],
  },
  {
    page: 'id_credentials_mfa_configure-api-require (role)',
    policies: {
      ...own({
        Effect: 'Allow',
        Action: ['sts:AssumeRole'],
        Resource: ['arn:aws:iam::111122223333:role/CrossAccountRole'],
      }),
      resource: policy('trust', {
        Effect: 'Allow',
        Principal: { AWS: accountId },
        Action: 'sts:AssumeRole',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      }),
    },
    asks: [
      { action: 'sts:AssumeRole', resource: crossAccountRole, by: fresh, is: yes },
      { action: 'sts:AssumeRole', resource: crossAccountRole, by: plain, is: implicit },
      { action: 'sts:AssumeRole', resource: crossAccountRole, is: implicit },
    ],
  },
  {
    page: 'reference_policies_elements_notaction',
    policies: beside({
      Sid: 'DenyAllUsersNotUsingMFA',
      Effect: 'Deny',
      NotAction: 'iam:*',
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    }),
    asks: [
      { action: 's3:GetObject', is: explicit },
      { action: 's3:GetObject', by: fresh, is: yes },
      { action: 'iam:CreateUser', is: yes },
    ],
  },
]);
