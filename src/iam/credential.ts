/** Who asks, and with what kind of credentials. */
import { roleArn, rootArn, userArn } from '../model/account.ts';

/** A session from GetSessionToken. */
export interface SessionToken {
  /** Seconds since 1970. */
  issuedAt: number;
  /** When the MFA code was checked, in seconds since 1970; absent where none was given. */
  mfaAt?: number | undefined;
}

export interface UserCredential {
  kind: 'user';
  accountId: string;
  userName: string;
  /** `/` where absent. */
  path?: string | undefined;
  userId?: string | undefined;
  /** Tags of the user; absent means that they are not known. */
  tags?: Readonly<Record<string, string>> | undefined;
  /** Absent for a long-term access key. */
  session?: SessionToken | undefined;
}

interface RootCredential {
  kind: 'root';
  accountId: string;
  session?: SessionToken | undefined;
}

interface RoleCredential {
  kind: 'role';
  accountId: string;
  roleName: string;
  path?: string | undefined;
  roleId?: string | undefined;
  sessionName: string;
  issuedAt: number;
  /** Tags of role and session together. */
  tags?: Readonly<Record<string, string>> | undefined;
  sourceIdentity?: string | undefined;
  /**
   * Seconds since 1970: a session with MFA assumed the role and its MFA shows in the role's requests. Reported, not
   * documented; without it the documented "false" stands (facts/iam.md §1.5).
   */
  chainedMfaAt?: number | undefined;
}

interface FederatedCredential {
  kind: 'federated';
  accountId: string;
  name: string;
  /** The IAM user who called GetFederationToken; absent where root did. */
  userName?: string | undefined;
  userPath?: string | undefined;
  issuedAt: number;
}

export type Credential = UserCredential | RootCredential | RoleCredential | FederatedCredential;

/** How policies and messages name a caller. */
export interface CallerNames {
  kind: Credential['kind'];
  accountId: string;
  /** The ARN of the user, root user or role; of a federated user, the IAM user's who made the session. */
  principalArn: string;
  /** Sessions of roles and federated users have an ARN of their own; those of GetSessionToken have none. */
  sessionArn: string | undefined;
  /** Of the user or role, `AIDA…`: a name for it too; undefined where it is not known. */
  uniqueId?: string | undefined;
}

export function namesOf(credential: Credential): CallerNames {
  const { kind, accountId } = credential;
  switch (credential.kind) {
    case 'user': {
      const { path = '/', userName, userId: uniqueId } = credential;
      const principalArn = userArn(accountId, { path, userName });
      return { kind, accountId, principalArn, sessionArn: undefined, uniqueId };
    }
    case 'root':
      return { kind, accountId, principalArn: rootArn(accountId), sessionArn: undefined };
    case 'role': {
      const { path = '/', roleName, sessionName, roleId: uniqueId } = credential;
      return {
        kind,
        accountId,
        principalArn: roleArn(accountId, { path, roleName }),
        sessionArn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
        uniqueId,
      };
    }
    case 'federated': {
      const { userPath: path = '/', userName, name } = credential;
      return {
        kind,
        accountId,
        principalArn: userName === undefined ? rootArn(accountId) : userArn(accountId, { path, userName }),
        sessionArn: `arn:aws:sts::${accountId}:federated-user/${name}`,
      };
    }
  }
}

/** The kind of credentials, to go after "for" or "of": `long-term credentials`, `a session without MFA`. */
export function describeCredential(credential: Credential): string {
  switch (credential.kind) {
    case 'user':
    case 'root': {
      const whose = credential.kind === 'root' ? ' of the root user' : '';
      if (!credential.session) return `long-term credentials${whose}`;
      return `a session ${credential.session.mfaAt === undefined ? 'without' : 'with'} MFA${whose}`;
    }
    case 'role':
      return 'a role session';
    case 'federated':
      return 'a federated user session';
  }
}
