import { describe, expect, it } from 'vitest';
import type { MfaDevice } from '../model/account.ts';
import { windowSeconds } from '../sts/mfa.ts';
import { emptyState } from '../sts/state.ts';
import { codeAt, stepAt } from '../sts/totp.ts';
import { loadCases } from '../../tests/cases/load.ts';
import { code, sent } from '../client/testing.ts';
import { codeChoices, wasIssuedWith, type CodeKind } from './codes.ts';
import { aMoment, mainAccount } from './testing.ts';

const found = mainAccount.users[0]?.mfaDevices[0];
if (!found) throw new Error('alice has no device');
const device: MfaDevice = found;
const { seed, serialNumber } = device;

const used = () => ({ ...emptyState(), usedSteps: { [serialNumber]: [stepAt(aMoment) - 1] } });
const locked = () => ({
  ...emptyState(),
  tries: { [serialNumber]: { window: Math.floor(aMoment / windowSeconds / 1000), count: 9 } },
});
const choose = (kind: CodeKind, state = emptyState(), of = device) => {
  const choice = codeChoices(of, state, aMoment).find((candidate) => candidate.kind === kind);
  if (!choice) throw new Error(`no choice ${kind}`);
  return choice;
};

describe('codeChoices', () => {
  it.each<[CodeKind, number]>([
    ['now', 0],
    ['next', 1],
    ['previous', -1],
    ['late', -2],
    ['too-late', -3],
    ['early', 2],
    ['too-early', 3],
  ])('%s is the code %d steps from now', (kind, steps) => {
    expect(choose(kind).code).toBe(codeAt(seed, aMoment + steps * 30_000));
  });

  it('has a code that is none of the device, and the last that was used', () => {
    const near = Array.from({ length: 41 }, (_, i) => codeAt(seed, aMoment + (i - 20) * 30_000));
    expect(near).not.toContain(choose('wrong').code);
    expect(choose('used').code).toBeUndefined();
    expect(choose('used', used())).toMatchObject({
      code: codeAt(seed, aMoment - 30_000),
      forecast: 'STS will refuse it: the code was used before.',
    });
  });

  it('foretells refusals that are not the code’s fault', () => {
    expect(choose('now', locked())).toMatchObject({ accepted: false });
    expect(choose('now', locked()).forecast).toContain('9 tries');
    const off: MfaDevice = { ...device, status: 'Deactivated' };
    expect(choose('now', emptyState(), off).forecast).toContain('not active');
  });

  it('changes nothing in the memory of the service', () => {
    const state = emptyState();
    codeChoices(device, state, aMoment);
    expect(state).toEqual(emptyState());
  });
});

describe('forecasts', () => {
  const cases = new Map(loadCases().map((one) => [one.id, one]));
  it.each<[CodeKind, string, ReturnType<typeof emptyState>?]>([
    ['now', 'mfa-window-0'],
    ['next', 'mfa-window-p1'],
    ['previous', 'mfa-window-m1'],
    ['late', 'mfa-window-m2'],
    ['too-late', 'mfa-window-m3'],
    ['early', 'mfa-window-p2'],
    ['too-early', 'mfa-window-p3'],
    ['wrong', 'mfa-wrong-code'],
    ['used', 'mfa-reused-code', used()],
    ['now', 'mfa-10th-attempt', locked()],
  ])('%s is as in the recorded case %s', (kind, id, state) => {
    const found = cases.get(id);
    if (!found?.run) throw new Error(`no case ${id}`);
    expect(found.evidence.kind).toBe('recorded');
    expect(choose(kind, state).accepted).toBe(found.expect.status === 200);
  });
});

it('knows the code that a session was issued with', async () => {
  const issued = await sent({ SerialNumber: serialNumber, TokenCode: code });
  expect(wasIssuedWith(code, issued)).toBe(true);
  expect(wasIssuedWith('000000', issued)).toBe(false);
  expect(wasIssuedWith(code, undefined)).toBe(false);
  const refused = await sent({ SerialNumber: serialNumber, TokenCode: '000000' });
  expect(wasIssuedWith('000000', refused)).toBe(false);
});
