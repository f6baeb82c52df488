/** Of an explanation the one line that says most: what lets a request through, or stops it. */
import type { Evidence } from '../model/operation.ts';
import type {
  ConditionExplanation,
  Explanation,
  PolicyExplanation,
  StatementExplanation,
} from './explain.ts';
import type { JsonPath } from '../json/values.ts';
import type { PolicyKind } from './policy.ts';
import type { StageId } from './stages.ts';

export interface Reason {
  /** In one sentence. */
  why: string;
  evidence: Evidence;
  /** Where it stands; absent where no line of a policy decided. */
  place?: { policy: string; path: JsonPath } | undefined;
}

/** Policies that are asked at a stage. */
const kindsAt: Partial<Record<StageId, readonly PolicyKind[]>> = {
  resource: ['resource', 'trust', 'key'],
  identity: ['identity'],
  boundary: ['boundary'],
  scp: ['scp'],
  session: ['session'],
};

interface Placed {
  policy: PolicyExplanation;
  statement: StatementExplanation;
}

const fits = ({ statement: { elements } }: Placed): boolean => elements.every(({ match }) => match !== 'no');

function byCondition({ policy }: Placed, condition: ConditionExplanation): Reason {
  const { why, evidence, path } = condition;
  return { why, evidence, place: { policy: policy.name, path } };
}

function byElement({ policy, statement }: Placed): Reason | undefined {
  const element = statement.elements.find(({ match }) => match === 'no');
  return (
    element && {
      why: element.why,
      evidence: 'documented',
      place: { policy: policy.name, path: element.path },
    }
  );
}

/** Why a statement that was meant to speak on this does not. */
function silence(candidates: readonly Placed[]): Reason | undefined {
  for (const placed of candidates.filter(fits)) {
    const failing = placed.statement.conditions.find(({ outcome }) => outcome !== 'met');
    if (failing) return byCondition(placed, failing);
  }
  // One that is about this action, but leaves it or its resource out.
  const near = candidates.find(
    ({ statement: { elements } }) => elements[0]?.match === 'yes' || elements[0]?.element === 'NotAction',
  );
  return near && byElement(near);
}

/** By what a statement that applies does so. */
function word(placed: Placed): Reason {
  const [condition] = placed.statement.conditions;
  if (condition) return byCondition(placed, condition);
  const { why = placed.statement.why, path = placed.statement.path } = placed.statement.elements[0] ?? {};
  return { why, evidence: 'documented', place: { policy: placed.policy.name, path } };
}

/**
 * The reason that weighs most. Of an allowed request the Deny that does not hold comes before the Allow that does, and of
 * these one whose condition holds before one that has none.
 */
export function reasonOf({ gate, decision, stage, certain, policies, trail }: Explanation): Reason {
  if (gate) return { why: gate.why, evidence: gate.evidence };
  const all = policies.flatMap((policy) => policy.statements.map((statement) => ({ policy, statement })));
  const decided = all.find(({ statement }) => statement.decided);
  const of = (effect: 'Allow' | 'Deny', kinds?: readonly PolicyKind[]): Placed[] =>
    all.filter(
      ({ policy, statement }) => statement.effect === effect && (kinds?.includes(policy.kind) ?? true),
    );
  const deciding = trail.find((step) => step.stage === stage && step.outcome !== 'passes') ?? trail.at(-1);
  const staged: Reason = { why: deciding?.why ?? '', evidence: 'documented' };
  const found = {
    allowed: () => {
      const asked = of('Allow').find(
        ({ statement: { match, conditions } }) => match === 'yes' && conditions.length,
      );
      const spoken = asked ?? decided;
      return silence(of('Deny')) ?? (spoken && word(spoken));
    },
    'explicit deny': () => decided && word(decided),
    'implicit deny': () => silence(of('Allow', kindsAt[stage])),
    refused: () => undefined,
  }[decision]();
  const reason = found ?? staged;
  return certain ? reason : { ...reason, evidence: 'inferred' };
}
