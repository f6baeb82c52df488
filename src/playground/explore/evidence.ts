/** How well a decision is known: as well as the weakest of what it rests on. */
import { allPolicies, asked, type AccessRequest, type Evaluation } from '../../iam/evaluate.ts';
import { findEntry } from '../../iam/context.ts';
import { matchPrincipals } from '../../iam/principals.ts';
import type { PolicySet } from '../../iam/stages.ts';
import { actionFits } from '../../iam/statement.ts';
import { evidenceKinds, type Evidence } from '../../model/operation.ts';

/** From the strongest to the weakest. */
const weakest = (found: readonly Evidence[]): Evidence =>
  found.reduce(
    (one, other) => (evidenceKinds.indexOf(other) > evidenceKinds.indexOf(one) ? other : one),
    'documented',
  );

/** A gate has its own; AWS documents how policies are evaluated, and the keys of a request each have their evidence. */
export function evidenceOf(evaluation: Evaluation, request: AccessRequest, policies: PolicySet): Evidence {
  if (evaluation.gate) return evaluation.gate.evidence;
  if (!evaluation.certain) return 'inferred';
  const question = asked(request);
  const keys = allPolicies(policies, question)
    .flatMap(({ statements }) => statements)
    .filter(({ action }) => actionFits(action, question.action))
    .flatMap(({ conditions }) => conditions)
    .map(({ key, lowerKey }) => findEntry(request.context, key, lowerKey))
    // What is not known did not decide.
    .flatMap(({ presence, evidence }) => (presence === 'unknown' ? [] : [evidence]));
  // That a role named by `*` is worth what its ARN is worth is worked out (iam/stages.ts).
  const byStar = evaluation.decidedBy.some(({ statement: { principals } }) => {
    const named = principals && matchPrincipals(principals, question.caller);
    return named?.match === 'yes' && named.as === 'everyone';
  });
  const isBounded = evaluation.trail.some(({ reason }) => reason === 'names-role');
  return weakest([...keys, ...(byStar && isBounded ? (['inferred'] as const) : [])]);
}
