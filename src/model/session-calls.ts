/**
 * What a session from GetSessionToken can call before any policy is asked: AWS's API reference and its comparison
 * table, and where there is one, the record (facts/sts-wire.md §4, facts/sts-wire-2.md §5, facts/iam.md §1.4).
 */
import type { Evidence } from './operation.ts';

export interface SessionCall {
  /** Backquotes set off names. */
  call: string;
  plain: Reach;
  mfa: Reach;
}

export interface Reach {
  outcome: 'allowed' | 'refused';
  evidence: Evidence;
}

const allowed = (evidence: Evidence): Reach => ({ outcome: 'allowed', evidence });
const refused = (evidence: Evidence): Reach => ({ outcome: 'refused', evidence });

export const sessionCalls: readonly SessionCall[] = [
  { call: 'Most services', plain: allowed('documented'), mfa: allowed('documented') },
  { call: 'IAM', plain: refused('reported'), mfa: allowed('recorded') },
  { call: '`GetCallerIdentity`', plain: allowed('recorded'), mfa: allowed('recorded') },
  { call: '`AssumeRole`', plain: allowed('documented'), mfa: allowed('documented') },
  { call: '`GetWebIdentityToken`', plain: allowed('recorded'), mfa: allowed('inferred') },
  { call: '`GetSessionToken`', plain: refused('reported'), mfa: refused('reported') },
  { call: '`GetFederationToken`', plain: refused('reported'), mfa: refused('reported') },
  { call: 'All else of STS', plain: refused('documented'), mfa: refused('documented') },
];
