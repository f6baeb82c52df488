/** An evaluation with every statement and condition in it: matched or not, and why in a sentence. */
import type { Evidence } from '../model/operation.ts';
import { decideCondition, type Outcome } from './conditions.ts';
import { allPolicies, asked, evaluate, type AccessRequest, type Evaluation } from './evaluate.ts';
import { sentenceOf } from './explain-condition.ts';
import { stageSentence } from './explain-stage.ts';
import { withSource, type SourcedGate } from './gate-sources.ts';
import { findEntry } from './context.ts';
import type { Presence } from './context-entry.ts';
import type { JsonPath } from '../json/values.ts';
import { problemText, type Policy, type PolicyKind, type Problem, type Statement } from './policy.ts';
import { matchPrincipals, type NamedAs } from './principals.ts';
import { resourceAccount, type PolicySet, type StageOutcome } from './stages.ts';
import { actionFits, matchStatement, resourceFits, type Asked, type Match } from './statement.ts';

export interface ElementExplanation {
  /** As the statement has it: `NotAction`. */
  element: 'Action' | 'NotAction' | 'Resource' | 'NotResource' | 'Principal' | 'NotPrincipal';
  path: JsonPath;
  match: Match;
  why: string;
}

export interface ConditionExplanation {
  operator: string;
  key: string;
  path: JsonPath;
  outcome: Outcome;
  why: string;
  presence: Presence;
  /** What the request has; empty where the key is absent or unknown. */
  requestValues: readonly string[];
  policyValues: readonly string[];
  /** How well the presence of the key is known, and where from. */
  evidence: Evidence;
  source: string;
  /** Where sources contradict each other: what the other says. */
  contradiction: string | undefined;
}

export interface StatementExplanation {
  /** Place in the policy, and in its document. */
  index: number;
  path: JsonPath;
  sid: string | undefined;
  effect: 'Allow' | 'Deny';
  match: Match;
  /** Whether it is among the statements that made the decision. */
  decided: boolean;
  /** In one sentence. */
  why: string;
  elements: readonly ElementExplanation[];
  conditions: readonly ConditionExplanation[];
}

export interface PolicyExplanation {
  name: string;
  kind: PolicyKind;
  /** Why AWS would refuse the document; empty where it would not. */
  problems: readonly (Problem & { text: string })[];
  statements: readonly StatementExplanation[];
}

export interface StageExplanation extends StageOutcome {
  /** In a sentence. */
  why: string;
}

export interface Explanation extends Evaluation {
  gate: SourcedGate | undefined;
  trail: readonly StageExplanation[];
  /** Empty where a gate decided. */
  policies: readonly PolicyExplanation[];
  /** The keys on which the decision hangs and whose values cannot be known here, to ask the reader for. */
  unknownKeys: readonly string[];
}

function explainAction({ action, path }: Statement, { action: name, request }: Asked): ElementExplanation {
  const element = action.negated ? 'NotAction' : 'Action';
  const match: Match = actionFits(action, name) ? 'yes' : 'no';
  const fitting = action.names.find(({ pattern }) =>
    actionFits({ negated: false, names: [{ text: '', pattern }] }, name),
  );
  const why = fitting
    ? `${element} ${fitting.text} ${action.negated ? 'leaves out' : 'covers'} ${request.action}.`
    : `${element} ${action.negated ? 'does not leave out' : 'does not name'} ${request.action}.`;
  return { element, path: [...path, element], match, why };
}

function explainResource(statement: Statement, question: Asked): ElementExplanation[] {
  const { resource, path, effect } = statement;
  if (!resource) return [];
  const element = resource.negated ? 'NotResource' : 'Resource';
  const match = resourceFits(resource, question, effect);
  if (match === 'maybe' && question.request.resource === '*') {
    const why = `${element} is about particular resources, and the call names none. If it is for one, give its ARN.`;
    return [{ element, path: [...path, element], match, why }];
  }
  const why = {
    yes: resource.negated ? 'does not leave out' : 'covers',
    no: resource.negated ? 'leaves out' : 'does not cover',
    maybe: 'has a variable or a wildcard that cannot be resolved here, so that it may or may not cover',
  }[match];
  return [
    { element, path: [...path, element], match, why: `${element} ${why} ${question.request.resource}.` },
  ];
}

const asNames: Record<NamedAs, string> = {
  everyone: 'means everyone',
  account: 'trusts the account of the caller',
  principal: 'names the caller',
  session: 'names the session of the caller',
};

