import { accountId, credentials, policy } from '../testing.ts';
import { implicit, own, ownUser, yes, testDocumented } from './testing.ts';

const { plain, fresh } = credentials;

testDocumented('sessions', [
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
]);
