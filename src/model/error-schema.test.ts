import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { checks } from '../sts/checks.ts';
import { caseSchema } from './case.ts';
import { errorEntrySchema } from './error-schema.ts';
import { findError, type ErrorEntry } from './errors.ts';

const root = new URL('../../content/', import.meta.url);
const names = (folder: string) =>
  readdirSync(new URL(folder, root)).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -5)] : []));
const read = (folder: string, name: string): unknown =>
  parse(readFileSync(new URL(`${folder}/${name}.yaml`, root), 'utf8'));

const schema = errorEntrySchema({
  cases: new Set(names('cases')),
  checks: new Set(checks.map(({ id }) => id)),
});
const entries: ErrorEntry[] = names('errors').map((id) => ({ id, ...schema.parse(read('errors', id)) }));

describe('the error catalogue', () => {
  it('has the errors that a caller meets', () => {
    expect(entries.length).toBeGreaterThanOrEqual(20);
  });

  it.each(entries.map((entry) => [entry.id, entry] as const))('finds %s by its own message', (_id, entry) => {
    const number = entry.message.replace('account:…', 'account:123456789012');
    const filled =
      entry.code === 'SignatureDoesNotMatch' ? number.replaceAll('…', '20261122T104012Z') : number;
    const part =
      entry.id === 'incomplete-signature-part-missing' ? filled.replace('…', 'Credential') : filled;
    expect(findError(entries, { code: entry.code, message: part.replaceAll('…', 'x') })?.id).toBe(entry.id);
  });

  it.each(entries.flatMap((entry) => (entry.case ? [[entry.id, entry.case, entry] as const] : [])))(
    '%s is what the case %s expects',
    (_id, name, entry) => {
      const shown = caseSchema.parse(read('cases', name));
      if (!shown.run) throw new Error(`${name} is not run`);
      const { status, code, body, message, messageOneOf, messagePattern } = shown.expect;
      expect({ status, code: code ?? body }).toEqual({
        status: entry.status,
        code: code === undefined ? `<${entry.code}/>\n` : entry.code,
      });
      const text = message ?? messageOneOf?.[0] ?? '';
      const found = findError(entries, { code: entry.code, message: text })?.id;
      expect(messagePattern === undefined ? found : entry.id).toBe(entry.id);
    },
  );
});

describe('errorEntrySchema', () => {
  const strict = errorEntrySchema({ cases: new Set(['known']), checks: new Set(['mfa']) });
  const good = {
    code: 'AccessDenied',
    status: 403,
    message: 'No',
    evidence: 'recorded',
    source: 'here',
    title: 'No',
    cause: 'Because.',
    remedy: ['Stop.'],
    check: 'mfa',
  };
  const issues = (change: object) =>
    strict
      .safeParse({ ...good, ...change })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('takes a good entry', () => {
    expect(issues({})).toBeUndefined();
    expect(issues({ case: 'known' })).toBeUndefined();
  });

  it.each([
    [{ colour: 'red' }, ': Unrecognized key: "colour"'],
    [{ status: '403' }, 'status: Invalid input: expected number, received string'],
    [
      { evidence: 'heard' },
      'evidence: Invalid option: expected one of "recorded"|"documented"|"reported"|"inferred"',
    ],
    [{ remedy: [] }, 'remedy: Too small: expected array to have >=1 items'],
    [{ check: 'mfaa' }, 'check: there is no check "mfaa"; there are mfa'],
    [{ case: 'gone' }, 'case: there is no content/cases/gone.yaml'],
    [{ messagePattern: '(' }, 'messagePattern: is not a regular expression'],
    [{ message: 'Value … is wrong' }, 'messagePattern: is missing: the message has … where a value stands'],
    [{ title: 'No.' }, 'title: is a title: no full stop at its end'],
  ])('says of %j what is wrong and where', (change, message) => {
    expect(issues(change)).toEqual([message]);
  });
});
