/** What the tests of this room share. */
import { contextOf, type Overrides } from './context.ts';
import type { Credential } from './credential.ts';
import type { AccessRequest } from './evaluate.ts';
import { readPolicy, type Policy, type PolicyKind } from './policy.ts';

/** Seconds since 1970: 22 November 2026, 12:00 UTC. */
export const noon = 1_795_348_800;
export const accountId = '123456789012';

const user = {
  kind: 'user',
  accountId,
  userName: 'alice',
  userId: 'AIDACKCEVSQ6C2EXAMPLE',
  tags: {},
} as const;

/** The columns of the table of facts/iam.md §1.2, and root. */
export const credentials = {
  longTerm: user,
  plain: { ...user, session: { issuedAt: noon - 600 } },
  fresh: { ...user, session: { issuedAt: noon - 600, mfaAt: noon - 600 } },
  old: { ...user, session: { issuedAt: noon - 7200, mfaAt: noon - 7200 } },
  root: { kind: 'root', accountId },
  role: {
    kind: 'role',
    accountId,
    roleName: 'UpdateApp',
    roleId: 'AROADBQP57FF2AEXAMPLE',
    sessionName: 'deploy',
    issuedAt: noon - 600,
    tags: {},
  },
  federated: { kind: 'federated', accountId, name: 'Bob', userName: 'alice', issuedAt: noon - 600 },
} as const satisfies Record<string, Credential>;

export const request = (
  credential: Credential,
  action: string,
  resource = '*',
  overrides: Overrides = {},
): AccessRequest => ({
  credential,
  action,
  resource,
  context: contextOf(
    credential,
    { now: noon * 1000, region: 'eu-west-1', sourceIp: '203.0.113.7' },
    overrides,
  ),
});

export const policy = (kind: PolicyKind, ...statements: unknown[]): Policy =>
  readPolicy({ Version: '2012-10-17', Statement: statements }, kind, kind);
