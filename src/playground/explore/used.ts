/** A session that the reader chose to use, handed from the answer to the explorer in memory. */
import type { SessionCredentials } from '../../client/exchange.ts';
import type { Account } from '../../model/account.ts';

export interface Used {
  account: Account;
  credentials: SessionCredentials;
  mfa: boolean;
  /** Milliseconds since 1970. */
  issuedAt: number;
}
