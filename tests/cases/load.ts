/** Reads the cases and the accounts they use from `content`. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseAccount } from '../../src/model/account-schema.ts';
import type { Account } from '../../src/model/account.ts';
import { caseSchema, type AnyCase } from '../../src/model/case.ts';

const content = new URL('../../content/', import.meta.url);

function documents(folder: string): { id: string; file: string; document: unknown }[] {
  return readdirSync(new URL(folder, content))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const file = `content/${folder}/${name}`;
      const text = readFileSync(new URL(`${folder}/${name}`, content), 'utf8');
      return { id: basename(name, '.yaml'), file, document: parse(text) as unknown };
    });
}

/** Every case, by the name of its file. Throws with file, path and reason where one is not good. */
export function loadCases(): AnyCase[] {
  return documents('cases').map(({ id, file, document }) => {
    const parsed = caseSchema.safeParse(document);
    if (!parsed.success) throw new Error(`${file}:\n${z.prettifyError(parsed.error)}`);
    return { ...parsed.data, id };
  });
}

export function loadAccounts(): Map<string, Account> {
  return new Map(documents('accounts').map(({ id, file, document }) => [id, parseAccount(document, file)]));
}
