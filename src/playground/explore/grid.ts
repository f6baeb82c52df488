/** The matrix: every call by every kind of credentials, decided. */
import { evaluate, isAllowed, type Evaluation } from '../../iam/evaluate.ts';
import type { Policy } from '../../iam/policy.ts';
import type { PolicySet } from '../../iam/stages.ts';
import { readTexts } from '../../iam/text-matcher.ts';
import type { Evidence } from '../../model/operation.ts';
import { requestOf, type ExploreColumn } from './columns.ts';
import type { ReadDraft } from './drafts.ts';
import { evidenceOf } from './evidence.ts';
import { isAssumeRole, type Call, type ExploreKind } from './input.ts';

export type CellOutcome = 'allowed' | 'refused' | 'unknown';

export interface Cell {
  outcome: CellOutcome;
  evidence: Evidence;
  evaluation: Evaluation;
  /** The session has ended; no policy was asked. */
  ended: boolean;
}

export const outcomeWords: Readonly<Record<CellOutcome, string>> = {
  allowed: 'Allowed',
  refused: 'Refused',
  unknown: 'Not known',
};

/** A call with each column; undefined in place of a row that there is not. */
export type Grid = readonly (readonly Cell[])[];

const serviceOf = (name: string): string => name.slice(0, name.indexOf(':')).toLowerCase();

/** Services that a policy of a resource speaks of; undefined: of all. */
function servicesOf(policy: Policy): Set<string> | undefined {
  const services = new Set<string>();
  for (const { action, resource } of policy.statements) {
    const arns = resource?.negated
      ? []
      : (resource?.matchers ?? []).map(({ text }) => text.split(':')[2] ?? '');
    const actions = action.negated ? [] : action.names.map(({ text }) => serviceOf(text));
    const named = [...actions, ...arns].filter((service) => /^[a-z0-9-]+$/.test(service));
    if (named.length === 0) return undefined;
    for (const service of named) services.add(service);
  }
  return services;
}

/** Whether a resource's policy can bear on a call: it hangs on one resource of one service, not on all there is. */
export function bearsOn(policy: Policy, { action, resource }: Call): boolean {
  const services = servicesOf(policy);
  return services === undefined ? resource !== '*' : services.has(serviceOf(action));
}

/**
 * The policy of a resource for a call that names none: what it grants is not for this call, and what it denies may be.
 * Undefined where it denies nothing.
 */
function forAnyResource(policy: Policy, { action }: Call): Policy | undefined {
  const matchers = readTexts([{ text: `arn:aws:${serviceOf(action)}:*` }], false);
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny');
  const statements = denies.map((deny) => ({ ...deny, resource: { negated: false, matchers } }));
  return statements.length > 0 || policy.problems.length > 0 ? { ...policy, statements } : undefined;
}

function resourcePolicyFor(call: Call, policies: readonly Policy[]): Policy | undefined {
  const policy = policies.find((one) => bearsOn(one, call));
  return policy && call.resource === '*' ? forAnyResource(policy, call) : policy;
}

export interface GridOptions {
  resourceAccountId?: string | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** The policies that bear on a call. A role's session has the role's policies and not the user's. */
export function policySetFor(
  call: Call,
  column: Pick<ExploreColumn, 'id'>,
  reads: readonly ReadDraft[],
  resourceAccountId?: string,
): PolicySet {
  const of = (kind: ExploreKind): Policy[] =>
    reads.filter(({ draft }) => draft.kind === kind).map(({ used }) => used.policy);
  const isRole = column.id === 'role';
  const resource = isAssumeRole(call) ? of('trust')[0] : resourcePolicyFor(call, of('resource'));
  const scps = of('scp');
  const rcps = of('rcp');
  return {
    identity: of(isRole ? 'role' : 'identity'),
    boundary: isRole ? undefined : of('boundary')[0],
    resource,
    resourceAccountId,
    scps: scps.length > 0 ? [scps] : undefined,
    rcps: rcps.length > 0 ? [rcps] : undefined,
  };
}

/** Whether a session that the reader holds has ended. */
export const hasEnded = ({ expiresAt }: ExploreColumn, now: number): boolean =>
  expiresAt !== undefined && expiresAt <= now;

function cellOf(call: Call, column: ExploreColumn, policies: PolicySet, now: number): Cell {
  const request = requestOf(call, column);
  const evaluation = evaluate(request, policies);
  // An expired session is refused before anything else is looked at: recorded (facts/sts-wire.md, ExpiredToken).
  if (hasEnded(column, now)) return { outcome: 'refused', evidence: 'recorded', evaluation, ended: true };
  const outcome = !evaluation.certain ? 'unknown' : isAllowed(evaluation) ? 'allowed' : 'refused';
  return { outcome, evidence: evidenceOf(evaluation, request, policies), evaluation, ended: false };
}

/** Decides all of it. Pure; never throws. */
export const gridOf = (
  calls: readonly Call[],
  columns: readonly ExploreColumn[],
  reads: readonly ReadDraft[],
  { now, resourceAccountId }: GridOptions,
): Grid =>
  calls.map((call) => {
    const own = policySetFor(call, { id: 'own' }, reads, resourceAccountId);
    const role = policySetFor(call, { id: 'role' }, reads, resourceAccountId);
    return columns.map((column) => cellOf(call, column, column.id === 'role' ? role : own, now));
  });
