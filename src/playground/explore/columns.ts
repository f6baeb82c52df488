/** The columns: the five kinds of credentials of one user, and the sessions that the reader has got. */
import { columnCall, credentialKinds, type CredentialColumn } from '../../iam/columns.ts';
import { contextOf, findEntry, type Overrides, type RequestContext } from '../../iam/context.ts';
import type { Credential } from '../../iam/credential.ts';
import type { AccessRequest } from '../../iam/evaluate.ts';
import type { RecipeColumnId } from '../../model/recipe.ts';
import { isAssumeRole, type Call, type Who } from './input.ts';

/** `own`: the session that the reader brought. `role`: the one it continued with. */
export type ColumnId = RecipeColumnId | 'own' | 'role';

export interface ExploreColumn extends Omit<CredentialColumn, 'id'> {
  id: ColumnId;
  /** What its requests carry, keys shortened: `MFAAge 40 s`. */
  note: string;
  /** Milliseconds since 1970, of a session that the reader holds. */
  expiresAt?: number | undefined;
}

/** A session that the reader holds. */
export interface HeldSession {
  label: string;
  credential: Credential;
  expiresAt: number;
}

export interface ColumnOptions {
  /** Milliseconds since 1970. */
  now: number;
  who: Who;
  /** The reader's values: in all columns, then of one. */
  overrides: Readonly<Partial<Record<ColumnId | 'all', Overrides>>>;
  own?: HeldSession | undefined;
  role?: HeldSession | undefined;
}

/** The name that sessions of roles get here. */
export const roleSessionName = 'explorer';

/** What is to be said of credentials whose requests carry no MFA keys. */
const ownNotes: Readonly<Partial<Record<ColumnId, string>>> = {
  longTerm: 'AKIA, no MFA keys',
  root: 'no user policy applies',
};

const shortSeconds = (seconds: string): string => seconds.replace(/\B(?=(?:\d{3})+$)/g, '\u202f');

/** The MFA keys of requests, shortened: `MFAAge 40 s`. */
export function mfaNote(context: RequestContext): string {
  const age = findEntry(context, 'aws:MultiFactorAuthAge');
  if (age.presence === 'present') return `MFAAge ${shortSeconds(age.values.join(', '))} s`;
  const present = findEntry(context, 'aws:MultiFactorAuthPresent');
  return present.presence === 'present' ? `MFAPresent ${present.values.join(', ')}` : 'no MFA keys';
}

const clock = (epochMs: number): string => `${new Date(epochMs).toISOString().slice(11, 16)} Z`;

/** Heads for a small matrix. */
export const shortLabels: Readonly<Record<ColumnId, string>> = {
  longTerm: 'Key',
  session: 'No MFA',
  mfa: 'MFA',
  mfaOld: '2 h old',
  root: 'Root',
  own: 'Yours',
  role: 'Role',
};

export function columnsOf({ now, who, overrides, own, role }: ColumnOptions): ExploreColumn[] {
  const contextFor = (id: ColumnId, credential: Credential): RequestContext =>
    contextOf(credential, { now, ...columnCall }, { ...overrides.all, ...overrides[id] });
  const isSet = (id: ColumnId): boolean =>
    Object.keys({ ...overrides.all, ...overrides[id] }).some((key) => /multifactorauth/i.test(key));

  const five = credentialKinds(now, { kind: 'user', ...who }).map((kind): ExploreColumn => {
    const context = contextFor(kind.id, kind.credential);
    const ownNote = isSet(kind.id) ? undefined : ownNotes[kind.id];
    return { ...kind, context, note: ownNote ?? mfaNote(context) };
  });
  const held = (id: ColumnId, session: HeldSession | undefined): ExploreColumn[] => {
    if (!session) return [];
    const { label, credential, expiresAt } = session;
    const context = contextFor(id, credential);
    const note =
      expiresAt <= now ? `ended ${clock(expiresAt)}` : `${mfaNote(context)}, to ${clock(expiresAt)}`;
    return [{ id, label, note, credential, context, expiresAt }];
  };
  return [...five, ...held('own', own), ...held('role', role)];
}

/** A call with the credentials of a column. AssumeRole itself adds the name of the session to be made. */
export function requestOf(call: Call, { credential, context }: ExploreColumn): AccessRequest {
  const key = 'sts:RoleSessionName';
  const lower = key.toLowerCase();
  if (!isAssumeRole(call) || context.entries.get(lower)?.overridden) return { ...call, credential, context };
  const entries = new Map(context.entries).set(lower, {
    key,
    presence: 'present',
    values: [roleSessionName],
    why: 'is in the request',
    evidence: 'documented',
    source: 'the request itself',
  });
  return { ...call, credential, context: { ...context, entries } };
}
