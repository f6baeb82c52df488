/**
 * May this principal do this? Identity policies, the permissions boundary and a role's trust policy, for the STS
 * operations around GetSessionToken. What cannot be decided is denied, and said so.
 */
import type { PolicyDocument } from '../model/account.ts';
import { decideCondition, type Context } from './conditions.ts';
import { matchesWildcard } from './match.ts';
import { readStatements, type Statement } from './policy.ts';

export interface AccessRequest {
  /** `sts:AssumeRole`. */
  action: string;
  resource: string;
  context: Context;
}

export type Verdict = 'allowed' | 'explicit deny' | 'no allow';

/** Case counts in resources, not in actions. */
function applies(statement: Statement, { action, resource }: AccessRequest, matchResource: boolean): boolean {
  const actionFits = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => matchesWildcard(pattern.toLowerCase(), action.toLowerCase()));
  const resourceFits = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => matchesWildcard(pattern, resource));
  const byAction = statement.notActions.length
    ? !actionFits(statement.notActions)
    : actionFits(statement.actions);
  if (!byAction || !matchResource) return byAction;
  return statement.notResources.length
    ? !resourceFits(statement.notResources)
    : resourceFits(statement.resources);
}

function judge(statements: readonly Statement[], request: AccessRequest, matchResource: boolean): Verdict {
  let verdict: Verdict = 'no allow';
  for (const statement of statements) {
    if (!applies(statement, request, matchResource)) continue;
    const decisions = statement.conditions.map((condition) => decideCondition(condition, request.context));
    if (decisions.includes('not met')) continue;
    // A Deny that may apply denies; an Allow that may not apply does not allow.
    if (statement.effect === 'Deny') return 'explicit deny';
    if (!decisions.includes('undecided')) verdict = 'allowed';
  }
  return verdict;
}

/** The verdict of identity policies, bounded by the permissions boundary where there is one. */
export function evaluateIdentity(
  policies: readonly PolicyDocument[],
  boundary: PolicyDocument | undefined,
  request: AccessRequest,
): Verdict {
  const identity = judge(policies.flatMap(readStatements), request, true);
  if (identity !== 'allowed' || !boundary) return identity;
  return judge(readStatements(boundary), request, true);
}

/** Who asks, as trust policies name it. */
export interface TrustedPrincipal {
  accountId: string;
  /** The user's or role's ARN. */
  arn: string;
  /** The session's own ARN, of role sessions and federated users. */
  sessionArn?: string;
}

/** `account`: the whole account is trusted, so that the caller's own policies must allow too. */
export type TrustVerdict = Verdict | 'account';

function trusts(
  statement: Statement,
  { accountId, arn, sessionArn }: TrustedPrincipal,
): 'caller' | 'account' | 'no' {
  const names = statement.principal === '*' ? ['*'] : (statement.principal?.AWS ?? []);
  if (names.includes('*') || names.includes(arn) || (sessionArn !== undefined && names.includes(sessionArn)))
    return 'caller';
  const whole = [accountId, `arn:aws:iam::${accountId}:root`];
  return names.some((name) => whole.includes(name)) ? 'account' : 'no';
}

/** The verdict of a role's trust policy on a caller of the same account. */
export function evaluateTrust(
  policy: PolicyDocument,
  principal: TrustedPrincipal,
  request: AccessRequest,
): TrustVerdict {
  const statements = readStatements(policy);
  const named = statements.filter((statement) => trusts(statement, principal) === 'caller');
  const whole = statements.filter((statement) => trusts(statement, principal) === 'account');
  const verdicts = [judge(named, request, false), judge(whole, request, false)] as const;
  if (verdicts.includes('explicit deny')) return 'explicit deny';
  if (verdicts[0] === 'allowed') return 'allowed';
  return verdicts[1] === 'allowed' ? 'account' : 'no allow';
}
