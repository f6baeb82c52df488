/**
 * The operations of STS that give credentials, by the questions that tell them apart. AWS's own table is "Compare AWS
 * STS credentials" in the IAM User Guide (id_credentials_sts-comparison); the rest is in the model of the service, as
 * `@aws-sdk/client-sts` 3.1169.0 prints it. Where a record says otherwise the cell says so, and where nothing does, that.
 */
import {
  defaultDurationForUser,
  maxDuration,
  maxDurationForRoot,
  minDuration,
  type Evidence,
} from './operation.ts';
import { defaultDurationForRole, maxDurationForAssumeRoot, maxDurationForRole } from './operations-around.ts';

export const comparedOperations = [
  'GetSessionToken',
  'AssumeRole',
  'GetFederationToken',
  'AssumeRoleWithSAML',
  'AssumeRoleWithWebIdentity',
  'AssumeRoot',
  'GetDelegatedAccessToken',
] as const;
export type ComparedOperation = (typeof comparedOperations)[number];

/** How long a session lasts, in seconds. */
export interface Lifetime {
  min: number;
  default: number;
  max: number;
  /** What narrows `max`. */
  limit?: string;
}

export interface ComparisonCell {
  /** Backquotes set off names, as in Markdown. */
  text?: string;
  lifetime?: Lifetime;
  /** Absent where nothing public tells. */
  evidence?: Evidence;
}

export interface ComparisonRow {
  question: string;
  cells: Readonly<Record<ComparedOperation, ComparisonCell>>;
}

const documented = (text: string): ComparisonCell => ({ text, evidence: 'documented' });
const recorded = (text: string): ComparisonCell => ({ text, evidence: 'recorded' });
const reported = (text: string): ComparisonCell => ({ text, evidence: 'reported' });
const inferred = (text: string): ComparisonCell => ({ text, evidence: 'inferred' });
const lasts = (lifetime: Lifetime): ComparisonCell => ({ lifetime, evidence: 'documented' });
const unknown: ComparisonCell = { text: 'Not known.' };

const longForUser = lasts({ min: minDuration, default: defaultDurationForUser, max: maxDuration });
const shortForRoot = lasts({ min: minDuration, default: maxDurationForRoot, max: maxDurationForRoot });
const asTheRole = (limit: string): ComparisonCell =>
  lasts({ min: minDuration, default: defaultDurationForRole, max: maxDurationForRole, limit });
const ownSetting = "no more than the role's own setting";
const mayWhatTheRoleMay = documented('What the role may, cut down by a session policy if one is given.');
const allButTwo = documented('All but `GetSessionToken` and `GetFederationToken`.');
const noKey = documented('No AWS key is used, of any kind.');

type Cells = readonly [
  getSessionToken: ComparisonCell,
  assumeRole: ComparisonCell,
  getFederationToken: ComparisonCell,
  withSaml: ComparisonCell,
  withWebIdentity: ComparisonCell,
  assumeRoot: ComparisonCell,
  delegated: ComparisonCell,
];

const row = (question: string, cells: Cells): ComparisonRow => ({
  question,
  cells: {
    GetSessionToken: cells[0],
    AssumeRole: cells[1],
    GetFederationToken: cells[2],
    AssumeRoleWithSAML: cells[3],
    AssumeRoleWithWebIdentity: cells[4],
    AssumeRoot: cells[5],
    GetDelegatedAccessToken: cells[6],
  },
});

export const comparison: readonly ComparisonRow[] = [
  row('Who calls it', [
    documented('An IAM user, or the root user.'),
    documented('An IAM user, or a role.'),
    documented('An IAM user, or the root user.'),
    documented('Whoever has an assertion of a SAML provider that the account knows.'),
    documented('Whoever has a token of a web identity provider that the role trusts.'),
    documented("An organization's management account, or its delegated administrator for IAM."),
    documented('Whoever has a trade-in token.'),
  ]),
  row('With a session in hand', [
    reported('Refused.'),
    documented('Works.'),
    reported('Refused.'),
    noKey,
    noKey,
    unknown,
    unknown,
  ]),
  row('Permission to call it', [
    recorded('None. A user without any policy may.'),
    documented(
      "The role's trust policy lets the caller in; across accounts the caller's own policy must too.",
    ),
    documented('`sts:GetFederationToken`.'),
    documented("The role's trust policy names the provider."),
    documented("The role's trust policy names the provider."),
    documented('`sts:AssumeRoot`, and central root access switched on in the organization.'),
    unknown,
  ]),
  row('Lasts', [
    longForUser,
    asTheRole(ownSetting),
    longForUser,
    asTheRole(`${ownSetting}, nor than the assertion says`),
    asTheRole(ownSetting),
    lasts({ min: 0, default: maxDurationForAssumeRoot, max: maxDurationForAssumeRoot }),
    unknown,
  ]),
  row('Lasts, for the root user', [
    shortForRoot,
    documented('Not for the root user.'),
    shortForRoot,
    documented('Nobody of the account calls it.'),
    documented('Nobody of the account calls it.'),
    documented('Root may not call it.'),
    unknown,
  ]),
  row('Takes an MFA code', [
    documented('Yes, and the session carries it.'),
    documented('Yes, for the trust policy to ask for; the session does not carry it.'),
    documented('No.'),
    documented('No.'),
    documented('No.'),
    documented('No.'),
    documented('No.'),
  ]),
  row('Who the session is', [
    recorded("The user: the user's own ARN and id."),
    recorded('A role session, with an ARN of its own.'),
    documented('A federated user, with a name of your choice.'),
    documented('A role session.'),
    documented('A role session.'),
    documented('Root of one member account, for one task.'),
    documented('The principal that the answer names as `AssumedPrincipal`.'),
  ]),
  row('What the session may do', [
    documented('All that the user may.'),
    mayWhatTheRoleMay,
    documented(
      'What the user may and a session policy allows as well. Without a session policy, next to nothing.',
    ),
    mayWhatTheRoleMay,
    mayWhatTheRoleMay,
    documented('What one of five policies of AWS allows; the call names it.'),
    documented('What that principal may.'),
  ]),
  row('Session policy, session tags', [
    documented('Neither.'),
    documented('Both.'),
    documented('Both.'),
    documented('Both; the tags come in the assertion.'),
    documented('Both; the tags come in the token.'),
    documented('The policy of the task, no tags.'),
    documented('The call has a place for neither.'),
  ]),
  row('Calls IAM', [
    documented('With MFA only.'),
    documented('Yes.'),
    documented('No, but for the console.'),
    documented('Yes.'),
    documented('Yes.'),
    documented('Where the task is one of IAM.'),
    unknown,
  ]),
  row('Calls STS', [
    recorded('`AssumeRole`, `GetCallerIdentity`; on record also `GetWebIdentityToken`.'),
    allButTwo,
    documented('`GetCallerIdentity` only.'),
    allButTwo,
    allButTwo,
    unknown,
    unknown,
  ]),
  row('Opens the console', [
    documented('No, says the table; another AWS page says yes.'),
    documented('Yes.'),
    documented('Yes.'),
    documented('Yes.'),
    documented('Yes.'),
    unknown,
    unknown,
  ]),
  row('At sts.amazonaws.com', [
    recorded('Yes.'),
    recorded('Yes.'),
    recorded('Yes.'),
    inferred('Yes.'),
    inferred('Yes.'),
    documented('No, only in a region.'),
    unknown,
  ]),
];
