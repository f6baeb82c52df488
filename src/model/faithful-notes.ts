/** What the cases cannot say: what nobody knows, and what other simulators answer. */

export interface Unknown {
  /** What is not on record. */
  what: string;
  /** What the simulator does meanwhile. */
  ours: string;
  /** Cases that show it. */
  cases: readonly string[];
}

/** Compiled November 2026: facts/sts-wire-2.md, "Still not found". Backquotes set off code. */
export const unknowns: readonly Unknown[] = [
  {
    what: 'The XML of a successful GetSessionToken, byte for byte.',
    ours: 'It has the layout recorded of AssumeRole and GetCallerIdentity, with the members in the order of the model.',
    cases: ['gst-default', 'gst-headers'],
  },
  {
    what: 'The status that goes with the text about a half-given MFA pair.',
    ours: '403, as every AccessDenied of STS whose status is known. The text itself is reported, of AssumeRole.',
    cases: ['mfa-serial-without-code', 'mfa-code-without-serial'],
  },
  {
    what: 'What the root user gets who asks for more than an hour.',
    ours: 'An hour, without an error: one of two things that AWS writes.',
    cases: ['gst-root-129600'],
  },
  {
    what: 'The text about a SerialNumber that breaks its constraints. The common clients refuse a short one themselves.',
    ours: 'The constraints of the model in the words recorded for other members.',
    cases: ['serial-short', 'serial-long', 'serial-bad-pattern'],
  },
  {
    what: 'Any answer about a hardware token, or to the serial number of a FIDO key.',
    ours: 'The texts of virtual devices.',
    cases: ['mfa-hardware-serial', 'mfa-hardware-wrong-code', 'mfa-fido-serial'],
  },
  {
    what: 'Whether a deny in a service control policy stops the call.',
    ours: 'There are no such policies here. A deny in a policy of the user changes nothing, as documented.',
    cases: ['gst-explicit-deny'],
  },
  {
    what: 'What DecodeAuthorizationMessage, GetAccessKeyInfo and AssumeRoot answer to a session of this call.',
    ours: 'They are not simulated: `InvalidAction`.',
    cases: ['session-decode-auth-msg'],
  },
  {
    what: 'What the console’s federation endpoint answers to such a session.',
    ours: 'The endpoint is not part of STS, and not simulated.',
    cases: ['signin-from-gst', 'signin-from-gst-2'],
  },
  {
    what: 'Whether STS looks at the signature or at the parameters first.',
    ours: 'At the signature.',
    cases: ['order-auth-before-validation'],
  },
  {
    what: 'How CloudTrail records a call with MFA, or one that failed.',
    ours: 'CloudTrail is not simulated.',
    cases: [],
  },
  {
    what: 'How large exactly a token gets that MinimumSessionTokenSize asks for.',
    ours: 'The next multiple of four, which base64 needs; a size below the usual one changes nothing.',
    cases: ['gst-min-token-size', 'gst-min-token-size-small', 'gst-min-token-size-4096'],
  },
  {
    what: 'Which of the known beginnings of tokens belongs to which version.',
    ours: 'All begin as most long ones seen in public do.',
    cases: [],
  },
];

export interface OtherAnswer {
  /** What is asked. */
  asked: string;
  aws: string;
  moto: string;
  /** Worked out from its source: it hands the call to moto. */
  localStack: string;
}

/** Read in the source of moto and LocalStack, 2026. */
export const others: readonly OtherAnswer[] = [
  {
    asked: 'Key id of the session',
    aws: 'begins with `ASIA`',
    moto: 'begins with `AKIA`, as long-term keys do',
    localStack: 'as moto',
  },
  {
    asked: 'DurationSeconds out of range',
    aws: '`ValidationError`, 400',
    moto: 'a session',
    localStack: 'as moto',
  },
  {
    asked: 'An MFA device that is not the caller’s',
    aws: '`AccessDenied`, 403',
    moto: 'a session: SerialNumber is not read',
    localStack: 'as moto',
  },
  {
    asked: 'A code that is wrong or used',
    aws: '`AccessDenied`, 403',
    moto: 'a session: TokenCode is not read',
    localStack: 'as moto',
  },
];

/** Where `others` is known from. */
export const othersSources: readonly { says: string; source: string }[] = [
  { says: 'moto reads DurationSeconds and nothing else', source: 'getmoto/moto moto/sts/responses.py' },
  { says: 'its own tests expect the AKIA id', source: 'getmoto/moto tests/test_sts/test_sts.py' },
  {
    says: 'LocalStack answers GetCallerIdentity and AssumeRole itself; that it leaves the rest to moto is inferred',
    source: 'localstack/localstack localstack-core/localstack/services/sts/provider.py',
  },
];

/** A public body of records that many cases come from. */
export interface RecordSource {
  name: string;
  /** How cases name it. */
  mention: string;
  source: string;
  what: string;
}

export const recordSources: readonly RecordSource[] = [
  {
    name: 'stackd',
    mention: 'radkawar/stackd',
    source: 'radkawar/stackd@9dc356f5 testdata/aws/sts/query_inputs.json',
    what: 'Captures of real IAM and STS calls of September 2026, with times, status, code and text.',
  },
  {
    name: 'argmin',
    mention: 'justincormack/argmin',
    source: 'justincormack/argmin crates/s3-tests/src/bin/sts_oracle.rs',
    what: 'Whole answers asserted against live STS in eu-central-1, July 2026: of GetCallerIdentity and AssumeRole, never of GetSessionToken.',
  },
  {
    name: 'cors-test',
    mention: 'AllanZhengYP/cors-test',
    source: 'AllanZhengYP/cors-test output.md',
    what: 'What curl got for preflights in October 2020.',
  },
  {
    name: 'botocore',
    mention: 'botocore',
    source: 'botocore 1.43.107',
    what: 'AWS’s own model of the operation and its endpoints.',
  },
];
