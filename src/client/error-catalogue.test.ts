import { describe, expect, it } from 'vitest';
import { parseAccount } from '../model/account-schema.ts';
import { caseSchema, type AnyCase } from '../model/case.ts';
import { findError } from '../model/errors.ts';
import { whyNotPlain } from './case-call.ts';
import { namesIn, readYaml, serviceErrors } from './content/testing.ts';
import { refusalOf } from './exchange.ts';
import { runCase } from './run-case.ts';

const entries = serviceErrors();

/** What may stand where an entry has `…`, where not anything may. */
const samples: Readonly<Record<string, string>> = {
  'region-disabled': '123456789012',
  'incomplete-signature-part-missing': 'Credential',
  'signature-expired': '20261122T104012Z',
  'signature-not-yet-current': '20261122T104012Z',
};

/** What the service's trace notes where an entry asks for it. */
const notes: Readonly<Record<string, string>> = {
  'mfa-serial-not-yours': 'the caller has no device with this serial number',
  'mfa-security-key': 'the serial number of a security key, which shows no codes',
  'mfa-device-locked': 'the device had its 9 tries in this window',
  'unknown-access-key': 'no such access key',
  'region-not-opted-in': 'the account has not opted in to af-south-1',
  'malformed-token-size': 'MinimumSessionTokenSize is not an integer',
  'serial-several-violations': 'refused: SerialNumber',
};

const shownBy = entries.flatMap((entry) =>
  entry.case === undefined ? [] : [{ ...entry, case: entry.case }],
);

/** The cases that the SDK can send and STS refuses. */
const refused: AnyCase[] = namesIn('cases')
  .map((id): AnyCase => ({ id, ...caseSchema.parse(readYaml('cases', id)) }))
  .filter((shown) => shown.run && shown.expect.status >= 400 && whyNotPlain(shown) === undefined);

async function run(shown: AnyCase) {
  if (!shown.run) throw new Error(`${shown.id} is not run`);
  let calls = 0;
  const { exchange } = await runCase(
    shown,
    parseAccount(readYaml('accounts', shown.account), shown.account),
    {
      now: Date.parse(shown.clock),
      random: (bytes) => new Uint8Array(bytes).fill((calls += 1)),
      timer: () => 0,
    },
  );
  const { outcome, attempts } = exchange;
  if (outcome.ok) throw new Error(`${shown.id} was not refused`);
  return { error: outcome.error, refusal: refusalOf(exchange), check: attempts.at(-1)?.trace?.at(-1)?.id };
}

describe('the error catalogue', () => {
  it('has the errors that a caller meets', () => {
    expect(entries.length).toBeGreaterThanOrEqual(20);
    expect(refused.length).toBeGreaterThanOrEqual(20);
  });

  it.each(entries)('finds $id by its own message', ({ id, code, message, noted }) => {
    const text = message.replaceAll('…', samples[id] ?? 'x');
    const note = noted && notes[id];
    expect(findError(entries, { code, message: text, note })?.id).toBe(id);
  });

  it('explains a text alone, as it comes from a real STS, by the entry for all its causes', () => {
    for (const { id, code, message, noted } of entries) {
      if (noted === undefined) continue;
      const general = findError(entries, { code, message: message.replaceAll('…', 'x') });
      expect(general?.id, id).not.toBe(id);
      expect(general, id).toBeDefined();
    }
  });

  it.each(shownBy)('$id is the answer of the case $case', (entry) => {
    const shown = caseSchema.parse(readYaml('cases', entry.case));
    if (!shown.run) throw new Error(`${entry.case} is not run`);
    const { status, code, body, message, messageOneOf } = shown.expect;
    expect(status).toBe(entry.status);
    expect(code ?? body).toBe(code === undefined ? `<${entry.code}/>\n` : entry.code);
    for (const text of messageOneOf ?? (message === undefined ? [] : [message])) {
      expect(findError(entries, { code: entry.code, message: text, note: notes[entry.id] })?.id).toBe(
        entry.id,
      );
    }
  });

  it.each(refused.filter((shown) => shown.run && shown.lesson))(
    'marks $id no better than its case does',
    async (shown) => {
      const { refusal } = await run(shown);
      expect(refusal && findError(entries, refusal)?.evidence).toBe(shown.evidence.kind);
    },
  );

  it.each(refused)('explains what $id comes to, at the check that refuses', async (shown) => {
    const { error, refusal, check } = await run(shown);
    const entry = refusal && findError(entries, refusal);
    expect(entry, `${error.code}: ${error.message}`).toBeDefined();
    expect({ status: entry?.status, check: entry?.check }).toEqual({ status: error.status, check });
  });
});
