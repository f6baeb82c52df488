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
  type Levels,
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

/** The policies of a set that bear on this caller, a list a level, in the order of the stages. Root has none of its own. */
function levelsOf(policies: PolicySet, { caller: { kind } }: Asked): Levels {
  const { rcps, scps, resource, identity = [], boundary, session } = policies;
  const own = kind !== 'root';
  return {
    rcps,
    scps,
    resource: resource && [[resource]],
    identity: own ? [identity] : [],
    boundary: own && boundary ? [[boundary]] : undefined,
    session: own && kind !== 'user' && session ? [session] : undefined,
  };
}

const flat = <T>(levels: { [slot in keyof Levels]: readonly T[] | undefined }): T[] =>
  Object.values(levels).flatMap((level) => level ?? []);

/** Every policy of a set that bears on this caller, in the order of the stages. */
export const allPolicies = (policies: PolicySet, question: Asked): Policy[] =>
  flat<readonly Policy[]>(levelsOf(policies, question)).flat();

const unsure = (tally: Tally): boolean => tally.maybeAllows.length + tally.maybeDenies.length > 0;

/** Decides a request. Pure; never throws. */
export function evaluate(request: AccessRequest, policies: PolicySet): Evaluation {
  const gate = gateOf(request.credential, request.action);
  if (gate) {
    const { outcome } = gate;
    return {
      decision: outcome,
      stage: 'gate',
      certain: true,
      gate,
      decidedBy: [],
      trail: [
        {
          stage: 'gate',
          outcome: outcome === 'allowed' ? 'allows' : 'denies',
          reason: 'gate',
          decidedBy: [],
        },
      ],
    };
  }
  const question = asked(request);
  const levels = levelsOf(policies, question);
  const problems = flat<readonly Policy[]>(levels).some((level) =>
    level.some((policy) => policy.problems.length > 0),
  );
  const tallies = Object.fromEntries(
    Object.entries(levels).map(([slot, lists]) => [slot, lists?.map((level) => tallyOf(level, question))]),
  ) as Tallies;
  const strict = walkStages(tallies, policies, question, 'strict', problems);
  if (!problems && strict.stage !== 'resource' && !flat<Tally>(tallies).some(unsure)) {
    return { ...strict, certain: true, gate: undefined };
  }
  const lenient = walkStages(tallies, policies, question, 'lenient', problems);
  const certain =
    strict.stage !== 'unreadable' && (strict.decision === 'allowed') === (lenient.decision === 'allowed');
  // Where both deny, the lenient reading has only what is sure.
  return { ...(certain ? lenient : strict), certain, gate: undefined };
}
