/** What the policies ask of a call, in a few words under its action. */
import { gateOf } from '../../iam/gates.ts';
import { actionFits } from '../../iam/statement.ts';
import type { Policy } from '../../iam/policy.ts';
import { bearsOn } from './grid.ts';
import type { ReadDraft } from './drafts.ts';
import { isAssumeRole, type Call, type Who } from './input.ts';

const shortened = (key: string): string => key.replace(/^aws:(?:MultiFactorAuth|multifactorauth)/, 'MFA');

/** Longest list of keys. */
const most = 2;

function bears({ draft, used: { policy } }: ReadDraft, call: Call): boolean {
  if (draft.kind === 'role') return false;
  if (draft.kind === 'trust') return isAssumeRole(call);
  return draft.kind !== 'resource' || bearsOn(policy, call);
}

const statementsOf = ({ statements }: Policy, action: string) =>
  statements.filter((statement) => actionFits(statement.action, action));

/** `asks for MFAPresent`, `no condition`, `no statement names it`, `needs no permission`. */
export function rowNote(call: Call, reads: readonly ReadDraft[], { accountId, userName }: Who): string {
  const key = { kind: 'user', accountId, userName } as const;
  if (gateOf(key, call.action)?.outcome === 'allowed') return 'needs no permission';
  const found = reads
    .filter((read) => bears(read, call))
    .flatMap(({ used }) => statementsOf(used.policy, call.action.toLowerCase()));
  if (found.length === 0) return 'no statement names it';
  const keys = [...new Set(found.flatMap(({ conditions }) => conditions.map((line) => shortened(line.key))))];
  if (keys.length === 0) return 'no condition';
  const more = keys.length > most ? ` and ${keys.length - most} more` : '';
  return `asks for ${keys.slice(0, most).join(', ')}${more}`;
}
