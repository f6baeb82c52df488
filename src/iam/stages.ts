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

export interface StageOutcome {
  stage: StageId;
  outcome: 'passes' | 'allows' | 'denies' | 'not asked';
  /** Why, in a sentence. */
  why: string;
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

/** What each list of policies says. */
export interface Tallies {
  identity: Tally;
  boundary: Tally | undefined;
  resource: Tally | undefined;
  scps: readonly Tally[] | undefined;
  rcps: readonly Tally[] | undefined;
  session: Tally | undefined;
}

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
    why: string,
    decidedBy: readonly StatementRef[] = [],
  ): void {
    this.#trail.push({ stage, outcome, why, decidedBy });
  }

  deny(stage: StageId, decision: Decision, why: string, by: readonly StatementRef[] = []): Verdict {
    this.note(stage, 'denies', why, by);
    return { decision, stage, decidedBy: by, trail: this.#trail };
  }

  grant(stage: StageId, by: readonly StatementRef[], why: string): void {
    this.note(stage, 'allows', why, by);
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

const needed: ResourceResult = { identity: 'needed', final: false };

function resourceStage(
  walk: Walk,
  tallies: Tallies,
  policies: PolicySet,
  asked: Asked,
  reading: Reading,
): ResourceResult {
  const { resource } = tallies;
  const owner = resourceAccount(policies, asked);
  const foreign = owner !== asked.caller.accountId;
  const kind = policies.resource?.kind;
  const trustMissing = !resource && asked.action === 'sts:assumerole';
  if (!resource) {
    if (!foreign && !trustMissing) {
      walk.note('resource', 'not asked', 'The resource has no policy of its own.');
      return needed;
    }
    const whose = foreign ? `The resource is in account ${owner}, whose policy` : "The role's trust policy";
    if (reading === 'strict')
      return walk.deny('resource', 'implicit deny', `${whose} must allow too, and is not given.`);
    walk.note('resource', 'passes', `${whose} must allow too, and is not given.`);
    return needed;
  }
  const allows = walk.allows(resource);
  if (foreign) {
    if (allows.length === 0) {
      return walk.deny(
        'resource',
        'implicit deny',
        `The resource is in account ${owner}, and its policy does not allow this.`,
      );
    }
    walk.note(
      'resource',
      'passes',
      'The policy of the resource allows it; the account of the caller must allow it too.',
      allows,
    );
    return needed;
  }
  const byWorth = (wanted: string): readonly StatementRef[] =>
    allows.filter(({ statement }) => worth(resource.named.get(statement), asked.caller.kind) === wanted);
  const final = byWorth('final');
  if (final.length > 0) {
    walk.grant(
      'resource',
      final,
      'The policy of the resource names the caller, which is enough within one account.',
    );
    return { identity: 'granted', final: true };
  }
  const bounded = byWorth('bounded');
  if (bounded.length > 0) {
    walk.grant(
      'resource',
      bounded,
      'The policy of the resource allows it, within permissions boundary and session policy.',
    );
    return { identity: 'granted', final: false };
  }
  if (allows.length > 0) {
    walk.note(
      'resource',
      'passes',
      'The policy of the resource trusts the account; the policies of the caller must allow it too.',
      allows,
    );
    return needed;
  }
  if (kind === 'trust' || kind === 'key') {
    const name = kind === 'trust' ? 'The trust policy of the role' : 'The policy of the key';
    return walk.deny('resource', 'implicit deny', `${name} must allow it, and does not.`);
  }
  walk.note('resource', 'passes', 'The policy of the resource says nothing on this.');
  return needed;
}

/** The account that owns the resource. */
export function resourceAccount({ resourceAccountId }: PolicySet, { request, caller }: Asked): string {
  if (resourceAccountId !== undefined) return resourceAccountId;
  const account = request.resource.split(':')[4] ?? '';
  return /^\d{12}$/.test(account) ? account : caller.accountId;
}

function organisationStages(walk: Walk, { rcps, scps }: Tallies): Verdict | undefined {
  walk.note(
    'rcp',
    rcps ? 'passes' : 'not asked',
    rcps ? 'RCPFullAWSAccess, which is always attached, allows it.' : 'No resource control policy is given.',
  );
  const levels = scps?.map((level) => walk.allows(level)) ?? [];
  if (levels.some((allows) => allows.length === 0)) {
    return walk.deny('scp', 'implicit deny', 'A level of service control policies does not allow it.');
  }
  walk.note(
    'scp',
    scps ? 'passes' : 'not asked',
    scps ? 'Each level of service control policies allows it.' : 'No service control policy is given.',
    levels.flat(),
  );
  return undefined;
}

function principalStages(walk: Walk, tallies: Tallies, asked: Asked, granted: boolean): Verdict | undefined {
  const { identity, boundary, session } = tallies;
  const { kind } = asked.caller;
  if (kind === 'root') {
    walk.grant('identity', [], 'The root user is not subject to identity policies and boundaries.');
    return undefined;
  }
  const allows = walk.allows(identity);
  if (allows.length > 0) walk.grant('identity', allows, 'An identity policy allows it.');
  else if (granted)
    walk.note('identity', 'passes', 'No identity policy allows it; the policy of the resource does.');
  else return walk.deny('identity', 'implicit deny', 'No identity policy allows it.');

  const within = boundary && walk.allows(boundary);
  if (within?.length === 0)
    return walk.deny('boundary', 'implicit deny', 'The permissions boundary does not allow it.');
  walk.note(
    'boundary',
    within ? 'passes' : 'not asked',
    within ? 'The permissions boundary allows it.' : 'There is no permissions boundary.',
    within,
  );

  if (kind === 'user') {
    walk.note(
      'session',
      'not asked',
      'A user, with a GetSessionToken session or without, is no session principal.',
    );
    return undefined;
  }
  const sessionAllows = session && walk.allows(session);
  if (sessionAllows?.length === 0)
    return walk.deny('session', 'implicit deny', 'The session policy does not allow it.');
  if (!sessionAllows && kind === 'federated') {
    return walk.deny(
      'session',
      'implicit deny',
      'A federated user session without a session policy may do nothing.',
    );
  }
  walk.note(
    'session',
    sessionAllows ? 'passes' : 'not asked',
    sessionAllows ? 'The session policy allows it.' : 'The session has no session policy.',
    sessionAllows,
  );
  return undefined;
}

/** Asks the stages in AWS's order. */
export function walkStages(
  tallies: Tallies,
  policies: PolicySet,
  asked: Asked,
  reading: Reading,
  problems: readonly Policy[],
): Verdict {
  const walk = new Walk(reading);
  const { identity, boundary, resource, scps = [], rcps = [], session } = tallies;
  const denies = [...rcps, ...scps, resource, identity, boundary, session].flatMap((tally) =>
    tally ? walk.denies(tally) : [],
  );
  if (denies.length > 0)
    return walk.deny('deny', 'explicit deny', 'A statement denies it, and a Deny always wins.', denies);
  walk.note('deny', 'passes', 'No statement denies it.');
  if (problems.length > 0 && reading === 'strict') {
    const names = problems.map(({ name }) => name).join(', ');
    return walk.deny('unreadable', 'implicit deny', `AWS would refuse ${names}, so that it grants nothing.`);
  }
  const organisation = organisationStages(walk, tallies);
  if (organisation) return organisation;
  const result = resourceStage(walk, tallies, policies, asked, reading);
  if ('decision' in result) return result;
  if (result.final) return walk.allow();
  return principalStages(walk, tallies, asked, result.identity === 'granted') ?? walk.allow();
}
