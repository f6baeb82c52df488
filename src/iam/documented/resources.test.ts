import { accountId, credentials, policy } from '../testing.ts';
import { beside, explicit, implicit, own, ownUser, v, yes, testDocumented } from './testing.ts';

const bobElsewhere = { ...credentials.longTerm, userName: 'bob' };
const boundaryArn = `arn:aws:iam::${accountId}:policy/XCompanyBoundaries`;
const crossAccountRole = 'arn:aws:iam::111122223333:role/CrossAccountRole';

testDocumented('resources, principals and boundaries', [
  {
    page: 'reference_policies_elements_resource',
    policies: own({ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::DOC-EXAMPLE-BUCKET/*/test/*' }),
    asks: [
      ...[
        '1/test/object.jpg',
        '1/2/test/object.jpg',
        '1/2/test/3/object.jpg',
        '1/2/3/test/4/object.jpg',
        '1///test///object.jpg',
        '1/test/.jpg',
        '/test/object.jpg',
        '1/test/',
      ].map(
        (name) =>
          ({ action: 's3:GetObject', resource: `arn:aws:s3:::DOC-EXAMPLE-BUCKET/${name}`, is: yes }) as const,
      ),
      ...['1-test/object.jpg', 'test/object.jpg', '1/2/test.jpg'].map(
        (name) =>
          ({
            action: 's3:GetObject',
            resource: `arn:aws:s3:::DOC-EXAMPLE-BUCKET/${name}`,
            is: implicit,
          }) as const,
      ),
    ],
  },
  {
    page: 'reference_policies_elements_resource (variable)',
    policies: own({
      Effect: 'Allow',
      Action: 'dynamodb:*',
      Resource: `arn:aws:dynamodb:us-east-2:${accountId}:table/${v('aws:username')}`,
    }),
    asks: [
      {
        action: 'dynamodb:GetItem',
        resource: `arn:aws:dynamodb:us-east-2:${accountId}:table/alice`,
        is: yes,
      },
      {
        action: 'dynamodb:GetItem',
        resource: `arn:aws:dynamodb:us-east-2:${accountId}:table/bob`,
        is: implicit,
      },
    ],
  },
  {
    page: 'reference_policies_elements_notresource',
    policies: beside({
      Effect: 'Deny',
      Action: 's3:*',
      NotResource: ['arn:aws:s3:::HRBucket/Payroll', 'arn:aws:s3:::HRBucket/Payroll/*'],
    }),
    asks: [
      { action: 's3:GetObject', resource: 'arn:aws:s3:::HRBucket/Payroll/x', is: yes },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::HRBucket/Other', is: explicit },
    ],
  },
  {
    page: 'reference_policies_elements_notaction (Allow)',
    policies: own(
      { Effect: 'Allow', NotAction: 's3:DeleteBucket', Resource: 'arn:aws:s3:::*' },
      { Effect: 'Allow', NotAction: ['iam:*', 's3:*'], Resource: '*' },
    ),
    asks: [
      { action: 's3:GetObject', resource: 'arn:aws:s3:::b/x', is: yes },
      { action: 's3:DeleteBucket', resource: 'arn:aws:s3:::b', is: implicit },
      { action: 'iam:CreateUser', is: implicit },
    ],
  },
  {
    page: 'reference_policies_elements_notprincipal',
    policies: {
      ...beside(),
      resource: policy('resource', {
        Effect: 'Deny',
        NotPrincipal: { AWS: [`arn:aws:iam::${accountId}:user/alice`, `arn:aws:iam::${accountId}:root`] },
        Action: 's3:*',
        Resource: ['arn:aws:s3:::BUCKETNAME', 'arn:aws:s3:::BUCKETNAME/*'],
      }),
    },
    asks: [
      { action: 's3:GetObject', resource: 'arn:aws:s3:::BUCKETNAME/x', is: yes },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::BUCKETNAME/x', by: bobElsewhere, is: explicit },
    ],
  },
  {
    page: 'reference_policies_elements_notprincipal (role)',
    policies: {
      ...beside(),
      resource: policy('resource', {
        Effect: 'Deny',
        NotPrincipal: {
          AWS: [
            `arn:aws:sts::${accountId}:assumed-role/UpdateApp/deploy`,
            `arn:aws:iam::${accountId}:role/UpdateApp`,
            `arn:aws:iam::${accountId}:root`,
          ],
        },
        Action: 's3:*',
        Resource: ['arn:aws:s3:::Bucket_AccountAudit', 'arn:aws:s3:::Bucket_AccountAudit/*'],
      }),
    },
    asks: [
      {
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::Bucket_AccountAudit/x',
        by: credentials.role,
        is: yes,
      },
      {
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::Bucket_AccountAudit/x',
        by: bobElsewhere,
        is: explicit,
      },
    ],
  },
  {
    page: 'reference_policies_elements_principal',
    policies: {
      ...beside(),
      resource: policy('resource', {
        Sid: 'UsePrincipalArnInsteadOfNotPrincipalWithDeny',
        Effect: 'Deny',
        Action: 's3:*',
        Principal: '*',
        Resource: ['arn:aws:s3:::BUCKETNAME/*', 'arn:aws:s3:::BUCKETNAME'],
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${accountId}:user/alice` } },
      }),
    },
    asks: [
      { action: 's3:GetObject', resource: 'arn:aws:s3:::BUCKETNAME/x', is: yes },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::BUCKETNAME/x', by: bobElsewhere, is: explicit },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::BUCKETNAME/x', by: credentials.root, is: explicit },
    ],
  },
  {
    page: 'reference_policies_evaluation-logic',
    policies: {
      ...own(
        {
          Sid: 'AllowS3ListRead',
          Effect: 'Allow',
          Action: [
            's3:GetBucketLocation',
            's3:GetAccountPublicAccessBlock',
            's3:ListAccessPoints',
            's3:ListAllMyBuckets',
          ],
          Resource: 'arn:aws:s3:::*',
        },
        {
          Sid: 'AllowS3Self',
          Effect: 'Allow',
          Action: 's3:*',
          Resource: ['arn:aws:s3:::carlossalazar/*', 'arn:aws:s3:::carlossalazar'],
        },
        { Sid: 'DenyS3Logs', Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::*log*' },
      ),
      resource: policy('resource', {
        Effect: 'Allow',
        Principal: { AWS: ownUser },
        Action: 's3:*',
        Resource: ['arn:aws:s3:::carlossalazar/*', 'arn:aws:s3:::carlossalazar'],
      }),
    },
    asks: [
      { action: 's3:PutObject', resource: 'arn:aws:s3:::carlossalazar/object', is: yes },
      { action: 's3:PutObject', resource: 'arn:aws:s3:::carlossalazar/log-1', is: explicit },
    ],
  },
  {
    page: 'reference_policies_evaluation-logic (explicit and implicit)',
    policies: own(
      { Sid: 'AllowGetList', Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' },
      { Sid: 'DenyReports', Effect: 'Deny', Action: 'iam:*Report', Resource: '*' },
    ),
    asks: [
      { action: 'iam:GetUser', is: yes },
      { action: 'iam:GetCredentialReport', is: explicit },
      { action: 'iam:CreateUser', is: implicit },
    ],
  },
  {
    page: 'access_policies_boundaries',
    policies: {
      ...own({ Effect: 'Allow', Action: 'iam:CreateUser', Resource: '*' }),
      boundary: policy('boundary', {
        Effect: 'Allow',
        Action: ['s3:*', 'cloudwatch:*', 'ec2:*'],
        Resource: '*',
      }),
    },
    asks: [
      { action: 'iam:CreateUser', is: implicit },
      { action: 's3:GetObject', is: implicit },
    ],
  },
  {
    page: 'access_policies_boundaries (delegation)',
    policies: own(
      {
        Sid: 'CreateOrChangeOnlyWithBoundary',
        Effect: 'Allow',
        Action: ['iam:AttachUserPolicy', 'iam:CreateUser', 'iam:PutUserPolicy'],
        Resource: '*',
        Condition: { StringEquals: { 'iam:PermissionsBoundary': boundaryArn } },
      },
      {
        Sid: 'NoBoundaryUserDelete',
        Effect: 'Deny',
        Action: 'iam:DeleteUserPermissionsBoundary',
        Resource: '*',
      },
    ),
    asks: [
      { action: 'iam:CreateUser', with: { 'iam:PermissionsBoundary': boundaryArn }, is: yes },
      { action: 'iam:CreateUser', with: { 'iam:PermissionsBoundary': null }, is: implicit },
      { action: 'iam:DeleteUserPermissionsBoundary', is: explicit },
    ],
  },
  {
    page: 'id_roles_create_for-user_externalid',
    policies: {
      ...own({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }),
      resource: policy('trust', {
        Effect: 'Allow',
        Principal: { AWS: accountId },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': '12345' } },
      }),
    },
    asks: [
      { action: 'sts:AssumeRole', resource: crossAccountRole, with: { 'sts:ExternalId': '12345' }, is: yes },
      {
        action: 'sts:AssumeRole',
        resource: crossAccountRole,
        with: { 'sts:ExternalId': '54321' },
        is: implicit,
      },
      {
        action: 'sts:AssumeRole',
        resource: crossAccountRole,
        with: { 'sts:ExternalId': null },
        is: implicit,
      },
    ],
  },
]);
