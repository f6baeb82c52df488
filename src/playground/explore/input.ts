/** What the explorer compares: policies as texts, calls, and who makes them. */
import type { UserCredential } from '../../iam/credential.ts';
import type { LintKind } from '../../iam/lint/finding.ts';
import type { PolicyKind } from '../../iam/policy.ts';

/** `role`: the permissions of a role that a session continued with; it hangs on that role and not on the user. */
export const exploreKinds = ['identity', 'boundary', 'resource', 'trust', 'scp', 'rcp', 'role'] as const;
export type ExploreKind = (typeof exploreKinds)[number];

export interface PolicyDraft {
  kind: ExploreKind;
  /** As in the account, for sentences: `ForceMfa`. */
  name: string;
  text: string;
}

export interface Call {
  /** `ec2:StopInstances`. */
  action: string;
  /** An ARN, or `*` where the operation has none. */
  resource: string;
}

/** Whose key and sessions are compared. */
export type Who = Omit<UserCredential, 'kind' | 'session'>;

export interface ExploreInput {
  title?: string | undefined;
  policies: readonly PolicyDraft[];
  calls: readonly Call[];
  /** Of the resources whose ARN does not tell it, where it is not the caller's. */
  resourceAccountId?: string | undefined;
}

export const maxCalls = 20;
export const maxPolicies = 12;

interface KindFacts {
  /** For headings and buttons, in the middle of a sentence. */
  label: string;
  /** Where it hangs and what it can do, in a sentence. */
  about: string;
  /** How the evaluator reads it. */
  policyKind: PolicyKind;
  /** How the linter reads it; it knows no policies of organizations. */
  lintKind: LintKind | undefined;
  /** Whether there may be more than one. */
  several: boolean;
}

export const kindFacts: Readonly<Record<ExploreKind, KindFacts>> = {
  identity: {
    label: 'identity policy',
    about: 'Attached to the user, or to a group of theirs. Root is not subject to it.',
    policyKind: 'identity',
    lintKind: 'identity',
    several: true,
  },
  boundary: {
    label: 'permissions boundary',
    about: 'The most that the identity policies can grant. It grants nothing itself.',
    policyKind: 'boundary',
    lintKind: 'boundary',
    several: false,
  },
  resource: {
    label: 'resource policy',
    about:
      'Hangs on the resource, such as a bucket, and names principals. It bears on the calls to that service.',
    policyKind: 'resource',
    lintKind: 'resource',
    several: false,
  },
  trust: {
    label: 'trust policy',
    about: 'Hangs on the role, and says who may take it. It bears on sts:AssumeRole.',
    policyKind: 'trust',
    lintKind: 'trust',
    several: false,
  },
  scp: {
    label: 'service control policy',
    about: 'Of the organization: the most that anyone in a member account can do, root included.',
    policyKind: 'scp',
    lintKind: undefined,
    several: true,
  },
  rcp: {
    label: 'resource control policy',
    about:
      'Of the organization: what anyone can do to its resources. RCPFullAWSAccess always stands beside it.',
    policyKind: 'rcp',
    lintKind: undefined,
    several: true,
  },
  role: {
    label: 'policy of the role',
    about: 'What a session of the role may do. Sessions from AssumeRole carry no MFA.',
    policyKind: 'identity',
    lintKind: 'identity',
    several: false,
  },
};

/** What is wrong with an action as typed, in a sentence; undefined where nothing is. */
export function actionProblem(action: string): string | undefined {
  if (action === '') return 'Type an action, such as ec2:StopInstances.';
  if (/[*?]/.test(action)) return 'A call has one action: no wildcards here.';
  return /^[a-z0-9-]{1,64}:[a-z0-9]{1,128}$/i.test(action)
    ? undefined
    : 'An action is a service and an operation with a colon between: ec2:StopInstances.';
}

/** What is wrong with a resource as typed, in a sentence. */
export function resourceProblem(resource: string): string | undefined {
  if (resource === '*') return undefined;
  if (resource.length > 2048) return 'The ARN is longer than 2048 characters.';
  return /^arn:[^:\s]+:[^:\s]+:[^:\s]*:[^:\s]*:\S+$/.test(resource)
    ? undefined
    : 'A resource is an ARN, or * for an operation without one.';
}

const instance = ({ accountId }: Who): string =>
  `arn:aws:ec2:us-east-1:${accountId}:instance/i-1234567890abcdef0`;

const object = (): string => 'arn:aws:s3:::amzn-s3-demo-bucket/report.csv';

const resources: readonly (readonly [action: string, resource: (who: Who) => string])[] = [
  ['ec2:StopInstances', instance],
  ['ec2:StartInstances', instance],
  ['ec2:TerminateInstances', instance],
  ['iam:CreateUser', ({ accountId }) => `arn:aws:iam::${accountId}:user/bob`],
  ['sts:AssumeRole', ({ accountId }) => `arn:aws:iam::${accountId}:role/UpdateApp`],
  ['sts:GetFederationToken', ({ accountId }) => `arn:aws:sts::${accountId}:federated-user/Bob`],
  ['s3:GetObject', object],
  ['s3:PutObject', object],
];

/** A resource to begin with for an action. */
export function resourceFor(action: string, who: Who): string {
  const lower = action.toLowerCase();
  return resources.find(([name]) => name.toLowerCase() === lower)?.[1](who) ?? '*';
}

/** A resource in short, with the account where it is another's: `role/UpdateApp`. */
export function shortResource(resource: string, { accountId }: Who): string {
  const [, , , , account = '', ...rest] = resource.split(':');
  const name = rest.join(':');
  if (name === '') return resource;
  return account === '' || account === accountId ? name : `${name} in ${account}`;
}

export const isAssumeRole = ({ action }: Call): boolean => action.toLowerCase() === 'sts:assumerole';
