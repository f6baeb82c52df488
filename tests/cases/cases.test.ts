import { describe, expect, it } from 'vitest';
import type { AnyCase, Case, ListedCase } from '../../src/model/case.ts';
import { loadAccounts, loadCases } from './load.ts';
import { runCase } from './run-case.ts';

const cases = loadCases();
const accounts = loadAccounts();
const isRun = (one: AnyCase): one is Case => one.run;
const isListed = (one: AnyCase): one is ListedCase => !one.run;
const runnable = cases.filter(isRun);
const listed = cases.filter(isListed);

const find = (id: string): Case => {
  const found = runnable.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};

describe('the cases', () => {
  it.for(runnable.map((one) => [one.id, one] as const))('%s', async ([, one]) => {
    expect((await runCase(one, accounts)).join('\n')).toBe('');
  });

  it('that are listed only say why', () => {
    const lines = listed.map(({ id, notRun }) => `  ${id}: ${notRun}`);
    console.info(`${runnable.length} cases run, ${listed.length} listed only:\n${lines.join('\n')}`);
    expect(listed.filter(({ notRun }) => notRun.trim() === '')).toEqual([]);
    expect(listed.length).toBeLessThan(runnable.length / 10);
  });

  it('name accounts that exist, and every account is named', () => {
    expect([...new Set(runnable.map(({ account }) => account))].sort()).toEqual([...accounts.keys()].sort());
  });
});

describe('the judge of the cases', () => {
  const spoil = (id: string, expected: Partial<Case['expect']>): Promise<string[]> => {
    const one = find(id);
    return runCase({ ...one, expect: { ...one.expect, ...expected } }, accounts);
  };

  it.each<[string, string, Partial<Case['expect']>, RegExp]>([
    [
      'another status',
      'mfa-wrong-code',
      { status: 400 },
      /^mfa-wrong-code: status: expected 400\n {2}got 403$/,
    ],
    [
      'another code',
      'mfa-wrong-code',
      { code: 'Denied' },
      /: code: expected "Denied"\n {2}got "AccessDenied"$/,
    ],
    [
      'a message without its last space',
      'mfa-wrong-code',
      { message: 'MultiFactorAuthentication failed with invalid MFA one time pass code.' },
      /: message: /,
    ],
    [
      'a message where there is none',
      'gst-malformed-exp',
      { noMessage: undefined, message: 'x' },
      /: message: expected "x"\n {2}got nothing$/,
    ],
    [
      'no message where there is one',
      'mfa-wrong-code',
      { message: undefined, noMessage: true },
      /: message: expected nothing/,
    ],
    ['another pattern', 'multi-field', { messagePattern: '^3 validation' }, /: message: /],
    ['none of these messages', 'mfa-alpha3', { messageOneOf: ['a', 'b'] }, /: message: /],
    ['another namespace', 'auth-bad-secret', { namespace: 'https://example.com/' }, /: namespace: /],
    ['an error where it succeeds', 'gst-900', { code: 'AccessDenied' }, /: code: /],
    ['another duration', 'gst-900', { durationSeconds: 901 }, /: duration: expected 901\n {2}got 900$/],
    ['another size', 'gst-size-regional', { sessionTokenSize: 288 }, /: token size: /],
    ['a larger size', 'gst-min-token-size', { sessionTokenSizeAtLeast: 4096 }, /: token size: /],
    ['another utilization', 'gst-size-regional', { sessionTokenUtilization: 17 }, /: utilization: /],
    ['MFA where there is none', 'gst-default', { mfa: true }, /: MFA of the session: /],
    ['a session where there is none', 'session-gci', { durationSeconds: 900 }, /: session: /],
    ['another ARN', 'session-gci', { arn: 'arn:aws:iam::123456789012:user/bob' }, /: Arn: /],
    ['another header', 'gst-headers', { headers: { 'content-type': 'text/html' } }, /: content-type: /],
    ['another header pattern', 'gst-headers', { headerPatterns: { date: '^x' } }, /: date: /],
    ['a header that should not be there', 'gst-headers', { absentHeaders: ['Date'] }, /: Date: /],
    [
      'another extended request id',
      'gst-ext-request-id-regional',
      { extendedRequestId: ':G:' },
      /: extended request id: /,
    ],
    ['another body', 'proto-nonroot-path', { body: '<UnknownOperationException/>' }, /: body: /],
    ['another body pattern', 'gci-user', { bodyPattern: '<UserId>AROA' }, /: body: /],
  ])('tells of %s', async (_, id, expected, problem) => {
    const found = await spoil(id, expected);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(problem);
  });

  it('tells of an account that does not exist', async () => {
    const found = await runCase({ ...find('gst-900'), account: 'gone' }, accounts);
    expect(found).toEqual(['gst-900: there is no content/accounts/gone.yaml']);
  });

  it('tells of an earlier call that went otherwise', async () => {
    const one = find('mfa-reused-code');
    const before = one.before.map((step) => ({ ...step, status: 500 }));
    expect((await runCase({ ...one, before }, accounts))[0]).toMatch(
      /^mfa-reused-code: before\[0\], call 1: expected 500\n {2}got 200/,
    );
  });
});
