/**
 * May this caller do this? Gates first, then the policies in AWS's order. What hangs on a value that cannot be known
 * here is decided against the request, and the answer says that it is not certain.
 */
import { namesOf } from './credential.ts';
import { gateOf, type Gate } from './gates.ts';
import type { Policy } from './policy.ts';
import {
  walkStages,
  type Decision,
  type PolicySet,
  type StageId,
  type StageOutcome,
  type Tallies,
} from './stages.ts';
import type { AccessRequest, Asked } from './statement.ts';
import { tallyOf, type StatementRef, type Tally } from './tally.ts';

export type { AccessRequest } from './statement.ts';
export type { Decision, PolicySet, StageId, StageOutcome } from './stages.ts';
export type { StatementRef } from './tally.ts';

export interface Evaluation {
  /** `refused`: by a gate, before any policy. */
  decision: Decision | 'refused';
  /** The stage that made the decision. */
  stage: StageId;
  /** False where the decision hangs on what cannot be known here; then it is the one against the request. */
  certain: boolean;
  /** Where a gate decided. */
  gate: Gate | undefined;
  /** The statements that made the decision; none for an implicit deny. */
  decidedBy: readonly StatementRef[];
  /** The stages that were asked, in order. */
  trail: readonly StageOutcome[];
}

export const isAllowed = ({ decision }: Pick<Evaluation, 'decision'>): boolean => decision === 'allowed';

export const asked = (request: AccessRequest): Asked => ({
  request,
  action: request.action.toLowerCase(),
  caller: namesOf(request.credential),
});

/** The policies of a set that bear on this caller: root is subject to none of its own. */
export function applicable(
  policies: PolicySet,
  { caller }: Asked,
): Required<Omit<PolicySet, 'resourceAccountId'>> {
  const own = caller.kind !== 'root';
  const session = caller.kind === 'role' || caller.kind === 'federated';
  return {
    identity: own ? (policies.identity ?? []) : [],
    boundary: own ? policies.boundary : undefined,
    resource: policies.resource,
    scps: policies.scps,
    rcps: policies.rcps,
    session: session ? policies.session : undefined,
  };
}

/** Every policy of a set that bears on this caller, in the order of the stages. */
export function allPolicies(policies: PolicySet, question: Asked): Policy[] {
  const { identity, boundary, resource, scps, rcps, session } = applicable(policies, question);
  return [
    ...(rcps?.flat() ?? []),
    ...(scps?.flat() ?? []),
    ...(resource ? [resource] : []),
    ...(identity ?? []),
    ...(boundary ? [boundary] : []),
    ...(session ?? []),
  ];
}

function talliesOf(policies: PolicySet, question: Asked): Tallies {
  const { identity, boundary, resource, scps, rcps, session } = applicable(policies, question);
  const levels = (lists: readonly (readonly Policy[])[] | undefined): Tally[] | undefined =>
    lists?.map((level) => tallyOf(level, question));
  return {
    identity: tallyOf(identity ?? [], question),
    boundary: boundary && tallyOf([boundary], question),
    resource: resource && tallyOf([resource], question),
    scps: levels(scps),
    rcps: levels(rcps),
    session: session && tallyOf(session, question),
  };
}

const unsure = (tally: Tally): boolean => tally.maybeAllows.length + tally.maybeDenies.length > 0;

/** Decides a request. Pure; never throws. */
export function evaluate(request: AccessRequest, policies: PolicySet): Evaluation {
  const gate = gateOf(request.credential, request.action);
  if (gate) {
    const { outcome, why } = gate;
    return {
      decision: outcome,
      stage: 'gate',
      certain: true,
      gate,
      decidedBy: [],
      trail: [{ stage: 'gate', outcome: outcome === 'allowed' ? 'allows' : 'denies', why, decidedBy: [] }],
    };
  }
  const question = asked(request);
  const tallies = talliesOf(policies, question);
  const problems = allPolicies(policies, question).filter((policy) => policy.problems.length > 0);
  const strict = walkStages(tallies, policies, question, 'strict', problems);
  const { identity, boundary, resource, scps = [], rcps = [], session } = tallies;
  const open =
    problems.length > 0 ||
    strict.stage === 'resource' ||
    [identity, boundary, resource, session, ...scps, ...rcps].some((tally) => tally && unsure(tally));
  if (!open) return { ...strict, certain: true, gate: undefined };
  const lenient = walkStages(tallies, policies, question, 'lenient', problems);
  const certain =
    strict.stage !== 'unreadable' && (strict.decision === 'allowed') === (lenient.decision === 'allowed');
  // Where both deny, the lenient reading has only what is sure.
  return { ...(certain && problems.length === 0 ? lenient : strict), certain, gate: undefined };
}
