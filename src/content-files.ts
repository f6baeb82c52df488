/** The files of `content` as the build finds them: what the collections cannot say themselves is refused here. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { parseAccount } from './model/account-schema.ts';
import type { Account } from './model/account.ts';

/**
 * Names of the files in a folder of `content`, without their ending. Throws where a file would be passed over in
 * silence (another ending) or has nothing in it, and names it.
 */
export function namesIn(folder: string): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(`content/${folder}`)) {
    const path = `content/${folder}/${file}`;
    if (!file.endsWith('.yaml')) throw new Error(`${path}: its name must end in .yaml, or it is not read`);
    if (
      readFileSync(path, 'utf8')
        .replace(/^\s*#.*$/gm, '')
        .trim() === ''
    )
      throw new Error(`${path}: is empty`);
    names.add(file.slice(0, -'.yaml'.length));
  }
  return names;
}

/** The accounts by name. Those that do not pass their schema are left out: their collection tells what is wrong. */
export function readAccounts(): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const name of namesIn('accounts')) {
    const file = `content/accounts/${name}.yaml`;
    try {
      accounts.set(name, parseAccount(parseDocument(readFileSync(file, 'utf8')).toJS(), file));
    } catch {
      // Told by the collection `accounts`, with path and reason.
    }
  }
  return accounts;
}
