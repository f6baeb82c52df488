/**
 * A case: one call with the answer expected and the evidence for it. Files in `content/cases`, the name of the file
 * is the id. The tests run all but those marked `run: false`; the docs embed them, the page "How faithful is the
 * simulator" lists every one, the playground offers those with a lesson as presets.
 */
import { z } from 'zod';
import { evidenceKinds } from './operation.ts';

/** A one-time code that is worked out when the case runs, of the device named by `SerialNumber` unless told. */
const code = z
  .strictObject({
    /** Steps of 30 s from the instant of the call: 0 is the code the device shows. */
    step: z.int().optional(),
    /** Six digits that no step near the call has. */
    wrong: z.literal(true).optional(),
    device: z.string().optional(),
  })
  .refine((v) => (v.step === undefined) !== (v.wrong === undefined), 'give either step or wrong');

/** A long value: `repeat`, that many times. */
const repeated = z.strictObject({ repeat: z.string().min(1), times: z.int().min(2) });

const param = z.union([z.string(), code, repeated]);

const params = z.record(z.string(), param);

/** Who calls, and with which credentials. */
const caller = z
  .strictObject({
    user: z.string().optional(),
    root: z.literal(true).optional(),
    /** A role session, made by AssumeRole before the case. */
    role: z.string().optional(),
    /** A federated user session of that name, made by GetFederationToken before the case. */
    federated: z.string().optional(),
    /** No Authorization at all. */
    anonymous: z.literal(true).optional(),
    /** The user who made the role's or the federated session; the account's first unless told. */
    by: z.string().optional(),
    /** Call with a GetSessionToken session of the user or root, made before the case. */
    session: z.enum(['plain', 'mfa']).optional(),
    /** Seconds the session was made before the case, its duration, and where it was made. */
    sessionAge: z.int().min(0).optional(),
    sessionDuration: z.int().optional(),
    sessionFrom: z.enum(['regional', 'global']).default('regional'),
    sessionRegion: z.string().default('us-east-1'),
    /** Serial number of the device that a session with MFA was made with; the caller's first unless told. */
    sessionDevice: z.string().optional(),
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
  method: z.enum(['GET', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'PROPFIND', 'HEAD', 'DELETE']).default('POST'),
  params: params.default({}),
  /** Parameters where the order or a duplicate matters; sent after `params`. */
  paramList: z.array(z.tuple([z.string(), param])).default([]),
  /** Sent in place of the form made from action, version and parameters; on a GET it is the query. */
  body: z.string().optional(),
  /** Bytes to which the form is filled up with a parameter that STS does not know, for the size limits. */
  formSize: z.int().optional(),
  path: z.string().default('/'),
  /** Added before signing; null takes a header away. */
  headers: z.record(z.string(), z.string().nullable()).default({}),
  /** Where the signature travels. */
  signing: z.enum(['header', 'query', 'none']).default('header'),
  /** Seconds; X-Amz-Expires of a signature in the query. */
  expires: z.int().default(900),
  /** Credential scope other than the right one. */
  scope: z.strictObject({ region: z.string().optional(), service: z.string().optional() }).default({}),
  /** Changes made after signing. */
  tamper: z
    .strictObject({
      /** The whole header, or one piece of it replaced by another. */
      authorization: z
        .union([z.string(), z.strictObject({ replace: z.string(), by: z.string() })])
        .optional(),
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
    /** Where AWS's order of clauses changes from call to call. */
    messageOneOf: z.array(z.string()).min(2).optional(),
    messagePattern: z.string().optional(),
    /** The answer has no Message element. */
    noMessage: z.literal(true).optional(),
    namespace: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    headerPatterns: z.record(z.string(), z.string()).optional(),
    absentHeaders: z.array(z.string()).optional(),
    /** A pattern that x-amz-sts-extended-request-id fits once its base64 is decoded. */
    extendedRequestId: z.string().optional(),
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
    /** ARN in the answer of GetCallerIdentity, AssumeRole or GetFederationToken. */
    arn: z.string().optional(),
  })
  .refine(
    (v) => v.status < 400 || v.code !== undefined || v.body !== undefined,
    'an error needs a code or a body',
  )
  .refine(
    (v) =>
      [v.message, v.messageOneOf, v.messagePattern, v.noMessage].filter((x) => x !== undefined).length <= 1,
    'give one of message, messageOneOf, messagePattern, noMessage',
  );

const evidence = z.strictObject({
  kind: z.enum(evidenceKinds),
  source: z.string(),
  /** What of the expectation is weaker than the mark says. */
  note: z.string().optional(),
});

/** What is asked, in one line: "A code two steps old". */
const title = z.string().max(90);
const group = z.string();

/** The cases that the simulator runs. */
export const runnableCaseSchema = z.strictObject({
  title,
  group,
  run: z.literal(true).default(true),
  /** Name of a file in content/accounts. */
  account: z.string().default('main'),
  caller,
  region: z.string().default('us-east-1'),
  /** `global` is sts.amazonaws.com, signed for us-east-1. */
  endpoint: z.enum(['regional', 'global', 'fips', 'dualstack', 'fips-dualstack']).default('regional'),
  /** Instant of the call. */
  clock: z.iso.datetime().default('2026-11-22T10:40:12Z'),
  /** Calls by the same caller that come first, in order. */
  before: z
    .array(
      z.strictObject({
        times: z.int().min(1).max(1000).default(1),
        /** Seconds before the case. */
        secondsBefore: z.int().min(0).default(0),
        params,
        /** Status expected of each. */
        status: z.int(),
      }),
    )
    .default([]),
  request,
  expect: expected,
  evidence,
  /** Makes the case a preset of the playground. */
  lesson: z.strictObject({ title: z.string().max(60), summary: z.string().max(160) }).optional(),
});

/** A call that is known but not run here: it is not one of STS's, or nobody knows the answer. Listed with its evidence. */
const listedCase = z.strictObject({
  title,
  group,
  run: z.literal(false),
  /** Why it is not run. */
  notRun: z.string(),
  /** The call, in words. */
  call: z.string(),
  /** What came back, as far as it is known. */
  answer: z.strictObject({
    status: z.int().optional(),
    code: z.string().optional(),
    message: z.string().optional(),
    text: z.string(),
  }),
  evidence,
});

export const caseSchema = z.discriminatedUnion('run', [runnableCaseSchema, listedCase]);

/** A case as the simulator runs it, defaults filled in. */
export type Case = z.infer<typeof runnableCaseSchema> & { id: string };
export type ListedCase = z.infer<typeof listedCase> & { id: string };
export type AnyCase = Case | ListedCase;
export type CaseParam = z.infer<typeof param>;
