import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parseAccount } from '../model/account-schema.ts';
import { caseSchema, type AnyCase } from '../model/case.ts';
import { runCase, type RunOptions } from './run-case.ts';

const file = new URL('../../content/accounts/main.yaml', import.meta.url);
const account = parseAccount(parse(readFileSync(file, 'utf8')), 'main.yaml');
const serial = 'arn:aws:iam::123456789012:mfa/alice';

const make = (caller: object, params: object = {}, rest: object = {}): AnyCase => ({
  id: 'a-case',
  ...caseSchema.parse({
    title: 'A case',
    group: 'test',
    caller,
    request: { action: 'GetSessionToken', params },
    expect: { status: 200 },
    evidence: { kind: 'inferred', source: 'test' },
    ...rest,
  }),
});

const now = Date.UTC(2026, 10, 22, 10, 40, 12);

/** Options whose random bytes differ from call to call and are the same in every test. */
function fresh(): RunOptions {
  let calls = 0;
  return { now, random: (bytes) => new Uint8Array(bytes).fill((calls += 1)), timer: () => 0 };
}

const outcomeOf = async (someCase: AnyCase, change?: RunOptions['change']) => {
  const { exchange } = await runCase(someCase, account, { ...fresh(), change });
  const { outcome } = exchange;
  return outcome.ok ? { lasts: (outcome.result.credentials.expiration - now) / 1000 } : outcome.error.code;
};

describe('runCase', () => {
  it('gets a session, at the instant given', async () => {
    expect(await outcomeOf(make({ user: 'alice' }, { DurationSeconds: '900' }))).toEqual({ lasts: 900 });
  });

  it('runs at any instant, with the codes of that instant', async () => {
    const right = make({ user: 'alice' }, { SerialNumber: serial, TokenCode: { step: 0 } });
    const later = Date.UTC(2031, 0, 1);
    const { exchange } = await runCase(right, account, { ...fresh(), now: later });
    expect(exchange.outcome.ok).toBe(true);
    expect(exchange.startedAt).toBe(later);
  });

  it('makes the calls before it first', async () => {
    const params = { SerialNumber: serial, TokenCode: { step: 0 } };
    const reused = make({ user: 'alice' }, params, { before: [{ params, status: 200 }] });
    expect(await outcomeOf(reused)).toBe('AccessDenied');
    const worn = make({ user: 'alice' }, params, {
      before: [{ params: { SerialNumber: serial, TokenCode: { wrong: true } }, times: 9, status: 403 }],
    });
    const { exchange } = await runCase(worn, account, fresh());
    const message = exchange.outcome.ok ? '' : exchange.outcome.error.message;
    expect(message).toContain('unable to validate');
  });

  it('calls with a session where the caller has one, expired or not', async () => {
    expect(await outcomeOf(make({ user: 'alice', session: 'mfa' }))).toBe('AccessDenied');
    const old = { user: 'alice', session: 'plain', sessionAge: 1000, sessionDuration: 900 };
    expect(await outcomeOf(make(old))).toBe('ExpiredToken');
  });

  it.each([
    ['unknown-key', 'InvalidClientTokenId'],
    ['inactive-key', 'InvalidClientTokenId'],
    ['wrong-secret', 'SignatureDoesNotMatch'],
  ])('calls with credentials that have the fault %s', async (fault, code) => {
    expect(await outcomeOf(make({ user: 'alice', faults: [fault] }))).toBe(code);
  });

  it.each([
    ['no-token', 'InvalidClientTokenId'],
    ['foreign-token', 'InvalidClientTokenId'],
    ['wrong-secret', 'SignatureDoesNotMatch'],
  ])('and with a session that has the fault %s', async (fault, code) => {
    expect(await outcomeOf(make({ user: 'alice', session: 'plain', faults: [fault] }))).toBe(code);
  });

  it('sends what it is told to instead', async () => {
    const wrong = make({ user: 'alice' }, { SerialNumber: serial, TokenCode: { wrong: true } });
    expect(await outcomeOf(wrong)).toBe('AccessDenied');
    const { input } = await runCase(wrong, account, { ...fresh(), change: { DurationSeconds: 1800 } });
    expect(input).toMatchObject({ SerialNumber: serial, DurationSeconds: 1800 });
  });

  it('gives the same answer each time where clock and randomness are the same', async () => {
    const plain = make({ user: 'alice' });
    const first = await runCase(plain, account, fresh());
    expect((await runCase(plain, account, fresh())).exchange.outcome).toEqual(first.exchange.outcome);
  });
});
