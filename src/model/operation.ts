/**
 * The operations as data: members, constraints, defaults. Everything that states a range or a pattern
 * (reference tables, form rules, the simulated validation, snippets) is derived from here.
 *
 * Source: botocore 1.43.107 `sts/2011-06-15/service-2.json` (facts/sts-wire.md §1) unless said otherwise.
 */

/** How well a statement is known; the marks are explained on the page "How faithful is the simulator". */
export const evidenceKinds = ['recorded', 'documented', 'reported', 'inferred'] as const;
export type Evidence = (typeof evidenceKinds)[number];

export interface IntegerMember {
  name: string;
  type: 'integer';
  required: boolean;
  min: number;
  max: number;
  unit?: 'seconds' | 'bytes';
  summary: string;
}

export interface StringMember {
  name: string;
  type: 'string';
  required: boolean;
  /** Shortest and longest value, in Unicode scalar values. */
  minLength: number;
  maxLength?: number;
  /** The pattern as AWS prints it in its messages; the whole value must match. */
  pattern?: string;
  summary: string;
}

export type InputMember = IntegerMember | StringMember;

export interface OutputMember {
  /** Path below the result, with dots: `Credentials.AccessKeyId`. */
  path: string;
  type: 'string' | 'timestamp' | 'integer';
  evidence: Evidence;
  summary: string;
}

export interface Operation {
  name: string;
  inputs: readonly InputMember[];
}

export const apiVersion = '2011-06-15';
export const xmlNamespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** Seconds. A session of an IAM user lasts this long where `DurationSeconds` is absent. */
export const defaultDurationForUser = 43_200;
/** Seconds. Both the default and the most that a session of the root user gets; longer requests are cut to it. */
export const maxDurationForRoot = 3_600;
/** Seconds. The least that any of the session-issuing operations accepts. */
export const minDuration = 900;
/** Seconds. The most that GetSessionToken and GetFederationToken accept. */
export const maxDuration = 129_600;
/** Bytes. The most a session token may measure (AWS announcement of 15 September 2026). */
export const maxSessionTokenSize = 4_096;

/** The four inputs of GetSessionToken; all are optional. */
export const durationSeconds: IntegerMember = {
  name: 'DurationSeconds',
  type: 'integer',
  required: false,
  min: minDuration,
  max: maxDuration,
  unit: 'seconds',
  summary: 'How long the session lasts.',
};

export const serialNumber: StringMember = {
  name: 'SerialNumber',
  type: 'string',
  required: false,
  minLength: 9,
  maxLength: 256,
  pattern: '[\\w+=/:,.@-]*',
  summary:
    'Which MFA device made the code: the ARN of a virtual device, or the serial number of a hardware one.',
};

export const tokenCode: StringMember = {
  name: 'TokenCode',
  type: 'string',
  required: false,
  minLength: 6,
  maxLength: 6,
  pattern: '[\\d]*',
  summary: 'The six digits that the device shows.',
};

export const minimumSessionTokenSize: IntegerMember = {
  name: 'MinimumSessionTokenSize',
  type: 'integer',
  required: false,
  min: 0,
  max: maxSessionTokenSize,
  unit: 'bytes',
  summary: 'Ask for a token of at least this size, to test that your software copes with large ones.',
};

export const getSessionToken = {
  name: 'GetSessionToken',
  inputs: [durationSeconds, serialNumber, tokenCode, minimumSessionTokenSize],
} as const satisfies Operation;

export type GetSessionTokenMember =
  'DurationSeconds' | 'SerialNumber' | 'TokenCode' | 'MinimumSessionTokenSize';

export const getSessionTokenOutputs: readonly OutputMember[] = [
  {
    path: 'Credentials.AccessKeyId',
    type: 'string',
    evidence: 'recorded',
    summary: 'Begins with ASIA: the mark of a temporary key. 20 characters.',
  },
  {
    path: 'Credentials.SecretAccessKey',
    type: 'string',
    evidence: 'recorded',
    summary: 'Signs requests. 40 characters; shown once and never again.',
  },
  {
    path: 'Credentials.SessionToken',
    type: 'string',
    evidence: 'recorded',
    summary:
      'Goes with every request, or the key is refused. 688 or 288 characters have been seen; do not rely on either.',
  },
  {
    path: 'Credentials.Expiration',
    type: 'timestamp',
    evidence: 'recorded',
    summary: 'When the three stop working: UTC, whole seconds.',
  },
  {
    path: 'SessionTokenUtilization',
    type: 'integer',
    evidence: 'recorded',
    summary: 'How much of the largest allowed token this one takes, in percent, rounded down. New in 2026.',
  },
  {
    path: 'SessionTokenSize',
    type: 'integer',
    evidence: 'recorded',
    summary: 'The size of the session token in bytes. New in 2026.',
  },
];

export const getCallerIdentity = { name: 'GetCallerIdentity', inputs: [] } as const satisfies Operation;

/** Finds an input of GetSessionToken by its name as AWS spells it. */
export function inputMember(name: GetSessionTokenMember): InputMember {
  const member = getSessionToken.inputs.find((m) => m.name === name);
  if (!member) throw new Error(`GetSessionToken has no input ${name}`);
  return member;
}
