import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CommandError } from '../process.mjs';
import { readAccountFile } from './account-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'account-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function message(path: string): string {
  try {
    readAccountFile(path);
  } catch (error) {
    expect(error).toBeInstanceOf(CommandError);
    return (error as CommandError).message;
  }
  throw new Error('the file was accepted');
}

describe('readAccountFile', () => {
  it('reads YAML and JSON, tabs too', () => {
    const account = { accountId: '123456789012', users: [{ userName: 'alice' }] };
    expect(readAccountFile(file('a.json', JSON.stringify(account, null, '\t'))).users[0]?.userName).toBe(
      'alice',
    );
    expect(
      readAccountFile(file('a.yaml', "accountId: '123456789012'\nusers: [{ userName: bob }]")).accountId,
    ).toBe('123456789012');
  });

  it('names the file where there is none, or a folder', () => {
    expect(message(join(folder, 'none.yaml'))).toBe(`${join(folder, 'none.yaml')}: there is no such file`);
    expect(message(folder)).toBe(`${folder}: is a folder, not an account file`);
  });

  it('names line and column of what is not YAML, and does not show it', () => {
    const path = file('broken.yaml', "accountId: '123456789012'\nusers: [secretAccessKey: wJalr, {]\n");
    expect(message(path)).toMatch(/broken\.yaml: line 2, column \d+: /);
    expect(message(path)).not.toContain('wJalr');
    expect(message(file('broken.json', '{"accountId": "wJalrXUtn'))).not.toContain('wJalr');
  });

  it('names file, path and reason of every wrong field', () => {
    const path = file('wrong.yaml', "accountId: '12'\nusers:\n  - userName: alice\n    colour: red\n");
    expect(message(path).split('\n')).toEqual([
      `${path}: accountId: must be a string of 12 digits`,
      `${path}: users[0].colour: there is no such field`,
    ]);
  });

  it('refuses files and aliases that grow without bound', () => {
    const large = file('large.yaml', 'x');
    truncateSync(large, 5_000_001);
    expect(message(large)).toBe(`${large}: is larger than 5 MB`);
    const nine = (name: string) => `[${Array(9).fill(`*${name}`).join(', ')}]`;
    const bomb = ['a: &a [1]', ...['b', 'c', 'd', 'e'].map((n, i) => `${n}: &${n} ${nine('abcd'[i]!)}`)].join(
      '\n',
    );
    expect(message(file('bomb.yaml', bomb))).toContain('alias');
  });
});
