/** The kinds of credentials that the cookbook and the explorer compare, all of one user but for the last. */
import type { RecipeColumnId } from '../model/recipe.ts';
import { contextOf, type RequestContext } from './context.ts';
import type { Credential, SessionToken, UserCredential } from './credential.ts';

export interface CredentialKind {
  id: RecipeColumnId;
  /** For the head of the column: `Session with MFA`. */
  label: string;
  credential: Credential;
}

export interface CredentialColumn extends CredentialKind {
  context: RequestContext;
}

/** Whose credentials are compared, unless somebody else's are. */
export const columnUser = {
  kind: 'user',
  accountId: '123456789012',
  userName: 'alice',
  userId: 'AIDACKCEVSQ6C2EXAMPLE',
  tags: {},
} as const satisfies UserCredential;

/** Where the calls come from and go to; the address is of a block kept for documentation. */
export const columnCall = { region: 'us-east-1', sourceIp: '203.0.113.7' } as const;

/** Seconds since the code was given. */
const freshAge = 40;
const oldAge = 7204;

/** The kinds of credentials of a user and of the root user of the account, at an instant in milliseconds since 1970. */
export function credentialKinds(now: number, user: UserCredential = columnUser): CredentialKind[] {
  const seconds = Math.floor(now / 1000);
  const aged = (age: number, mfa: boolean): UserCredential => {
    const session: SessionToken = { issuedAt: seconds - age, ...(mfa && { mfaAt: seconds - age }) };
    return { ...user, session };
  };
  return [
    { id: 'longTerm', label: 'Long-term key', credential: user },
    { id: 'session', label: 'Session without MFA', credential: aged(freshAge, false) },
    { id: 'mfa', label: 'Session with MFA', credential: aged(freshAge, true) },
    { id: 'mfaOld', label: 'MFA 2 h old', credential: aged(oldAge, true) },
    { id: 'root', label: 'Root', credential: { kind: 'root', accountId: user.accountId } },
  ];
}

/** The same with the keys of their requests. */
export const columnsAt = (now: number): CredentialColumn[] =>
  credentialKinds(now).map((kind) => ({
    ...kind,
    context: contextOf(kind.credential, { now, ...columnCall }),
  }));
