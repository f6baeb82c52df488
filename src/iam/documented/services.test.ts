import { accountId, credentials } from '../testing.ts';
import { explicit, implicit, instance, own, ownUser, table, v, yes, testDocumented } from './testing.ts';

const { fresh } = credentials;
const volume = `arn:aws:ec2:eu-west-1:${accountId}:volume/vol-1`;
const home = 'arn:aws:s3:::bucket-name/home';

testDocumented('services', [
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
    page: 'reference_policies_examples_ec2_instances-subnet',
    policies: own({
      Effect: 'Allow',
      Action: 'ec2:RunInstances',
      Resource: [
        'arn:aws:ec2:*:*:subnet/subnet-1',
        'arn:aws:ec2:*:*:instance/*',
        'arn:aws:ec2:*::image/ami-*',
      ],
    }),
    asks: [
      { action: 'ec2:RunInstances', resource: `arn:aws:ec2:eu-west-1:${accountId}:subnet/subnet-1`, is: yes },
      {
        action: 'ec2:RunInstances',
        resource: `arn:aws:ec2:eu-west-1:${accountId}:subnet/subnet-2`,
        is: implicit,
      },
      { action: 'ec2:RunInstances', resource: 'arn:aws:ec2:eu-west-1::image/ami-7', is: yes },
    ],
  },
  {
    page: 'reference_policies_examples_ec2_ebs-owner',
    policies: own(
      {
        Effect: 'Allow',
        Action: ['ec2:AttachVolume', 'ec2:DetachVolume'],
        Resource: 'arn:aws:ec2:*:*:instance/*',
        Condition: { StringEquals: { 'aws:ResourceTag/Department': 'Development' } },
      },
      {
        Effect: 'Allow',
        Action: ['ec2:AttachVolume', 'ec2:DetachVolume'],
        Resource: 'arn:aws:ec2:*:*:volume/*',
        Condition: { StringEquals: { 'aws:ResourceTag/VolumeUser': v('aws:username') } },
      },
    ),
    asks: [
      {
        action: 'ec2:AttachVolume',
        resource: volume,
        with: { 'aws:ResourceTag/VolumeUser': 'alice' },
        is: yes,
      },
      {
        action: 'ec2:AttachVolume',
        resource: volume,
        with: { 'aws:ResourceTag/VolumeUser': 'bob' },
        is: implicit,
      },
      {
        action: 'ec2:AttachVolume',
        resource: instance,
        with: { 'aws:ResourceTag/Department': 'Development' },
        is: yes,
      },
    ],
  },
  {
    page: 'reference_policies_examples_rds_region',
    policies: own(
      { Effect: 'Allow', Action: 'rds:*', Resource: ['arn:aws:rds:eu-west-1:*:*'] },
      { Effect: 'Allow', Action: ['rds:Describe*'], Resource: ['*'] },
    ),
    asks: [
      { action: 'rds:DeleteDBInstance', resource: `arn:aws:rds:eu-west-1:${accountId}:db:a`, is: yes },
      { action: 'rds:DeleteDBInstance', resource: `arn:aws:rds:us-east-1:${accountId}:db:a`, is: implicit },
      { action: 'rds:DescribeDBInstances', resource: `arn:aws:rds:us-east-1:${accountId}:db:a`, is: yes },
    ],
  },
  {
    page: 'reference_policies_examples_rds_tag-owner',
    policies: own({
      Action: ['rds:DeleteDBInstance', 'rds:RebootDBInstance', 'rds:ModifyDBInstance'],
      Effect: 'Allow',
      Resource: '*',
      Condition: { StringEqualsIgnoreCase: { 'rds:db-tag/Owner': v('aws:username') } },
    }),
    asks: [
      { action: 'rds:DeleteDBInstance', with: { 'rds:db-tag/Owner': 'ALICE' }, is: yes },
      { action: 'rds:DeleteDBInstance', with: { 'rds:db-tag/Owner': 'bob' }, is: implicit },
    ],
  },
  {
    page: 'reference_policies_examples_s3_rw-bucket',
    policies: own(
      {
        Sid: 'ListObjectsInBucket',
        Effect: 'Allow',
        Action: ['s3:ListBucket'],
        Resource: ['arn:aws:s3:::bucket-name'],
      },
      {
        Sid: 'AllObjectActions',
        Effect: 'Allow',
        Action: 's3:*Object',
        Resource: ['arn:aws:s3:::bucket-name/*'],
      },
    ),
    asks: [
      { action: 's3:GetObject', resource: 'arn:aws:s3:::bucket-name/x', is: yes },
      { action: 's3:GetObjectAcl', resource: 'arn:aws:s3:::bucket-name/x', is: implicit },
      { action: 's3:ListBucket', resource: 'arn:aws:s3:::bucket-name', is: yes },
    ],
  },
  {
    page: 'reference_policies_examples_dynamodb_specific-table',
    policies: own({
      Sid: 'SpecificTable',
      Effect: 'Allow',
      Action: ['dynamodb:BatchGet*', 'dynamodb:Get*', 'dynamodb:Query', 'dynamodb:PutItem'],
      Resource: 'arn:aws:dynamodb:*:*:table/MyTable',
    }),
    asks: [
      { action: 'dynamodb:BatchGetItem', resource: `${table}/MyTable`, is: yes },
      { action: 'dynamodb:PutItem', resource: `${table}/MyTable2`, is: implicit },
    ],
  },
  {
    page: 'reference_policies_examples_iam_credentials_console',
    policies: own({
      Effect: 'Allow',
      Action: ['iam:*AccessKey*', 'iam:ChangePassword', 'iam:GetUser', 'iam:*SigningCertificate*'],
      Resource: [`arn:aws:iam::*:user/${v('aws:username')}`],
    }),
    asks: [
      { action: 'iam:CreateAccessKey', resource: ownUser, is: yes },
      { action: 'iam:ListAccessKeys', resource: ownUser, by: fresh, is: yes },
      { action: 'iam:CreateAccessKey', resource: `arn:aws:iam::${accountId}:user/bob`, is: implicit },
    ],
  },
]);
