/** Reads an account document from a file: YAML, or JSON, which is YAML too. */
import { readFileSync, statSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { Account } from '../../src/model/account.ts';
import { AccountError, parseAccount } from '../../src/model/account-schema.ts';
import { CommandError } from '../process.mjs';

/** Bytes. An account with a thousand users is far below. */
const maxSize = 5_000_000;

/**
 * The account in `path`; messages call the file `name`.
 * Throws a CommandError that names the file, the place in it and the reason, and never shows a value: it may be secret.
 */
export function readAccountFile(path: string, name: string = path): Account {
  const document = parseYaml(readText(path, name), name);
  try {
    return parseAccount(document, name);
  } catch (error) {
    if (error instanceof AccountError) throw new CommandError(error.message);
    throw error;
  }
}

function readText(path: string, name: string): string {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new CommandError(`${name}: is a folder, not an account file`);
    if (stat.size > maxSize) throw new CommandError(`${name}: is larger than ${maxSize / 1e6} MB`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CommandError(`${name}: ${reasons[code] ?? `cannot be read (${code})`}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'may not be read',
};

function parseYaml(text: string, name: string): unknown {
  const lines = new LineCounter();
  // Pretty errors would show the line, and with it a secret.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [problem] = document.errors;
  if (problem) {
    const { line, col } = lines.linePos(problem.pos[0]);
    throw new CommandError(`${name}: line ${line}, column ${col}: ${problem.message}`);
  }
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that multiply without end.
    throw new CommandError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
