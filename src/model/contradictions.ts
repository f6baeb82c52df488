/**
 * Where public sources contradict each other, or what is recorded. Both sides in our own words; only error texts and
 * names are quoted. Compiled November 2026 (facts/sts-wire.md §7, facts/sts-wire-2.md §5, facts/iam.md). Backquotes
 * set off code.
 */
import type { Evidence } from './operation.ts';

export interface Side {
  /** What the source says, short. */
  says: string;
  source: string;
}

export interface Contradiction {
  /** Its anchor on the page. */
  id: string;
  about: string;
  sides: readonly Side[];
  /** How well what we believe is known. */
  evidence: Evidence;
  /** What there is to decide by. */
  decides: string;
  /** What we believe, for the reader to act on. */
  belief: string;
  /** What the simulator does. */
  ours: string;
  cases: readonly string[];
}

const stackd = 'radkawar/stackd@9dc356f5';
const argmin = 'justincormack/argmin crates/s3-tests/src/bin/sts_oracle.rs';

export const contradictions: readonly Contradiction[] = [
  {
    id: 'iam-and-sts',
    about: 'IAM and STS with the session',
    sides: [
      { says: 'neither', source: 'IAM User Guide, id_credentials_temp_control-access_getsessiontoken' },
      {
        says: 'IAM with MFA; of STS, AssumeRole and GetCallerIdentity',
        source: 'IAM User Guide, id_credentials_sts-comparison',
      },
      {
        says: 'GetWebIdentityToken too',
        source: `${stackd} testdata/aws/iam/outbound_identity.json`,
      },
    ],
    evidence: 'recorded',
    decides:
      'Calls are on record: IAM with an MFA session, GetCallerIdentity, and GetWebIdentityToken as far as its own switch. Users report IAM refusing sessions without MFA.',
    belief:
      'With MFA in the session, IAM works. Of STS, AssumeRole, GetCallerIdentity and GetWebIdentityToken do; GetSessionToken and GetFederationToken do not.',
    ours: 'as the last two: recorded',
    cases: ['session-gci', 'session-assume-role', 'session-gwit-feature-off', 'session-iam-mfa'],
  },
  {
    id: 'console',
    about: 'The console',
    sides: [
      {
        says: 'the session can open it',
        source: 'IAM User Guide, id_credentials_temp_control-access_getsessiontoken',
      },
      { says: 'it cannot', source: 'IAM User Guide, id_credentials_sts-comparison' },
    ],
    evidence: 'reported',
    decides:
      'One guide says both, on two pages. Users were answered Bad Request and got on with GetFederationToken; no answer to a session known to be of this call is on record.',
    belief: 'Do not build on it. Sign in with credentials of AssumeRole or GetFederationToken.',
    ours: 'told as refused; not simulated',
    cases: ['signin-from-gst', 'signin-from-gst-2'],
  },
  {
    id: 'root-duration',
    about: 'Root, more than an hour',
    sides: [
      { says: 'the session lasts an hour', source: 'botocore 1.43.107, text of DurationSeconds' },
      { says: 'root may ask for 900 to 3600 seconds', source: 'botocore 1.43.107, text of the operation' },
    ],
    evidence: 'documented',
    decides:
      'Nobody has published such a call. The first sentence says what happens, the second only what may be asked; they meet if the longer request is cut.',
    belief:
      'A request within the range of users is cut to an hour, without an error. Read Expiration in the answer rather than count.',
    ours: 'an hour, no error; beyond the range of users an error: inferred',
    cases: ['gst-root-129600', 'gst-root-129601'],
  },
  {
    id: 'permission',
    about: 'Permission to call it',
    sides: [
      {
        says: 'none is needed',
        source: 'docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html',
      },
      { says: 'the user needs IAM permission', source: 'repost.aws/knowledge-center/authenticate-mfa-cli' },
    ],
    evidence: 'recorded',
    decides: 'A user without any policy got a session, and that is on record.',
    belief: 'A key is enough. A user made for this call needs no policy.',
    ours: 'none: recorded',
    cases: ['gst-no-policy', 'gst-explicit-deny'],
  },
  {
    id: 'who-may-call',
    about: 'Who may call it',
    sides: [
      {
        says: 'IAM users; root stands in a note that advises against',
        source: 'botocore 1.43.107, text of the operation',
      },
      {
        says: 'root and IAM users alike',
        source: 'older copies of docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html',
      },
    ],
    evidence: 'documented',
    decides: 'The newer text advises; it takes nothing away. No refusal of root is known.',
    belief: 'Both may. Do not make keys for root to find out.',
    ours: 'both may',
    cases: ['gst-root-default', 'gst-default'],
  },
  {
    id: 'one-error',
    about: 'How many errors it has',
    sides: [
      { says: 'one: RegionDisabledException', source: 'botocore 1.43.107 sts/2011-06-15/service-2.json' },
      { says: 'an MFA refusal of several texts', source: `${stackd} testdata/aws/iam/mfa_verification.json` },
      { says: 'the errors of keys, signatures and parameters', source: argmin },
    ],
    evidence: 'recorded',
    decides:
      'The answers themselves are on record. The model lists what is peculiar to the operation and leaves out the rest.',
    belief: 'Match on the codes that come, and not on the classes that an SDK makes from the model.',
    ours: 'all that are known',
    cases: ['mfa-wrong-code', 'auth-bad-secret', 'region-deactivated'],
  },
  {
    id: 'unable-to-validate',
    about: 'What “unable to validate MFA code” means',
    sides: [
      {
        says: 'the serial number is wrong or not this user’s: so the text itself',
        source: 'aws/aws-cli#6325',
      },
      {
        says: 'the device has had nine tries; its serial number is right',
        source: `${stackd} testdata/aws/iam/mfa_rejection_threshold.json`,
      },
    ],
    evidence: 'recorded',
    decides:
      'With one and the same device, one code was taken and eight were called invalid; from the tenth try on this text came, for a right code too.',
    belief: 'After many tries, wait three minutes before you look for a fault in the serial number.',
    ours: 'as recorded',
    cases: ['mfa-10th-attempt', 'mfa-serial-user-arn'],
  },
  {
    id: 'iam-text',
    about: 'What IAM says to a session without MFA',
    sides: [
      {
        says: 'the session may not call IAM: a matter of permission',
        source: 'docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html',
      },
      {
        says: '`InvalidClientTokenId`: as if the token were bad',
        source: '99designs/aws-vault#1056; aws/aws-sdk-js#460; cloudyr/aws.iam#15',
      },
    ],
    evidence: 'reported',
    decides:
      'Seven independent reports have the same code, and each ended when the session was made with MFA.',
    belief: 'The token is good. Make the session with SerialNumber and TokenCode.',
    ours: 'IAM is not simulated; the error has an entry',
    cases: [],
  },
  {
    id: 'null-operator',
    about: 'Deny where MFA is absent: Null or Bool',
    sides: [
      {
        says: 'a Deny with `Null` true does what one with `Bool` false does',
        source: 'awsdocs/iam-user-guide#28; awsdocs/iam-user-guide PR #29',
      },
      {
        says: 'by the definition of each operator they do the opposite for callers without MFA',
        source: 'IAM User Guide, reference_policies_elements_condition_operators',
      },
    ],
    evidence: 'documented',
    decides:
      'A long-term key does not carry the context key at all, a session without MFA carries it as false. Each of the two policies lets one of them through.',
    belief: 'Use neither. A Deny with `BoolIfExists` false stops both.',
    ours: 'the definitions of the operators',
    cases: [],
  },
  {
    id: 'mfa-after-assume-role',
    about: 'MFA in a role taken with the session',
    sides: [
      {
        says: 'credentials of AssumeRole carry no MFA',
        source: 'IAM User Guide, id_credentials_mfa_configure-api-require',
      },
      {
        says: 'a role taken with an MFA session carries it on',
        source: 'aws/aws-sdk-java-v2#2554; miquella/vaulted PR #43; Systanics/CloudGlance#31',
      },
    ],
    evidence: 'reported',
    decides:
      'Staff of AWS repeated the first for MFA given to AssumeRole itself. The reports are of the other order, GetSessionToken first, which the page does not speak of.',
    belief:
      'Ask for MFA in the role’s trust policy, which both agree on, and not in the role’s own policies.',
    ours: 'documented: no MFA in a role',
    cases: ['ar-mfa-session', 'ar-mfa-required'],
  },
  {
    id: 'policy-simulator',
    about: 'The policy simulator and this call',
    sides: [
      {
        says: 'a Deny refuses the call',
        source: 'praetorian.com/blog/stsgetsessiontoken-role-chaining-in-aws, of the simulator in 2022',
      },
      {
        says: 'policies have no effect on it',
        source: 'IAM User Guide, id_credentials_temp_control-access_getsessiontoken',
      },
    ],
    evidence: 'documented',
    decides:
      'AWS changed its pages after the report. A call without any policy is on record, one with a Deny is not.',
    belief: 'A policy of the user cannot stop the call. Deny what the session may do, not its making.',
    ours: 'a Deny changes nothing',
    cases: ['gst-explicit-deny'],
  },
  {
    id: 'serial-characters',
    about: 'Characters of SerialNumber',
    sides: [
      { says: '`[\\w+=/:,.@-]*`', source: 'botocore 1.43.107, pattern' },
      { says: 'the same without `+`', source: 'botocore 1.43.107, text beside it' },
      { says: 'without `+` and `@`', source: 'AWS SDK for JavaScript v3, GetSessionTokenCommandInput' },
    ],
    evidence: 'inferred',
    decides: 'Messages of STS about other members print their patterns; none about this one is on record.',
    belief: 'The pattern holds: the text beside it is for readers, the pattern for machines.',
    ours: 'the pattern',
    cases: ['serial-bad-pattern'],
  },
  {
    id: 'clause-order',
    about: 'Order of clauses',
    sides: [
      { says: 'the length first', source: 'aws/aws-cli#4094; aws/aws-cli#4648' },
      { says: 'the pattern first, in 17 answers of 20', source: `boto/botocore#1567; ${argmin}` },
    ],
    evidence: 'recorded',
    decides: 'Both orders came from AWS, for the same request.',
    belief: 'The order means nothing. Do not compare such messages letter by letter.',
    ours: 'the pattern first; the tests take both',
    cases: ['ar-yubikey-otp-code'],
  },
  {
    id: 'key-id',
    about: 'Id of a temporary key',
    sides: [
      {
        says: 'AKIA…, in the example of the call',
        source: 'botocore 1.43.107 sts/2011-06-15/examples-1.json',
      },
      { says: 'ASIA…', source: argmin },
    ],
    evidence: 'recorded',
    decides: 'Answers on record have ASIA; the example has the placeholder that stands for any key.',
    belief: 'ASIA is temporary, AKIA is long-term, and code may tell them apart by it.',
    ours: 'ASIA: recorded',
    cases: ['gst-900'],
  },
  {
    id: 'sample-answer',
    about: 'The sample answer',
    sides: [
      {
        says: 'SessionToken first, Expiration with milliseconds',
        source: 'the sample of 2011, docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html',
      },
      { says: 'AccessKeyId first, whole seconds', source: argmin },
    ],
    evidence: 'inferred',
    decides:
      'Recorded answers of AssumeRole, two years apart, agree on the order. None of this call is on record whole.',
    belief: 'Read the members by name and take either form of the time.',
    ours: 'the order of the model, whole seconds',
    cases: ['gst-default', 'gst-headers'],
  },
];
