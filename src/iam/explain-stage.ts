/** Words what was found at each stage of a decision. */
import type { CallerNames } from './credential.ts';
import type { Gate } from './gates.ts';
import type { StageId, StageOutcome } from './stages.ts';

interface Facts {
  gate: Gate | undefined;
  caller: CallerNames;
  /** The account of the resource. */
  owner: string;
  /** Names of the policies that AWS would refuse. */
  unreadable: readonly string[];
}

/** What a stage asks, as the subject of a sentence. */
const subjects: Partial<Record<StageId, string>> = {
  scp: 'Each level of service control policies',
  identity: 'An identity policy',
  boundary: 'The permissions boundary',
  session: 'The session policy',
};

const nothing: Partial<Record<StageId, string>> = {
  rcp: 'No resource control policy is given.',
  scp: 'No service control policy is given.',
  resource: 'The resource has no policy of its own.',
  boundary: 'There is no permissions boundary.',
  session: 'The session has no session policy.',
};

const silence: Partial<Record<StageId, string>> = {
  deny: 'No statement denies it.',
  scp: 'A level of service control policies does not allow it.',
  resource: 'The policy of the resource says nothing on this.',
  identity: 'No identity policy allows it.',
  boundary: 'The permissions boundary does not allow it.',
  session: 'The session policy does not allow it.',
};

/** Why a stage came out as it did, in one sentence. */
export function stageSentence(
  { stage, reason }: StageOutcome,
  { gate, caller, owner, unreadable }: Facts,
): string {
  const foreign = owner !== caller.accountId;
  switch (reason) {
    case 'gate':
      return gate?.why ?? '';
    case 'denies':
      return 'A statement denies it, and a Deny always wins.';
    case 'problems':
      return `AWS would refuse ${unreadable.join(', ')}, so that nothing is granted.`;
    case 'none':
      return nothing[stage] ?? '';
    case 'allows':
      return stage === 'rcp'
        ? 'No resource control policy denies it; RCPFullAWSAccess, always attached, allows it.'
        : `${subjects[stage] ?? ''} allows it.`;
    case 'silent':
      return silence[stage] ?? '';
    case 'unseen':
      return foreign
        ? `The resource is in account ${owner}, whose policy must allow it too and is not given.`
        : 'The policy of the role or key itself must allow it too, and is not given.';
    case 'foreign-silent':
      return `The resource is in account ${owner}, and its policy does not allow this.`;
    case 'foreign-allows':
      return `The policy of the resource, in account ${owner}, allows it; the account of the caller must allow it too.`;
    case 'names-caller':
      return 'The policy of the resource names the caller, which is enough within one account.';
    case 'names-role':
      return 'The policy of the resource allows it, within permissions boundary and session policy.';
    case 'trusts-account':
      return 'The policy of the resource trusts the account; the policies of the caller must allow it too.';
    case 'must-allow':
      return 'The trust policy of a role, and the policy of a key, must allow it, and this one does not.';
    case 'root':
      return 'The root user is not subject to identity policies and boundaries.';
    case 'silent-but-granted':
      return 'No identity policy allows it; the policy of the resource does.';
    case 'no-session-principal':
      return 'A user, with a GetSessionToken session or without, is no session principal.';
    case 'federated-without':
      return 'A federated user session without a session policy may do nothing.';
  }
}
