/**
 * GetSessionToken beside the two operations it is taken for. AWS's own table is "Compare AWS STS credentials" in the
 * IAM User Guide (id_credentials_sts-comparison); where a record says otherwise, the cell says so.
 */
import {
  defaultDurationForUser,
  maxDuration,
  maxDurationForRoot,
  minDuration,
  type Evidence,
} from './operation.ts';
import { defaultDurationForRole, maxDurationForRole } from './operations-around.ts';

export const comparedOperations = ['GetSessionToken', 'AssumeRole', 'GetFederationToken'] as const;
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
  evidence: Evidence;
}

export interface ComparisonRow {
  question: string;
  cells: Readonly<Record<ComparedOperation, ComparisonCell>>;
}

const documented = (text: string): ComparisonCell => ({ text, evidence: 'documented' });
const recorded = (text: string): ComparisonCell => ({ text, evidence: 'recorded' });
const reported = (text: string): ComparisonCell => ({ text, evidence: 'reported' });
const lasts = (lifetime: Lifetime): ComparisonCell => ({ lifetime, evidence: 'documented' });

const longForUser = lasts({ min: minDuration, default: defaultDurationForUser, max: maxDuration });
const shortForRoot = lasts({ min: minDuration, default: maxDurationForRoot, max: maxDurationForRoot });

const row = (
  question: string,
  getSessionToken: ComparisonCell,
  assumeRole: ComparisonCell,
  getFederationToken: ComparisonCell,
): ComparisonRow => ({
  question,
  cells: { GetSessionToken: getSessionToken, AssumeRole: assumeRole, GetFederationToken: getFederationToken },
});

export const comparison: readonly ComparisonRow[] = [
  row(
    'Who calls it',
    documented('An IAM user, or the root user.'),
    documented('An IAM user, or a role.'),
    documented('An IAM user, or the root user.'),
  ),
  row('With a session in hand', reported('Refused.'), documented('Works.'), reported('Refused.')),
  row(
    'Permission to call it',
    recorded('None. A user without any policy may.'),
    documented(
      "The role's trust policy lets the caller in; across accounts the caller's own policy must too.",
    ),
    documented('`sts:GetFederationToken`.'),
  ),
  row(
    'Lasts, for a user',
    longForUser,
    lasts({
      min: minDuration,
      default: defaultDurationForRole,
      max: maxDurationForRole,
      limit: "no more than the role's own setting",
    }),
    longForUser,
  ),
  row('Lasts, for the root user', shortForRoot, documented('Not for the root user.'), shortForRoot),
  row(
    'Takes an MFA code',
    documented('Yes, and the session carries it.'),
    documented('Yes, for the trust policy to ask for; the session does not carry it.'),
    documented('No.'),
  ),
  row(
    'Who the session is',
    recorded("The user: the user's own ARN and id."),
    recorded('A role session, with an ARN of its own.'),
    documented('A federated user, with a name of your choice.'),
  ),
  row(
    'What the session may do',
    documented('All that the user may.'),
    documented('What the role may, cut down by a session policy if one is given.'),
    documented(
      'What the user may and a session policy allows as well. Without a session policy, next to nothing.',
    ),
  ),
  row('Session policy, session tags', documented('Neither.'), documented('Both.'), documented('Both.')),
  row('Calls IAM', documented('With MFA only.'), documented('Yes.'), documented('No, but for the console.')),
  row(
    'Calls STS',
    recorded('`AssumeRole`, `GetCallerIdentity`; on record also `GetWebIdentityToken`.'),
    documented('All but `GetSessionToken` and `GetFederationToken`.'),
    documented('`GetCallerIdentity` only.'),
  ),
  row(
    'Opens the console',
    documented('No, says the table; another AWS page says yes.'),
    documented('Yes.'),
    documented('Yes.'),
  ),
];
