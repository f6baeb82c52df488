/** Why a cell is what it is: a title, a few sentences, the steps, and the statement to look at. */
import { describeCredential } from '../../iam/credential.ts';
import {
  explain,
  type ConditionExplanation,
  type Explanation,
  type PolicyExplanation,
  type StatementExplanation,
} from '../../iam/explain.ts';
import type { JsonPath } from '../../json/values.ts';
import { requestOf, type ExploreColumn } from './columns.ts';
import { policySetFor, type Cell } from './grid.ts';
import type { ReadDraft } from './drafts.ts';
import type { Call } from './input.ts';
import { stepsOf, type Step } from './steps.ts';
import { adviceOn, gateTitles, nameOf } from './words.ts';

/** The statement that a decision hangs on, and what in it. */
export interface Focus {
  /** Of the draft. */
  draftId: number;
  policy: string;
  statement: StatementExplanation;
  /** Paths of the values that decided. */
  places: readonly JsonPath[];
}

export interface Reasons {
  title: string;
  /** Sentences. */
  prose: readonly string[];
  steps: readonly Step[];
  focus: Focus | undefined;
  policies: readonly PolicyExplanation[];
  /** Keys whose value would decide. */
  unknownKeys: readonly string[];
  /** What another source says. */
  contradictions: readonly string[];
}

interface Found {
  policy: PolicyExplanation;
  statement: StatementExplanation;
}

const all = ({ policies }: Explanation): Found[] =>
  policies.flatMap((policy) => policy.statements.map((statement) => ({ policy, statement })));

const elementsFit = ({ elements }: StatementExplanation): boolean =>
  elements.every(({ match }) => match === 'yes');

const failing = ({ conditions }: StatementExplanation): ConditionExplanation[] =>
  conditions.filter(({ outcome }) => outcome !== 'met');

/** Kinds of the policies that a stage asks. */
const askedAt: Readonly<Record<string, readonly string[]>> = {
  identity: ['identity'],
  boundary: ['boundary'],
  resource: ['resource', 'trust', 'key'],
  scp: ['scp'],
};

/** The statement that decided, else the one that would have, had its condition been met. */
function foundFor(explanation: Explanation): Found | undefined {
  const { certain, decision, stage } = explanation;
  if (!certain) return all(explanation).find(({ statement }) => statement.match === 'maybe');
  const decided = all(explanation).find(({ statement }) => statement.decided);
  if (decided || decision !== 'implicit deny') return decided;
  const near = all(explanation).filter(
    ({ policy, statement }) =>
      statement.effect === 'Allow' && askedAt[stage]?.includes(policy.kind) && elementsFit(statement),
  );
  return near.find(({ statement }) => failing(statement).length > 0);
}

function focusOf(found: Found | undefined, reads: readonly ReadDraft[]): Focus | undefined {
  if (!found) return undefined;
  const { policy, statement } = found;
  const read = reads.find(({ used }) => used.policy.name === policy.name && used.policy.kind === policy.kind);
  if (!read) return undefined;
  const { path, match, conditions, elements } = statement;
  const lines = match === 'yes' ? conditions : failing(statement);
  const notFitting = elements.filter((element) => element.match !== 'yes');
  const places = [...lines, ...notFitting].map((one) => one.path);
  return {
    draftId: read.id,
    policy: policy.name,
    statement,
    places: places.length > 0 ? places : [[...path, 'Effect']],
  };
}

function titleOf(explanation: Explanation, found: Found | undefined): string {
  const { gate, certain, decision, stage } = explanation;
  if (gate) return gateTitles[gate.id];
  if (!certain) return 'Not known here';
  const name = found && nameOf(found.statement);
  if (decision === 'explicit deny') return `${name ?? 'A statement'} denies it`;
  if (decision === 'allowed') {
    if (name !== undefined) return `${name} allows it`;
    return stage === 'identity' ? 'Root asks no policy' : 'Allowed';
  }
  const [line] = found ? failing(found.statement) : [];
  const key = line?.key.toLowerCase();
  if (key === 'aws:multifactorauthage' && line?.presence === 'present') return 'Real MFA, but too old';
  if (key?.startsWith('aws:multifactorauth')) return 'No MFA in this request';
  if (line) return 'A condition is not met';
  return stage === 'resource' ? 'The resource does not allow it' : 'No statement allows it';
}

/** Denies that are about the call and whose condition is not met: a caller comes through where one was meant to hold. */
const deniesPassed = (explanation: Explanation): string[] =>
  all(explanation)
    .filter(({ statement }) => statement.effect === 'Deny' && elementsFit(statement))
    .flatMap(({ statement }) => {
      const line = failing(statement).find(({ outcome }) => outcome === 'not met');
      return line ? [`${nameOf(statement)} does not deny it. ${line.why}`] : [];
    });

function proseOf(explanation: Explanation, found: Found | undefined): string[] {
  const { gate, certain, decision, trail } = explanation;
  if (gate) return [gate.why];
  const last = trail.at(-1)?.why ?? '';
  if (!certain) return [found?.statement.why ?? last];
  if (!found) return [last];
  const { statement } = found;
  if (decision === 'allowed')
    return [...statement.conditions.map(({ why }) => why), ...deniesPassed(explanation)];
  const lines = decision === 'explicit deny' ? statement.conditions : failing(statement);
  const what =
    decision === 'explicit deny'
      ? 'A Deny that applies always wins.'
      : `${nameOf(statement)} would allow it.`;
  const advice = lines.map(({ key, presence }) => adviceOn(key, presence)).find((text) => text !== undefined);
  return [what, ...lines.map(({ why }) => why), ...(advice === undefined ? [] : [advice])];
}

/** Explains a cell. `explain` looks at all statements: it is for the one cell that is open. */
export function reasonsOf(
  call: Call,
  column: ExploreColumn,
  cell: Cell,
  reads: readonly ReadDraft[],
  options: { resourceAccountId?: string | undefined },
): Reasons {
  const policies = policySetFor(call, column, reads, options.resourceAccountId);
  const explanation = explain(requestOf(call, column), policies);
  if (cell.ended) {
    return {
      title: 'The session has ended',
      prose: ['STS and every other service refuse its credentials. Ask for a new session.'],
      steps: stepsOf(explanation, call, column, { ended: true, policies }),
      focus: undefined,
      policies: [],
      unknownKeys: [],
      contradictions: [],
    };
  }
  const found = foundFor(explanation);
  const noted = [
    explanation.gate?.contradiction,
    ...(found?.statement.conditions ?? []).map(({ contradiction }) => contradiction),
  ];
  const isOwnSession = column.credential.kind === 'role';
  return {
    title: titleOf(explanation, found),
    prose: [
      ...proseOf(explanation, found),
      ...(isOwnSession && explanation.decision === 'implicit deny' && found
        ? [`These are the credentials of ${describeCredential(column.credential)}.`]
        : []),
    ],
    steps: stepsOf(explanation, call, column, { ended: false, policies }),
    focus: focusOf(found, reads),
    policies: explanation.policies,
    unknownKeys: explanation.unknownKeys,
    contradictions: [...new Set(noted.flatMap((text) => text ?? []))],
  };
}