function explainPrincipals({ principals, path }: Statement, { caller }: Asked): ElementExplanation[] {
  if (!principals) return [];
  const element = principals.negated ? 'NotPrincipal' : 'Principal';
  const { canonical } = principals;
  const found = matchPrincipals(principals, caller);
  const why = {
    yes: principals.negated
      ? 'does not leave the caller out'
      : found.match === 'yes'
        ? asNames[found.as]
        : '',
    no: principals.negated
      ? 'leaves the caller out'
      : `does not name ${caller.sessionArn ?? caller.principalArn}`,
    maybe: canonical
      ? 'names a canonical user, whose account is not known here'
      : 'names the caller, but not all of caller, session and account, which AWS says to give together',
  }[found.match];
  return [{ element, path: [...path, element], match: found.match, why: `${element} ${why}.` }];
}

function explainConditions(
  { conditions }: Statement,
  { request: { context } }: Asked,
): ConditionExplanation[] {
  return conditions.map((condition) => {
    const { presence, values, evidence, source, contradiction } = findEntry(context, condition.key);
    const decision = decideCondition(condition, context);
    return {
      operator: condition.operator,
      key: condition.key,
      path: condition.path,
      outcome: decision.outcome,
      why: sentenceOf(condition, decision, context),
      presence,
      requestValues: values,
      policyValues: condition.wanted.map(({ text }) => text),
      evidence,
      source,
      contradiction,
    };
  });
}

/** What keeps a statement from applying, or that nothing does. */
function summary(
  { effect }: Statement,
  match: Match,
  elements: readonly ElementExplanation[],
  conditions: readonly ConditionExplanation[],
): string {
  const does = effect === 'Allow' ? 'allows' : 'denies';
  if (match === 'yes') return `It applies, and ${does} the request.`;
  const wanted = match === 'no' ? 'no' : 'maybe';
  const element = elements.find((one) => one.match === wanted);
  const condition = conditions.find(({ outcome }) => outcome === (match === 'no' ? 'not met' : 'undecided'));
  const why = element?.why ?? condition?.why ?? '';
  return match === 'no'
    ? `It does not apply: ${lower(why)}`
    : `Whether it applies cannot be told: ${lower(why)}`;
}

/** The first letter small where the sentence begins with no name. */
const lower = (sentence: string): string =>
  sentence.startsWith('The ') ? `t${sentence.slice(1)}` : sentence;

function explainStatement(
  statement: Statement,
  question: Asked,
  evaluation: Evaluation,
): StatementExplanation {
  const { index, path, sid, effect } = statement;
  const { match } = matchStatement(statement, question);
  const elements = [
    explainAction(statement, question),
    ...explainResource(statement, question),
    ...explainPrincipals(statement, question),
  ];
  const conditions = explainConditions(statement, question);
  const decided = evaluation.decidedBy.some((ref) => ref.statement === statement);
  const why = summary(statement, match, elements, conditions);
  return { index, path, sid, effect, match, decided, why, elements, conditions };
}

const explainPolicy = (policy: Policy, question: Asked, evaluation: Evaluation): PolicyExplanation => ({
  name: policy.name,
  kind: policy.kind,
  problems: policy.problems.map((problem) => ({ ...problem, text: problemText(problem) })),
  statements: policy.statements.map((statement) => explainStatement(statement, question, evaluation)),
});

/** Keys that keep a statement undecided. */
function unknownKeys(policies: readonly PolicyExplanation[]): string[] {
  const keys = policies.flatMap(({ statements }) =>
    statements
      .filter(({ match }) => match === 'maybe')
      .flatMap(({ conditions }) =>
        conditions.filter(({ outcome, presence }) => outcome === 'undecided' && presence === 'unknown'),
      ),
  );
  return [...new Map(keys.map(({ key }) => [key.toLowerCase(), key])).values()];
}

/** Decides a request as `evaluate` does, and tells of every statement why it applies or not. */
export function explain(request: AccessRequest, policies: PolicySet): Explanation {
  const evaluation = evaluate(request, policies);
  const question = asked(request);
  const bearing = evaluation.gate ? [] : allPolicies(policies, question);
  const unreadable = bearing.filter(({ problems }) => problems.length > 0).map(({ name }) => name);
  const facts = {
    gate: evaluation.gate,
    owner: resourceAccount(policies, question),
    caller: question.caller,
    unreadable,
  };
  const trail = evaluation.trail.map((outcome) => ({ ...outcome, why: stageSentence(outcome, facts) }));
  const explained = bearing.map((policy) => explainPolicy(policy, question, evaluation));
  return {
    ...evaluation,
    gate: evaluation.gate && withSource(evaluation.gate, request.action),
    trail,
    policies: explained,
    unknownKeys: evaluation.certain ? [] : unknownKeys(explained),
  };
}
