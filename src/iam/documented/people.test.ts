import { accountId } from '../testing.ts';
import { beside, explicit, implicit, own, table, yes, testDocumented } from './testing.ts';

const department = `arn:aws:iam::${accountId}:user/Department`;

testDocumented('IAM and DynamoDB', [
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
]);
