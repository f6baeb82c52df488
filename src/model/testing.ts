/** What unit tests share: the simulated account of the site. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseAccount } from './account-schema.ts';
import type { Account } from './account.ts';

const file = new URL('../../content/accounts/main.yaml', import.meta.url);

export const mainAccount: Account = parseAccount(parse(readFileSync(file, 'utf8')), 'main.yaml');
