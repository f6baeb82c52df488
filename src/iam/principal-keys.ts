/**
 * The keys that come from who asks, by kind of credentials. The table is facts/iam.md §1.1; its sources are the User
 * Guide's pages on global condition context keys and on policy variables.
 */
import type { Evidence } from '../model/operation.ts';
import type { ContextEntry } from './context-entry.ts';
import { describeCredential, namesOf, type Credential } from './credential.ts';

const globalKeys = 'IAM User Guide, AWS global condition context keys';
const variablesPage = 'IAM User Guide, IAM policy elements: Variables and tags';
const mfaPage = 'IAM User Guide, Secure API access with MFA';

type Rest = Partial<Pick<ContextEntry, 'evidence' | 'source' | 'contradiction'>> & { why: string };

const entry = (key: string, values: readonly string[] | undefined, rest: Rest): ContextEntry => ({
  key,
  presence: values ? 'present' : 'absent',
  values: values ?? [],
  evidence: 'documented',
  source: globalKeys,
  ...rest,
});

const unknown = (key: string, why: string): ContextEntry => ({
  key,
  presence: 'unknown',
  values: [],
  why,
  evidence: 'inferred',
  source: 'not modelled',
});

/** Seconds since 1970 as policies write instants. */
const instant = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');

const present = 'aws:MultiFactorAuthPresent';
const age = 'aws:MultiFactorAuthAge';

/** The MFA keys: of a session by its MFA, of a role session as documented unless the reader chose what is reported. */
function mfaKeys(credential: Credential, now: number): ContextEntry[] {
  const kind = describeCredential(credential);
  const seconds = (since: number): string => String(Math.max(0, Math.floor(now / 1000) - since));
  const absent = { why: `is absent for ${kind}` };
  switch (credential.kind) {
    case 'user':
    case 'root': {
      const { session } = credential;
      if (!session) return [entry(present, undefined, absent), entry(age, undefined, absent)];
      const mfa = session.mfaAt !== undefined;
      // That root's sessions carry the keys is told by users, not by AWS.
      const evidence: Evidence = credential.kind === 'root' ? 'reported' : 'documented';
      return [
        entry(present, [String(mfa)], { why: `is "${String(mfa)}" for ${kind}`, evidence }),
        entry(age, session.mfaAt === undefined ? undefined : [seconds(session.mfaAt)], {
          why:
            session.mfaAt === undefined
              ? `is absent, not 0, for ${kind}`
              : 'counts the seconds since the MFA code was checked',
          evidence,
        }),
      ];
    }
    case 'role': {
      const at = credential.chainedMfaAt;
      const rest = {
        evidence: at === undefined ? ('documented' as const) : ('reported' as const),
        source: at === undefined ? mfaPage : 'aws/aws-sdk-java-v2#2554, miquella/vaulted#43',
        contradiction:
          at === undefined
            ? 'Users report "true" where a GetSessionToken session with MFA assumed the role (aws/aws-sdk-java-v2#2554).'
            : 'AWS documents that sessions from AssumeRole carry no MFA information.',
      };
      const value = String(at !== undefined);
      return [
        entry(present, [value], { why: `is "${value}" for ${kind}`, ...rest }),
        entry(age, at === undefined ? undefined : [seconds(at)], {
          why:
            at === undefined ? `is absent for ${kind}` : 'counts the seconds since the MFA code was checked',
          ...rest,
        }),
      ];
    }
    case 'federated':
      return [present, age].map((key) => unknown(key, `is not documented for ${kind}`));
  }
}

/** `aws:userid`, where the unique id is known. */
function userId(credential: Credential): string | undefined {
  switch (credential.kind) {
    case 'user':
      return credential.userId;
    case 'root':
      return credential.accountId;
    case 'role':
      return credential.roleId && `${credential.roleId}:${credential.sessionName}`;
    case 'federated':
      return `${credential.accountId}:${credential.name}`;
  }
}

const principalTypes = { user: 'User', root: 'Account', role: 'AssumedRole', federated: 'FederatedUser' };

function identityKeys(credential: Credential): ContextEntry[] {
  const kind = describeCredential(credential);
  const names = namesOf(credential);
  const id = userId(credential);
  const arn = credential.kind === 'federated' ? names.sessionArn : names.principalArn;
  const userName = credential.kind === 'user' ? [credential.userName] : undefined;
  return [
    entry('aws:username', userName, {
      why: userName ? 'is the name of the IAM user' : `is absent for ${kind}`,
      source: variablesPage,
    }),
    id === undefined
      ? unknown('aws:userid', 'is the unique id, which is not known here')
      : entry('aws:userid', [id], { why: `is the unique id of the caller`, source: variablesPage }),
    entry('aws:PrincipalType', [principalTypes[credential.kind]], {
      why: `tells the kind of caller`,
      source: variablesPage,
    }),
    entry('aws:PrincipalArn', arn === undefined ? undefined : [arn], {
      why:
        credential.kind === 'role'
          ? 'is the ARN of the role, not of its session'
          : 'is the ARN of the caller',
    }),
    entry('aws:PrincipalAccount', [credential.accountId], { why: 'is the account of the caller' }),
  ];
}

function sessionKeys(credential: Credential): ContextEntry[] {
  const kind = describeCredential(credential);
  const issuedAt = 'issuedAt' in credential ? credential.issuedAt : credential.session?.issuedAt;
  const onlyRoles = { why: `is absent for ${kind}: only role sessions carry it` };
  const entries = [
    entry('aws:TokenIssueTime', issuedAt === undefined ? undefined : [instant(issuedAt)], {
      why: issuedAt === undefined ? `is absent for ${kind}` : 'is when the session was issued',
    }),
  ];
  if (credential.kind === 'role') {
    const { sourceIdentity } = credential;
    entries.push(
      entry('aws:SourceIdentity', sourceIdentity === undefined ? undefined : [sourceIdentity], {
        why:
          sourceIdentity === undefined
            ? 'is absent: the session was made without one'
            : 'was set when the session was made',
      }),
    );
  } else if (credential.kind !== 'federated') {
    for (const key of ['aws:SourceIdentity', 'aws:FederatedProvider', 'sts:RoleSessionName']) {
      entries.push(entry(key, undefined, onlyRoles));
    }
  }
  return entries;
}

/** The keys of the principal, and the prefixes of which all keys are among them. */
export function principalKeys(
  credential: Credential,
  now: number,
): { entries: ContextEntry[]; complete: readonly string[] } {
  const tags = 'tags' in credential ? credential.tags : undefined;
  const tagged = Object.entries(tags ?? {}).map(([name, value]) =>
    entry(`aws:PrincipalTag/${name}`, [value], { why: 'is a tag of the caller' }),
  );
  return {
    entries: [
      ...mfaKeys(credential, now),
      ...sessionKeys(credential),
      ...identityKeys(credential),
      ...tagged,
    ],
    // Root has no tags.
    complete: tags || credential.kind === 'root' ? ['aws:principaltag/'] : [],
  };
}
