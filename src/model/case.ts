/**
 * A case: one call with the answer expected and the evidence for it. Files in `content/cases`; the tests run every
 * one, the docs embed them, the playground offers those with a lesson as presets.
 */
import { z } from 'zod';
import { evidenceKinds } from './operation.ts';

/** A one-time code that is worked out when the case runs, of the device named by `SerialNumber` unless told. */
const code = z
  .strictObject({
    /** Steps of 30 s from now: 0 is the code the device shows. */
    step: z.int().optional(),
    /** Six digits that no step near now has. */
    wrong: z.literal(true).optional(),
    device: z.string().optional(),
  })
  .refine((v) => (v.step === undefined) !== (v.wrong === undefined), 'give either step or wrong');

const param = z.union([z.string(), code]);

const params = z.record(z.string(), param);

/** Who calls, and with which credentials. */
const caller = z
  .strictObject({
    user: z.string().optional(),
    root: z.literal(true).optional(),
    /** A role session, made by AssumeRole before the case. */
    role: z.string().optional(),
    /** A federated user session, made by GetFederationToken before the case. */
    federated: z.string().optional(),
    /** No Authorization at all. */
    anonymous: z.literal(true).optional(),
    /** Call with a GetSessionToken session of the user or root, made before the case. */
    session: z.enum(['plain', 'mfa']).optional(),
    /** Seconds the session was made before the case, its duration, and the endpoint that made it. */
    sessionAge: z.int().optional(),
    sessionDuration: z.int().optional(),
    sessionFrom: z.enum(['regional', 'global']).optional(),
    /** What is wrong with the credentials. */
    faults: z
      .array(z.enum(['unknown-key', 'inactive-key', 'wrong-secret', 'no-token', 'foreign-token']))
      .default([]),
  })
  .refine(
    (v) => [v.user, v.root, v.role, v.federated, v.anonymous].filter((x) => x !== undefined).length === 1,
    'name one of user, root, role, federated, anonymous',
  );

const request = z.strictObject({
  action: z.string(),
  version: z.string().optional(),
  method: z.enum(['GET', 'POST', 'OPTIONS', 'PUT', 'PROPFIND', 'HEAD', 'DELETE']).default('POST'),
  params: params.default({}),
  /** Parameters where the order or a duplicate matters; sent after `params`. */
  paramList: z.array(z.tuple([z.string(), param])).default([]),
  /** Sent in place of the form made from the parameters. */
  body: z.string().optional(),
  /** A body of that many bytes, for the size limit. */
  bodySize: z.int().optional(),
  path: z.string().default('/'),
  /** Added before signing; null takes a header away. */
  headers: z.record(z.string(), z.string().nullable()).default({}),
  /** Where the signature travels. */
  signing: z.enum(['header', 'query', 'none']).default('header'),
  /** Credential scope other than the right one. */
  scope: z.strictObject({ region: z.string().optional(), service: z.string().optional() }).default({}),
  /** Changes made after signing. */
  tamper: z
    .strictObject({
      authorization: z.string().optional(),
      body: z.string().optional(),
      headers: z.record(z.string(), z.string().nullable()).optional(),
    })
    .optional(),
  /** Seconds by which the caller's clock is ahead (+) or behind (-). */
  clockSkew: z.int().default(0),
});

const expected = z
  .strictObject({
    status: z.int(),
    /** Absent for a success. */
    code: z.string().optional(),
    /** Word for word, white space at the ends included. */
    message: z.string().optional(),
    messageOneOf: z.array(z.string()).optional(),
    messagePattern: z.string().optional(),
    /** The answer has no Message element. */
    noMessage: z.literal(true).optional(),
    namespace: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    headerPatterns: z.record(z.string(), z.string()).optional(),
    body: z.string().optional(),
    bodyPattern: z.string().optional(),
    /** Of the session issued, in seconds, bytes, percent. */
    durationSeconds: z.int().optional(),
    sessionTokenSize: z.int().optional(),
    sessionTokenSizeAtLeast: z.int().optional(),
    sessionTokenUtilization: z.int().optional(),
    packedPolicySize: z.int().optional(),
    /** Does the session carry MFA? */
    mfa: z.boolean().optional(),
    /** ARN in the answer of GetCallerIdentity. */
    arn: z.string().optional(),
  })
  .refine((v) => v.status < 400 || v.code !== undefined || v.body !== undefined, 'an error needs a code or a body');

export const caseSchema = z.strictObject({
  /** What is asked, in one line: "A code two steps old". */
  title: z.string().max(90),
  group: z.string(),
  /** Name of a file in content/accounts. */
  account: z.string().default('main'),
  caller,
  region: z.string().default('us-east-1'),
  /** `global` is sts.amazonaws.com, signed for us-east-1. */
  endpoint: z.enum(['regional', 'global']).default('regional'),
  /** Instant of the call. */
  clock: z.iso.datetime().default('2026-11-22T10:40:12Z'),
  /** Calls by the same caller that come first, in order. */
  before: z
    .array(
      z.strictObject({
        times: z.int().min(1).max(20).default(1),
        params,
        /** Status expected of each. */
        status: z.int(),
      }),
    )
    .default([]),
  request,
  expect: expected,
  evidence: z.strictObject({
    kind: z.enum(evidenceKinds),
    source: z.string(),
    /** What of the expectation is weaker than the mark says. */
    note: z.string().optional(),
  }),
  /** Makes the case a preset of the playground. */
  lesson: z.strictObject({ title: z.string().max(60), summary: z.string().max(160) }).optional(),
});

/** A case as the simulator runs it, defaults filled in. */
export type Case = z.infer<typeof caseSchema> & { id: string };
export type CaseParam = z.infer<typeof param>;
