/**
 * The operations around GetSessionToken, as data: what the simulated service needs to read and check their
 * parameters. Source: botocore 1.43.107 `sts/2011-06-15/service-2.json` (facts/sts-wire.md §1).
 */
import {
  maxDuration,
  minDuration,
  minimumSessionTokenSize,
  serialNumber,
  tokenCode,
  type IntegerMember,
  type Operation,
  type StringMember,
} from './operation.ts';

/** Every operation of the service, in the order of the model. */
export const stsOperations = [
  'AssumeRole',
  'AssumeRoleWithSAML',
  'AssumeRoleWithWebIdentity',
  'AssumeRoot',
  'DecodeAuthorizationMessage',
  'GetAccessKeyInfo',
  'GetCallerIdentity',
  'GetDelegatedAccessToken',
  'GetFederationToken',
  'GetSessionToken',
  'GetWebIdentityToken',
] as const;

/** Seconds. A role session lasts this long where `DurationSeconds` is absent. */
export const defaultDurationForRole = 3_600;
/** Seconds. The most a role's own setting (`MaxSessionDuration`) can allow. */
export const maxDurationForRole = 43_200;
/** Seconds. The most for a role assumed by a role session. */
export const maxDurationForChaining = 3_600;
/** Seconds. The most, and the default, for a task as root of a member account. */
export const maxDurationForAssumeRoot = 900;

const duration = (max: number): IntegerMember => ({
  name: 'DurationSeconds',
  type: 'integer',
  required: false,
  min: minDuration,
  max,
  unit: 'seconds',
  summary: 'How long the session lasts.',
});

const policy: StringMember = {
  name: 'Policy',
  type: 'string',
  required: false,
  minLength: 1,
  maxLength: 2_048,
  summary: 'A session policy, as JSON: narrows what the session may do.',
};

const nameLike = { type: 'string', minLength: 2, pattern: '[\\w+=,.@-]*' } as const;

export const assumeRole = {
  name: 'AssumeRole',
  inputs: [
    {
      name: 'RoleArn',
      type: 'string',
      required: true,
      minLength: 20,
      maxLength: 2_048,
      // As AWS prints and compiles it: `\u10000-\u10FFFF` is no range beyond 16 bits, so emoji do not match (recorded).
      pattern:
        '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+',
      summary: 'The role to assume.',
    },
    {
      ...nameLike,
      name: 'RoleSessionName',
      required: true,
      maxLength: 64,
      summary: 'Names the session in logs.',
    },
    duration(maxDurationForRole),
    policy,
    {
      name: 'ExternalId',
      type: 'string',
      required: false,
      minLength: 2,
      maxLength: 1_224,
      pattern: '[\\w+=,.@:\\/-]*',
      summary: 'A shared word that trust policies of other accounts may ask for.',
    },
    serialNumber,
    tokenCode,
    {
      ...nameLike,
      name: 'SourceIdentity',
      required: false,
      maxLength: 64,
      summary: 'Who is behind the session.',
    },
    minimumSessionTokenSize,
  ],
} as const satisfies Operation;

export const getFederationToken = {
  name: 'GetFederationToken',
  inputs: [
    { ...nameLike, name: 'Name', required: true, maxLength: 32, summary: 'Names the federated user.' },
    policy,
    duration(maxDuration),
    minimumSessionTokenSize,
  ],
} as const satisfies Operation;

export const getWebIdentityToken = {
  name: 'GetWebIdentityToken',
  inputs: [
    {
      name: 'Audience.member.1',
      type: 'string',
      required: true,
      minLength: 1,
      maxLength: 1_000,
      summary: 'For whom the token is.',
    },
    {
      name: 'SigningAlgorithm',
      type: 'string',
      required: true,
      minLength: 5,
      maxLength: 5,
      summary: 'RS256 or ES384.',
    },
    { ...duration(3_600), min: 60, summary: 'How long the token lasts.' },
  ],
} as const satisfies Operation;
