import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { runCase } from '../../client/run-case.ts';
import { parseAccount } from '../../model/account-schema.ts';
import { caseSchema, type Case } from '../../model/case.ts';
import type { ErrorEntry } from '../../model/errors.ts';
import { textOf } from '../../snippets/javascript.ts';
import { codeAt } from '../../sts/totp.ts';
import { currentCode, deviceToUse, exampleView, instantOf, markOf, type ExampleData } from './example.ts';

const read = (path: string): unknown =>
  parse(readFileSync(new URL(`../../../content/${path}.yaml`, import.meta.url), 'utf8'));
const account = parseAccount(read('accounts/main'), 'main.yaml');
const seed = account.users[0]?.mfaDevices[0]?.seed ?? '';

function load(id: string): Case {
  const shown = caseSchema.parse(read(`cases/${id}`));
  if (!shown.run) throw new Error(`${id} is not run`);
  return { id, ...shown };
}

const invalidCode: ErrorEntry = {
  id: 'mfa-invalid-code',
  code: 'AccessDenied',
  status: 403,
  message: 'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
  evidence: 'recorded',
  source: 'test',
  title: 'The digits are wrong',
  when: 'Always.',
  cause: 'Because.',
  remedy: ['Wait.'],
  check: 'mfa',
};

async function view(id: string, rest: Partial<ExampleData> = {}) {
  const data: ExampleData = {
    case: load(id),
    links: { errors: '/errors/', playground: '/playground/' },
    ...rest,
  };
  let calls = 0;
  const run = await runCase(data.case, account, {
    now: Date.parse(data.case.clock),
    random: (bytes) => new Uint8Array(bytes).fill((calls += 1)),
    timer: () => 0,
  });
  return exampleView(data, run, account);
}

describe('exampleView', () => {
  it('shows a refusal at its check, word for word, with its explanation', async () => {
    const shown = await view('mfa-wrong-code', { entry: invalidCode });
    expect(shown).toMatchObject({
      from: 'alice',
      end: 'mfa',
      refusal: {
        code: 'AccessDenied',
        status: 403,
        message: invalidCode.message,
        why: { title: 'The digits are wrong', href: '/errors/mfa-invalid-code/' },
      },
      evidence: 'recorded',
      fixable: true,
      playground: '/playground/#case=mfa-wrong-code',
      announcement: `Refused at MFA. AccessDenied: ${invalidCode.message}`,
    });
    expect(shown.issued).toBeUndefined();
    expect(shown.code.filter(({ kind }) => kind === 'mark')).toHaveLength(1);
  });

  it('does not explain an error by an entry that is another’s', async () => {
    const shown = await view('mfa-serial-without-code', { entry: invalidCode });
    expect(shown.refusal?.why).toBeUndefined();
  });

  it('shows a session without its secret', async () => {
    const shown = await view('gst-900');
    expect(shown.end).toBe('issue');
    expect(shown.issued?.map(([name]) => name)).toEqual(['AccessKeyId', 'SessionToken', 'Expiration']);
    expect(shown.issued?.[1]?.[1]).toMatch(/^.{24}… \(688 characters\)$/);
    expect(shown.issued?.[2]?.[1]).toBe('2026-11-22T10:55:12Z, in 15 minutes');
    expect(shown.refusal).toBeUndefined();
    expect(shown.fixable).toBe(false);
  });

  it('names the endpoint in the code where it is not the region’s own', async () => {
    expect(textOf((await view('gst-size-global-v1')).code)).toContain(
      'endpoint: "https://sts.amazonaws.com"',
    );
    expect(textOf((await view('gst-900')).code)).not.toContain('endpoint');
  });

  it('says that a session calls, and offers no preset that is not there', async () => {
    const shown = await view('gst-from-mfa-session');
    expect(shown.from).toBe('a session of alice');
    expect(shown.playground).toBeUndefined();
  });
});

describe('markOf', () => {
  it.each([
    [{ SerialNumber: 'x', TokenCode: '123456', DurationSeconds: '900' }, 'TokenCode'],
    [{ SerialNumber: 'x', DurationSeconds: '900' }, 'DurationSeconds'],
    [{ SerialNumber: 'x' }, 'SerialNumber'],
    [{ SerialNumber: 'x', TokenCode: { step: 0, device: 'y' } }, 'SerialNumber'],
    [{}, undefined],
  ])('%j', (params, mark) => {
    expect(markOf(params)).toBe(mark);
  });
});

describe('the current code', () => {
  const now = Date.UTC(2027, 0, 1);

  it('is offered for a wrong or late code of a device that is the caller’s', () => {
    expect(currentCode(load('mfa-wrong-code'), account, now)).toEqual({ TokenCode: codeAt(seed, now) });
    expect(deviceToUse(load('mfa-window-m3'), account)).toBeDefined();
  });

  it.each([
    'mfa-window-0',
    'mfa-reused-code',
    'mfa-10th-attempt',
    'mfa-serial-user-arn',
    'mfa-short-code',
    'gst-900',
  ])('would not help %s', (id) => {
    expect(currentCode(load(id), account, now)).toEqual({});
  });
});

describe('instantOf', () => {
  const now = Date.UTC(2027, 0, 1, 12, 1, 5);

  it('is now where nothing comes before', () => {
    expect(instantOf(load('gst-900'), now)).toBe(now);
  });

  it('keeps the place in the window of tries where calls come before', () => {
    const worn = load('mfa-10th-attempt');
    const at = instantOf(worn, now);
    expect(at).toBeLessThanOrEqual(now);
    expect(now - at).toBeLessThan(180_000);
    expect((at - Date.parse(worn.clock)) % 180_000).toBe(0);
    expect(instantOf(worn, Date.parse(worn.clock) - 1)).toBe(Date.parse(worn.clock) - 180_000);
  });
});
