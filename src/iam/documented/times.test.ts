import { at, beside, explicit, implicit, instance, own, v, yes, testDocumented } from './testing.ts';

testDocumented('times, places and tags', [
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
]);
