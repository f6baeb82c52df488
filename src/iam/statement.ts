/** Whether a statement applies to a request, element by element. */
import { decideCondition } from './conditions.ts';
import type { RequestContext } from './context.ts';
import type { CallerNames, Credential } from './credential.ts';
import { fits, matchesWildcard } from './match.ts';
import type { ActionElement, ResourceElement, Statement } from './policy.ts';
import { matchPrincipals, type NamedAs } from './principals.ts';
import { matchText } from './text-matcher.ts';

export interface AccessRequest {
  credential: Credential;
  /** `ec2:StopInstances`; case does not count. */
  action: string;
  /** An ARN, or `*` where the operation has no resource. */
  resource: string;
  context: RequestContext;
}

/** A request as statements look at it. */
export interface Asked {
  request: AccessRequest;
  /** In lower case. */
  action: string;
  caller: CallerNames;
}

type Effect = Statement['effect'];

/** `maybe`: it hangs on what cannot be known here. */
export type Match = 'yes' | 'no' | 'maybe';

export interface StatementMatch {
  match: Match;
  /** By what name a resource-based policy means the caller. */
  as: NamedAs | undefined;
}

export const actionFits = ({ negated, names }: ActionElement, action: string): boolean =>
  names.some(({ pattern }) => fits(pattern, action)) !== negated;

export function resourceFits(element: ResourceElement, { request, action }: Asked, effect: Effect): Match {
  const { negated } = element;
  // A call that names no resource acts, if on any, on one that is not known: it may be the one that is meant.
  const open = request.resource === '*' && negated === (effect === 'Allow');
  let unsure = false;
  for (const matcher of element.matchers) {
    const match = matchText(matcher, request.resource, request.context);
    if (match === 'fits' && !matcher.doubtful) return negated ? 'no' : 'yes';
    // An absent variable matches nothing (documented); whether NotResource then holds is not documented.
    unsure ||=
      match === 'fits' ||
      match === 'unknown' ||
      (match === 'absent' && negated) ||
      (open && isOfService(matcher.text, action));
  }
  if (unsure) return 'maybe';
  return element.negated ? 'yes' : 'no';
}

/** Whether an ARN with wildcards can be of the service of an action; those of STS act on resources of IAM. */
function isOfService(arn: string, action: string): boolean {
  const [service = ''] = action.split(':');
  return service === 'sts' || matchesWildcard(arn.split(':')[2] ?? '*', service);
}

const no: StatementMatch = { match: 'no', as: undefined };
const yes: StatementMatch = { match: 'yes', as: undefined };
const maybe: StatementMatch = { match: 'maybe', as: undefined };

/** Stops at the first element that does not fit: this is the quick way, `explain.ts` looks at all of them. */
export function matchStatement(statement: Statement, asked: Asked): StatementMatch {
  if (!actionFits(statement.action, asked.action)) return no;
  let unsure = false;
  if (statement.resource) {
    const match = resourceFits(statement.resource, asked, statement.effect);
    if (match === 'no') return no;
    unsure = match === 'maybe';
  }
  let as: NamedAs | undefined;
  if (statement.principals) {
    const match = matchPrincipals(statement.principals, asked.caller);
    if (match.match === 'no') return no;
    unsure ||= match.match === 'maybe';
    ({ as } = match);
  }
  for (const condition of statement.conditions) {
    const { outcome } = decideCondition(condition, asked.request.context);
    if (outcome === 'not met') return no;
    unsure ||= outcome === 'undecided';
  }
  if (as === undefined) return unsure ? maybe : yes;
  return { match: unsure ? 'maybe' : 'yes', as };
}
