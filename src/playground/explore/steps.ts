/** The wire of a decision: what was asked, in order, and where it stopped. */
import { describeCredential } from '../../iam/credential.ts';
import type { Explanation, StageExplanation } from '../../iam/explain.ts';
import type { PolicySet, StageId } from '../../iam/stages.ts';
import type { Evidence } from '../../model/operation.ts';
import type { ExploreColumn } from './columns.ts';
import type { Call } from './input.ts';

export interface Step {
  id: string;
  /** `unsure`: it hangs on what is not known; the line goes no further. */
  state: 'passed' | 'live' | 'refused' | 'unsure' | 'not-reached';
  label: string;
  note?: string | undefined;
  evidence?: Evidence | undefined;
  /** Where the rule comes from. */
  source?: string | undefined;
}

interface Around {
  ended: boolean;
  policies: PolicySet;
}

const order = 'IAM User Guide, policy evaluation logic';

const time = (epochMs: number): string => `${new Date(epochMs).toISOString().slice(11, 19)}Z`;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function credentialsStep({ credential, expiresAt }: ExploreColumn, ended: boolean): Step {
  const kind = upper(describeCredential(credential));
  if (expiresAt === undefined) return { id: 'credentials', state: 'passed', label: kind };
  const evidence = 'recorded' as const;
  if (!ended)
    return {
      id: 'credentials',
      state: 'passed',
      label: `Valid until ${time(expiresAt)}`,
      note: kind,
      evidence,
    };
  const note = 'ExpiredToken: The security token included in the request is expired';
  return { id: 'credentials', state: 'refused', label: `Ended at ${time(expiresAt)}`, note, evidence };
}

const services: Readonly<Record<string, string>> = { iam: 'IAM', sts: 'STS' };

/** IAM and STS look at the kind of credentials before any policy is read. */
function gateStep({ gate }: Explanation, { action }: Call): Step[] {
  const service = services[action.slice(0, action.indexOf(':')).toLowerCase()];
  if (!gate) {
    if (service === undefined) return [];
    const label = `${service} may be called with these credentials`;
    return [
      {
        id: 'gate',
        state: 'passed',
        label,
        evidence: 'documented',
        source: 'AWS STS API Reference, GetSessionToken',
      },
    ];
  }
  const { outcome, why, error, evidence, source } = gate;
  const note = error && `${error.status} ${error.code}: ${error.message}`;
  const state = outcome === 'allowed' ? 'live' : 'refused';
  return [{ id: 'gate', state, label: why, note, evidence, source }];
}

function stageStep(stage: StageExplanation, { certain, unknownKeys }: Explanation): Step {
  const { stage: id, outcome, why } = stage;
  const base = { id, evidence: 'documented' as const, source: order };
  if (outcome !== 'denies') return { ...base, state: 'passed', label: why };
  if (certain) return { ...base, state: 'refused', label: why };
  return unknownKeys.length > 0
    ? {
        ...base,
        state: 'unsure',
        label: 'This cannot be told here',
        note: `It hangs on ${unknownKeys.join(', ')}.`,
      }
    : { ...base, state: 'unsure', label: why };
}

const ahead: readonly { stage: StageId; label: string; isGiven: (policies: PolicySet) => boolean }[] = [
  { stage: 'rcp', label: 'Resource control policies', isGiven: ({ rcps }) => rcps !== undefined },
  { stage: 'scp', label: 'Service control policies', isGiven: ({ scps }) => scps !== undefined },
  { stage: 'resource', label: 'Policy of the resource', isGiven: ({ resource }) => resource !== undefined },
  { stage: 'identity', label: 'Identity policies', isGiven: () => true },
  { stage: 'boundary', label: 'Permissions boundary', isGiven: ({ boundary }) => boundary !== undefined },
];

/** Stages after the one that stopped it, as far as there are policies for them. */
function notReached(trail: readonly StageExplanation[], policies: PolicySet): Step[] {
  const reached = new Set(trail.map(({ stage }) => stage));
  return ahead
    .filter(({ stage, isGiven }) => !reached.has(stage) && isGiven(policies))
    .map(({ stage, label }) => ({ id: `ahead-${stage}`, state: 'not-reached', label, note: 'not reached' }));
}

export function stepsOf(explanation: Explanation, call: Call, column: ExploreColumn, around: Around): Step[] {
  const first = credentialsStep(column, around.ended);
  if (around.ended) return [first];
  const { gate, trail, decision, certain } = explanation;
  const gated = gateStep(explanation, call);
  if (gate) return [first, ...gated];
  const stages = trail
    .filter(({ outcome }) => outcome !== 'not asked')
    .map((stage) => stageStep(stage, explanation));
  const isThrough = decision === 'allowed' && certain;
  const end: Step[] = isThrough
    ? [{ id: 'allowed', state: 'live', label: 'Allowed' }]
    : notReached(trail, around.policies);
  return [first, ...gated, ...stages, ...end];
}
