/**
 * The order in which policies are asked, and what each stage can decide. Source: IAM User Guide, "How AWS enforcement
 * code logic evaluates requests to allow or deny access", as it stands since resource control policies (November
 * 2024): facts/iam.md §1.8 and §1.9.
 */
import type { Asked } from './statement.ts';
import type { NamedAs } from './principals.ts';
import type { Policy } from './policy.ts';
import type { StatementRef, Tally } from './tally.ts';

/** The policies that bear on a request, by what they hang on. */
export interface PolicySet {
  identity?: readonly Policy[] | undefined;
  boundary?: Policy | undefined;
  /** Of the resource: bucket policy, trust policy, key policy. Undefined: there is none, or it is not known. */
  resource?: Policy | undefined;
  /** The account of the resource; where absent, read from the ARN, else the caller's own. */
  resourceAccountId?: string | undefined;
  /** Service control policies, a list a level: root of the organization, units, account. */
  scps?: readonly (readonly Policy[])[] | undefined;
  /** Resource control policies, a list a level. */
  rcps?: readonly (readonly Policy[])[] | undefined;
  /** Session policies of a role session or a federated user. */
  session?: readonly Policy[] | undefined;
}

export const stageIds = [
  'gate',
  'deny',
  'unreadable',
  'rcp',
  'scp',
  'resource',
  'identity',
  'boundary',
  'session',
] as const;
/** `deny`: an explicit Deny in any policy. `unreadable`: a policy that AWS would refuse. */
export type StageId = (typeof stageIds)[number];

export type Decision = 'allowed' | 'explicit deny' | 'implicit deny';

/** What was found at a stage; each means something at some stages only. */
export type StageReason =
  | 'gate'
  | 'denies'
  | 'problems'
  | 'none'
  | 'allows'
  | 'silent'
  | 'unseen'
  | 'foreign-silent'
  | 'foreign-allows'
  | 'names-caller'
  | 'names-role'
  | 'trusts-account'
  | 'must-allow'
  | 'root'
  | 'silent-but-granted'
  | 'no-session-principal'
  | 'federated-without';

export interface StageOutcome {
  stage: StageId;
  outcome: 'passes' | 'allows' | 'denies' | 'not asked';
  /** Why; `explain-stage.ts` words it. */
  reason: StageReason;
  decidedBy: readonly StatementRef[];
}

export interface Verdict {
  decision: Decision;
  /** The stage that made it: for an Allow the one that granted, not the last that passed. */
  stage: StageId;
  decidedBy: readonly StatementRef[];
  /** All stages that were asked, in order. */
  trail: readonly StageOutcome[];
}

/** `strict`: what cannot be known is taken against the request; `lenient`: for it. The truth is one of the two. */
export type Reading = 'strict' | 'lenient';

/** Something for each list of policies, level by level; undefined where there is no such policy. */
type BySlot<T> = Record<
  'rcps' | 'scps' | 'resource' | 'identity' | 'boundary' | 'session',
  readonly T[] | undefined
>;

export type Levels = BySlot<readonly Policy[]>;
/** What each of them says. */
export type Tallies = BySlot<Tally>;

