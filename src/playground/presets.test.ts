import { describe, expect, it } from 'vitest';
import { caseSchema, type AnyCase } from '../model/case.ts';
import { codeAt } from '../sts/totp.ts';
import { callersOf } from './callers.ts';
import {
  callerOfPreset,
  endpointOfPreset,
  formOfPreset,
  matchingPresets,
  presetGroups,
  presetsOf,
  secondsBeforeAt,
  type Preset,
} from './presets.ts';
import { aMoment, alicesSerial, mainAccount } from './testing.ts';

const callers = callersOf(mainAccount);

const make = (caller: object, rest: object = {}, params: object = {}): AnyCase => ({
  id: 'a-case',
  ...caseSchema.parse({
    title: 'A case',
    group: 'mfa',
    caller,
    request: { action: 'GetSessionToken', params },
    expect: { status: 200 },
    evidence: { kind: 'inferred', source: 'test' },
    lesson: { title: 'A lesson', summary: 'What it shows.' },
    ...rest,
  }),
});

function preset(someCase: AnyCase): Preset {
  const [made] = presetsOf([someCase], { main: mainAccount });
  if (!made) throw new Error('not a preset');
  return made;
}

describe('presetsOf', () => {
  it.each([
    ['no lesson', make({ user: 'alice' }, { lesson: undefined })],
    ['another account', make({ user: 'alice' }, { account: 'policies' })],
    ['another operation', make({ user: 'alice' }, { request: { action: 'GetCallerIdentity' } })],
    ['a role', make({ role: 'UpdateApp' })],
  ])('leaves out a case with %s', (_, someCase) => {
    expect(presetsOf([someCase], { main: mainAccount })).toEqual([]);
  });
});

describe('callerOfPreset', () => {
  it.each([
    [{ user: 'bob' }, 'user:bob'],
    [{ root: true }, 'root'],
    [{ user: 'alice', session: 'plain' }, 'session:alice'],
    [{ user: 'alice', session: 'mfa' }, 'session-mfa:alice'],
  ])('%j is one that is there', (caller, id) => {
    expect(callerOfPreset(preset(make(caller)), callers).id).toBe(id);
  });

  it.each([
    [{ user: 'alice', faults: ['wrong-secret'] }, 'user'],
    [{ user: 'alice', faults: ['inactive-key'] }, 'user'],
    [{ user: 'alice', session: 'plain', sessionAge: 50_000 }, 'session'],
    [{ user: 'alice', session: 'mfa', faults: ['no-token'] }, 'session'],
    [{ root: true, faults: ['wrong-secret'] }, 'root'],
  ])('%j is one of its own', (caller, kind) => {
    expect(callerOfPreset(preset(make(caller)), callers)).toMatchObject({ id: 'case:a-case', kind });
  });
});

it('takes a throttled case, for what the SDK makes of it, and leaves out one of hundreds of calls', () => {
  const throttled = { expect: { status: 400, code: 'Throttling' } };
  expect(preset(make({ user: 'alice' }, throttled))).toMatchObject({ refused: 'Throttling' });
  const many = make({ user: 'alice' }, { ...throttled, before: [{ times: 600, params: {}, status: 200 }] });
  expect(presetsOf([many], { main: mainAccount })).toEqual([]);
});

describe('matchingPresets', () => {
  const lesson = (title: string, summary: string, rest: object = {}) =>
    preset(make({ user: 'alice' }, { lesson: { title, summary }, ...rest }));
  const presets = [
    lesson('A wrong code', 'STS refuses.', { expect: { status: 403, code: 'AccessDenied' } }),
    lesson('No MFA', 'Twelve hours.', { group: 'success' }),
    lesson('Too long', 'Cut.', { group: 'duration' }),
  ];
  it.each([
    ['', ['A wrong code', 'No MFA', 'Too long']],
    ['  ', ['A wrong code', 'No MFA', 'Too long']],
    ['WRONG', ['A wrong code']],
    ['twelve', ['No MFA']],
    ['accessdenied', ['A wrong code']],
    ['duration', ['Too long']],
    ['mfa wrong', ['A wrong code']],
    ['issued hours', ['No MFA']],
    ['wrong hours', []],
  ])('%j', (text, titles) => {
    expect(matchingPresets(presets, text).map(({ title }) => title)).toEqual(titles);
  });
});

it('works codes out when it is opened', () => {
  const params = { SerialNumber: alicesSerial, TokenCode: { step: -1 }, DurationSeconds: '0900' };
  const opened = formOfPreset(preset(make({ user: 'alice' }, {}, params)), mainAccount, aMoment);
  const seed = mainAccount.users[0]?.mfaDevices[0]?.seed ?? '';
  expect(opened).toMatchObject({ TokenCode: codeAt(seed, aMoment - 30_000), DurationSeconds: '0900' });
});

it('names the endpoint', () => {
  expect(endpointOfPreset(preset(make({ user: 'alice' }, { endpoint: 'global' })))).toBe('global');
  expect(endpointOfPreset(preset(make({ user: 'alice' }, { region: 'eu-west-3' })))).toBe('eu-west-3');
});

it('keeps earlier calls in the window of tries of the call itself', () => {
  // aMoment lies 72 s after the beginning of its window.
  expect(secondsBeforeAt(20, aMoment)).toBe(20);
  expect(secondsBeforeAt(20, aMoment - 67_000)).toBe(5);
  expect(secondsBeforeAt(200, aMoment)).toBe(200);
});

it('puts groups of one name together', () => {
  const of = (group: string) => preset(make({ user: 'alice' }, { group }));
  const groups = presetGroups([of('mfa'), of('odd'), of('mfa-limit')]);
  expect([...groups].map(([label, members]) => [label, members.length])).toEqual([
    ['MFA', 2],
    ['odd', 1],
  ]);
});
