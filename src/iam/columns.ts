/** The kinds of credentials that the cookbook and the explorer compare, all of one user but for the last. */
import type { RecipeColumnId } from '../model/recipe.ts';
import { contextOf, type Overrides } from './context.ts';
import type { Credential, SessionToken } from './credential.ts';
import type { MatrixColumn } from './matrix.ts';

export interface CredentialColumn extends MatrixColumn {
  id: RecipeColumnId;
  /** For the head of the column: `Session with MFA`. */
  label: string;
  /** What its requests carry, keys shortened: `MFAAge 40 s`. */
  note: string;
}

export const columnAccountId = '123456789012';
export const columnUserName = 'alice';

/** Seconds since the code was given. */
const freshAge = 40;
const oldAge = 7204;

const user = {
  kind: 'user',
  accountId: columnAccountId,
  userName: columnUserName,
  userId: 'AIDACKCEVSQ6C2EXAMPLE',
  tags: {},
} as const;

/** The columns at an instant, in milliseconds since 1970; the reader's own values hold in all of them. */
export function columnsAt(now: number, overrides: Overrides = {}): CredentialColumn[] {
  const seconds = Math.floor(now / 1000);
  const made = (age: number, mfa: boolean): SessionToken => ({
    issuedAt: seconds - age,
    ...(mfa && { mfaAt: seconds - age }),
  });
  const column = (
    id: RecipeColumnId,
    label: string,
    note: string,
    credential: Credential,
  ): CredentialColumn => ({
    id,
    label,
    note,
    credential,
    context: contextOf(credential, { now, region: 'us-east-1', sourceIp: '203.0.113.7' }, overrides),
  });
  return [
    column('longTerm', 'Long-term key', 'AKIA, no MFA keys', user),
    column('session', 'Session without MFA', 'MFAPresent false', { ...user, session: made(freshAge, false) }),
    column('mfa', 'Session with MFA', `MFAAge ${freshAge} s`, { ...user, session: made(freshAge, true) }),
    column('mfaOld', 'MFA 2 h old', 'MFAAge 7 204 s', { ...user, session: made(oldAge, true) }),
    column('root', 'Root', 'no user policy applies', { kind: 'root', accountId: columnAccountId }),
  ];
}