class Walk {
  readonly #trail: StageOutcome[] = [];
  readonly #reading: Reading;
  /** Granted so far, and by what. */
  #granted: { stage: StageId; by: readonly StatementRef[] } | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  allows({ allows, maybeAllows }: Tally): readonly StatementRef[] {
    return this.#reading === 'strict' || maybeAllows.length === 0 ? allows : [...allows, ...maybeAllows];
  }

  denies({ denies, maybeDenies }: Tally): readonly StatementRef[] {
    return this.#reading === 'lenient' || maybeDenies.length === 0 ? denies : [...denies, ...maybeDenies];
  }

  note(
    stage: StageId,
    outcome: StageOutcome['outcome'],
    reason: StageReason,
    decidedBy: readonly StatementRef[] = [],
  ): void {
    this.#trail.push({ stage, outcome, reason, decidedBy });
  }

  /** A stage that limits only: it passes with what allows, or there is no such policy. */
  pass(stage: StageId, allows: readonly StatementRef[] | undefined): void {
    this.note(stage, allows ? 'passes' : 'not asked', allows ? 'allows' : 'none', allows);
  }

  deny(stage: StageId, decision: Decision, reason: StageReason, by: readonly StatementRef[] = []): Verdict {
    this.note(stage, 'denies', reason, by);
    return { decision, stage, decidedBy: by, trail: this.#trail };
  }

  grant(stage: StageId, by: readonly StatementRef[], reason: StageReason): void {
    this.note(stage, 'allows', reason, by);
    this.#granted ??= { stage, by };
  }

  allow(): Verdict {
    const { stage, by } = this.#granted ?? { stage: 'identity', by: [] };
    return { decision: 'allowed', stage, decidedBy: by, trail: this.#trail };
  }
}

/** What an Allow of a resource-based policy is worth within one account, by the name it means the caller with. */
function worth(as: NamedAs | undefined, kind: Asked['caller']['kind']): 'final' | 'bounded' | 'delegated' {
  if (as === 'account') return 'delegated';
  if (as === 'session') return 'final';
  // A role's ARN, and the ARN of the user who made a federated session, do not mean the session itself. That `*`
  // is worth as much as the role's ARN is inferred.
  return kind === 'role' || kind === 'federated' ? 'bounded' : 'final';
}

type ResourceResult = Verdict | { identity: 'needed' | 'granted'; final: boolean };

/** Calls on roles and keys: policies of these must allow in so many words (facts/iam.md §1.9). */
const needsOwn = /^(?:sts:AssumeRole|kms:(?!CreateKey|List(?:Keys|Aliases)|GenerateRandom|.*Store))/i;

const needed: ResourceResult = { identity: 'needed', final: false };

function resourceStage(
  walk: Walk,
  tallies: Tallies,
  policies: PolicySet,
  asked: Asked,
  reading: Reading,
): ResourceResult {
  const resource = tallies.resource?.[0];
  const owner = resourceAccount(policies, asked);
  const foreign = owner !== asked.caller.accountId;
  const kind = policies.resource?.kind;
  const must = kind === 'trust' || kind === 'key' || needsOwn.test(asked.action);
  if (!resource) {
    if (!foreign && !must) {
      walk.note('resource', 'not asked', 'none');
      return needed;
    }
    if (reading === 'strict') return walk.deny('resource', 'implicit deny', 'unseen');
    walk.note('resource', 'passes', 'unseen');
    return needed;
  }
  const allows = walk.allows(resource);
  if (foreign) {
    if (allows.length === 0) {
      return walk.deny('resource', 'implicit deny', 'foreign-silent');
    }
    walk.note('resource', 'passes', 'foreign-allows', allows);
    return needed;
  }
  const byWorth = (wanted: string): readonly StatementRef[] =>
    allows.filter(({ statement }) => worth(resource.named.get(statement), asked.caller.kind) === wanted);
  const final = byWorth('final');
  if (final.length > 0) {
    walk.grant('resource', final, 'names-caller');
    return { identity: 'granted', final: true };
  }
  const bounded = byWorth('bounded');
  if (bounded.length > 0) {
    walk.grant('resource', bounded, 'names-role');
    return { identity: 'granted', final: false };
  }
  if (allows.length > 0) {
    walk.note('resource', 'passes', 'trusts-account', allows);
    return needed;
  }
  if (must) {
    return walk.deny('resource', 'implicit deny', 'must-allow');
  }
  walk.note('resource', 'passes', 'silent');
  return needed;
}

/** The account that owns the resource. */
export function resourceAccount({ resourceAccountId }: PolicySet, { request, caller }: Asked): string {
  if (resourceAccountId !== undefined) return resourceAccountId;
  const account = request.resource.split(':')[4] ?? '';
  return /^\d{12}$/.test(account) ? account : caller.accountId;
}

function organisationStages(walk: Walk, { rcps, scps }: Tallies): Verdict | undefined {
  walk.pass('rcp', rcps && []);
  const levels = scps?.map((level) => walk.allows(level));
  if (levels?.some((allows) => allows.length === 0)) {
    return walk.deny('scp', 'implicit deny', 'silent');
  }
  walk.pass('scp', levels?.flat());
  return undefined;
}

function principalStages(walk: Walk, tallies: Tallies, asked: Asked, granted: boolean): Verdict | undefined {
  const [identity, boundary, session] = [tallies.identity?.[0], tallies.boundary?.[0], tallies.session?.[0]];
  const { kind } = asked.caller;
  if (kind === 'root') {
    walk.grant('identity', [], 'root');
    return undefined;
  }
  const allows = identity ? walk.allows(identity) : [];
  if (allows.length > 0) walk.grant('identity', allows, 'allows');
  else if (granted) walk.note('identity', 'passes', 'silent-but-granted');
  else return walk.deny('identity', 'implicit deny', 'silent');

  const within = boundary && walk.allows(boundary);
  if (within?.length === 0) return walk.deny('boundary', 'implicit deny', 'silent');
  walk.pass('boundary', within);

  if (kind === 'user') {
    walk.note('session', 'not asked', 'no-session-principal');
    return undefined;
  }
  const sessionAllows = session && walk.allows(session);
  if (sessionAllows?.length === 0) return walk.deny('session', 'implicit deny', 'silent');
  if (!sessionAllows && kind === 'federated') {
    return walk.deny('session', 'implicit deny', 'federated-without');
  }
  walk.pass('session', sessionAllows);
  return undefined;
}

/** Asks the stages in AWS's order. */
export function walkStages(
  tallies: Tallies,
  policies: PolicySet,
  asked: Asked,
  reading: Reading,
  problems: boolean,
): Verdict {
  const walk = new Walk(reading);
  const denies = Object.values(tallies).flatMap(
    (level) => level?.flatMap((tally) => walk.denies(tally)) ?? [],
  );
  if (denies.length > 0) return walk.deny('deny', 'explicit deny', 'denies', denies);
  walk.note('deny', 'passes', 'silent');
  if (problems && reading === 'strict') {
    return walk.deny('unreadable', 'implicit deny', 'problems');
  }
  const organisation = organisationStages(walk, tallies);
  if (organisation) return organisation;
  const result = resourceStage(walk, tallies, policies, asked, reading);
  if ('decision' in result) return result;
  if (result.final) return walk.allow();
  return principalStages(walk, tallies, asked, result.identity === 'granted') ?? walk.allow();
}
