/**
 * The simulated STS. One implementation, three doors: `fetch` for the SDK in a page, `handle` for the local endpoint,
 * and both for tests.
 */
import type { Account } from '../model/account.ts';
import { createStsWith, type Sts, type StsOptions } from './core.ts';
import { operations } from './operations/index.ts';

export { maxBody, type Sts, type StsAnswer, type StsOptions } from './core.ts';

/** Makes a service for one account, with every operation. */
export const createSts = (account: Account, options: StsOptions): Sts =>
  createStsWith(operations, account, options);
