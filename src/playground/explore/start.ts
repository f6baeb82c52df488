/** What the explorer begins with, and what each kind of policy begins with when it is added. */
import { columnUser } from '../../iam/columns.ts';
import {
  kindFacts,
  resourceFor,
  type ExploreInput,
  type ExploreKind,
  type PolicyDraft,
  type Who,
} from './input.ts';

const { kind: _, ...user } = columnUser;
export const startWho: Who = user;

const version = '2012-10-17';
const written = (...statements: unknown[]): string =>
  JSON.stringify({ Version: version, Statement: statements }, null, 2);

const withMfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const everything = { Sid: 'FullAccess', Effect: 'Allow', Action: '*', Resource: '*' };

const identity = ({ accountId }: Who): string =>
  written(
    { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
    { Sid: 'StopWithMfa', Effect: 'Allow', Action: 'ec2:StopInstances', Resource: '*', Condition: withMfa },
    {
      Sid: 'UsersWithinTheHour',
      Effect: 'Allow',
      Action: 'iam:CreateUser',
      Resource: '*',
      Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
    },
    {
      Sid: 'TakeRole',
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: `arn:aws:iam::${accountId}:role/UpdateApp`,
    },
  );

const texts: Readonly<Record<ExploreKind, (who: Who) => string>> = {
  identity,
  boundary: () =>
    written({ Sid: 'AtMost', Effect: 'Allow', Action: ['ec2:*', 's3:*', 'sts:*'], Resource: '*' }),
  resource: ({ accountId, userName, path = '/' }) =>
    written({
      Sid: 'ReadWithMfa',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${accountId}:user${path}${userName}` },
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: withMfa,
    }),
  trust: ({ accountId }) =>
    written({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${accountId}:root` },
      Action: 'sts:AssumeRole',
    }),
  scp: () =>
    written(everything, {
      Sid: 'NoIamWithoutMfa',
      Effect: 'Deny',
      Action: 'iam:*',
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    }),
  rcp: () =>
    written({
      Sid: 'TlsOnly',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:*', 'sts:*'],
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } },
    }),
  role: () =>
    written(
      { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
      { Sid: 'StopWithMfa', Effect: 'Allow', Action: 'ec2:StopInstances', Resource: '*', Condition: withMfa },
    ),
};

const names: Readonly<Record<ExploreKind, string>> = {
  identity: 'Work',
  boundary: 'Boundary',
  resource: 'BucketPolicy',
  trust: 'TrustPolicy',
  scp: 'OrganizationPolicy',
  rcp: 'ResourceControl',
  role: 'RolePolicy',
};

/** A policy of a kind that does something, to be changed; `taken` are the names that are there already. */
export function startDraft(kind: ExploreKind, who: Who, taken: readonly string[] = []): PolicyDraft {
  const name = names[kind];
  const free = [name, ...Array.from({ length: taken.length }, (_, index) => `${name}${index + 2}`)].find(
    (candidate) => !taken.includes(candidate),
  );
  const text = kindFacts[kind].several && taken.length > 0 && kind === 'identity' ? more : texts[kind](who);
  return { kind, name: free ?? name, text };
}

/** A second identity policy need not say again what the first says. */
const more = written({
  Sid: 'DenyWithoutMfa',
  Effect: 'Deny',
  NotAction: ['iam:ListMFADevices', 'iam:EnableMFADevice'],
  Resource: '*',
  Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
});

export const startInput = (who: Who = startWho): ExploreInput => ({
  policies: [startDraft('identity', who), startDraft('trust', who)],
  calls: [
    'ec2:StopInstances',
    'iam:CreateUser',
    's3:GetObject',
    'sts:AssumeRole',
    'sts:GetSessionToken',
    'sts:GetCallerIdentity',
  ].map((action) => ({ action, resource: resourceFor(action, who) })),
});
