import { accountId, credentials, policy } from '../testing.ts';
import { beside, explicit, implicit, instance, own, ownUser, yes, testDocumented } from './testing.ts';

const { plain, fresh } = credentials;
const key = { action: 'iam:CreateAccessKey', resource: ownUser } as const;
const finance = 'arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt';
const runInstances = { Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' };
const instanceTypes = { 'ec2:InstanceType': ['t1.*', 't2.*', 'm3.*'] };
const image = 'arn:aws:ec2:eu-west-1::image/ami-7';

testDocumented('operators', [
  {
    page: 'reference_policies_elements_condition_operators (string)',
    policies: own({
      Effect: 'Allow',
      Action: 'iam:*AccessKey*',
      Resource: `arn:aws:iam::${accountId}:user/*`,
      Condition: { StringEquals: { 'aws:PrincipalTag/job-category': 'iamuser-admin' } },
    }),
    asks: [
      { ...key, with: { 'aws:PrincipalTag/job-category': 'iamuser-admin' }, is: yes },
      { ...key, with: { 'aws:PrincipalTag/job-category': 'iamuser-Admin' }, is: implicit },
      { ...key, is: implicit },
    ],
  },
  {
    page: 'reference_policies_elements_condition_operators (numeric)',
    policies: own({
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::example_bucket',
      Condition: { NumericLessThanEquals: { 's3:max-keys': '10' } },
    }),
    asks: ['10', '9.5', '11', null].map((maxKeys) => ({
      action: 's3:ListBucket',
      resource: 'arn:aws:s3:::example_bucket',
      with: { 's3:max-keys': maxKeys },
      is: maxKeys === '10' || maxKeys === '9.5' ? yes : implicit,
    })),
  },
  {
    page: 'reference_policies_elements_condition_operators (date)',
    policies: own({
      Effect: 'Allow',
      Action: 'iam:*AccessKey*',
      Resource: `arn:aws:iam::${accountId}:user/*`,
      Condition: { DateGreaterThan: { 'aws:TokenIssueTime': '2020-01-01T00:00:01Z' } },
    }),
    asks: [
      { ...key, is: implicit },
      { ...key, by: fresh, is: yes },
      { ...key, by: fresh, with: { 'aws:TokenIssueTime': '2019-12-31T23:59:59Z' }, is: implicit },
    ],
  },
  {
    page: 'reference_policies_elements_condition_operators (boolean)',
    policies: beside({
      Sid: 'BooleanExample',
      Action: 's3:*',
      Effect: 'Deny',
      Resource: ['arn:aws:s3:::DOC-EXAMPLE-BUCKET', 'arn:aws:s3:::DOC-EXAMPLE-BUCKET/*'],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
    asks: [
      { action: 's3:GetObject', resource: 'arn:aws:s3:::DOC-EXAMPLE-BUCKET/x', is: yes },
      {
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::DOC-EXAMPLE-BUCKET/x',
        with: { 'aws:SecureTransport': 'false' },
        is: explicit,
      },
    ],
  },
  {
    page: 'reference_policies_elements_condition_operators (binary)',
    policies: own({
      Effect: 'Allow',
      Action: 'someservice:*',
      Resource: '*',
      Condition: { BinaryEquals: { key: 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' } },
    }),
    asks: [
      { action: 'someservice:Call', with: { key: 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' }, is: yes },
      { action: 'someservice:Call', with: { key: 'QmluYXJ5' }, is: implicit },
      { action: 'someservice:Call', with: { key: null }, is: implicit },
    ],
  },
  {
    page: 'reference_policies_elements_condition_operators (addresses)',
    policies: own({
      Effect: 'Allow',
      Action: 'someservice:*',
      Resource: '*',
      Condition: { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:DB8:1234:5678::/64'] } },
    }),
    asks: [
      { action: 'someservice:Call', with: { 'aws:SourceIp': '203.0.113.255' }, is: yes },
      { action: 'someservice:Call', with: { 'aws:SourceIp': '2001:db8:1234:5678::1' }, is: yes },
      { action: 'someservice:Call', with: { 'aws:SourceIp': '2001:db8:1234:5679::1' }, is: implicit },
      { action: 'someservice:Call', with: { 'aws:SourceIp': null }, is: implicit },
    ],
  },
  {
    page: 'reference_policies_elements_condition_operators (ARN and string)',
    policies: own(
      ...(['StringLike', 'ArnLike'] as const).map((operator) => ({
        Effect: 'Allow',
        Action: `someservice:${operator}`,
        Resource: '*',
        Condition: { [operator]: { 'aws:SourceArn': 'arn:aws:someservice:*:111122223333:finance/*' } },
      })),
    ),
    asks: [
      { action: 'someservice:StringLike', with: { 'aws:SourceArn': finance }, is: yes },
      { action: 'someservice:ArnLike', with: { 'aws:SourceArn': finance }, is: implicit },
    ],
  },
  {
    page: 'reference_policies_elements_condition_operators (SourceArn)',
    policies: {
      resource: policy('resource', {
        Effect: 'Allow',
        Principal: { AWS: ownUser },
        Action: 'SQS:SendMessage',
        Resource: `arn:aws:sqs:eu-west-1:${accountId}:QUEUE-ID`,
        Condition: { ArnEquals: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${accountId}:TOPIC-ID` } },
      }),
    },
    asks: [
      {
        action: 'sqs:SendMessage',
        resource: `arn:aws:sqs:eu-west-1:${accountId}:QUEUE-ID`,
        with: { 'aws:SourceArn': null },
        is: implicit,
      },
      {
        action: 'sqs:SendMessage',
        resource: `arn:aws:sqs:eu-west-1:${accountId}:QUEUE-ID`,
        with: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${accountId}:TOPIC-ID` },
        is: yes,
      },
    ],
  },
  {
    page: 'reference_policies_elements_condition_operators (THISPOLICYDOESNOTWORK)',
    policies: own({ ...runInstances, Condition: { StringLike: instanceTypes } }),
    asks: [
      { action: 'ec2:RunInstances', resource: instance, with: { 'ec2:InstanceType': 't2.micro' }, is: yes },
      { action: 'ec2:RunInstances', resource: image, with: { 'ec2:InstanceType': null }, is: implicit },
    ],
  },
  {
    page: 'reference_policies_elements_condition_operators (IfExists)',
    policies: own({ ...runInstances, Condition: { StringLikeIfExists: instanceTypes } }),
    asks: [
      { action: 'ec2:RunInstances', resource: instance, with: { 'ec2:InstanceType': 't2.micro' }, is: yes },
      {
        action: 'ec2:RunInstances',
        resource: instance,
        with: { 'ec2:InstanceType': 'c5.large' },
        is: implicit,
      },
      { action: 'ec2:RunInstances', resource: image, with: { 'ec2:InstanceType': null }, is: yes },
    ],
  },
  {
    page: 'reference_policies_elements_condition_operators (Null)',
    policies: own({
      Action: 'ec2:*',
      Effect: 'Allow',
      Resource: '*',
      Condition: { Null: { 'aws:TokenIssueTime': 'true' } },
    }),
    asks: [
      { action: 'ec2:StopInstances', is: yes },
      { action: 'ec2:StopInstances', by: plain, is: implicit },
      { action: 'ec2:StopInstances', by: fresh, is: implicit },
    ],
  },
]);
