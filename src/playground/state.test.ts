import { describe, expect, it } from 'vitest';
import type { Exchange } from '../client/exchange.ts';
import { diagnose } from '../request/diagnose.ts';
import { documentFromForm, emptyForm } from '../request/document.ts';
import { initialState, reduce, shownCall, toSave, type Action, type PlaygroundState } from './state.ts';
import { alicesSerial } from './testing.ts';

const start = initialState('user:alice', 'main');
const after = (...actions: Action[]): PlaygroundState => actions.reduce(reduce, start);
const exchange = (host: string): Exchange => ({
  transport: 'simulated',
  region: 'us-east-1',
  host,
  startedAt: 0,
  attempts: [],
  outcome: { ok: false, error: { code: 'x', message: 'y', kind: 'client' } },
  duration: 1,
});
const answered = (host: string): Action => ({
  type: 'answered',
  caller: 'alice',
  account: 'main',
  exchange: exchange(host),
});

describe('the form', () => {
  it('keeps every text as typed', () => {
    const state = after(
      { type: 'typed', member: 'TokenCode', text: ' 41' },
      { type: 'typed', member: 'DurationSeconds', text: 'soon' },
    );
    expect(state.form).toEqual({ ...emptyForm, TokenCode: ' 41', DurationSeconds: 'soon' });
  });

  it('loses nothing when caller, endpoint or device change, or a call is made', () => {
    const typed = reduce(start, { type: 'typed', member: 'TokenCode', text: '41' });
    const changes: Action[] = [
      { type: 'caller', id: 'root' },
      { type: 'endpoint', id: 'eu-west-3' },
      { type: 'device', serialNumber: 'GAHT12345678' },
      { type: 'sent' },
      answered('a'),
      { type: 'failed', message: 'no' },
    ];
    expect(changes.reduce(reduce, typed).form).toBe(typed.form);
  });

  it('takes a fix', () => {
    const typed = after({ type: 'typed', member: 'SerialNumber', text: alicesSerial.replace('mfa', 'user') });
    const context = {
      caller: { kind: 'user', name: 'alice' },
      region: { id: 'us-east-1', deactivated: false },
    } as const;
    const fix = diagnose(documentFromForm(typed.form), context).find(({ id }) => id === 'user-arn')?.fix;
    expect(fix && reduce(typed, { type: 'fixed', fix }).form.SerialNumber).toBe(alicesSerial);
  });
});

describe('a code from the device', () => {
  const code: Action = {
    type: 'code',
    code: '123456',
    serialNumber: alicesSerial,
    knownSerials: [alicesSerial, 'GAHT12345678'],
  };

  it.each([
    ['', alicesSerial],
    ['GAHT12345678', alicesSerial],
    ['arn:aws:iam::123456789012:user/alice', 'arn:aws:iam::123456789012:user/alice'],
  ])('beside the serial %j leaves %j', (typed, serial) => {
    const state = after({ type: 'typed', member: 'SerialNumber', text: typed }, code);
    expect(state.form).toMatchObject({ TokenCode: '123456', SerialNumber: serial });
  });
});

describe('calls', () => {
  it('are listed newest first, and the newest is shown', () => {
    const state = after({ type: 'sent' }, answered('a'), answered('b'));
    expect(state.calls.map((call) => call.exchange.host)).toEqual(['b', 'a']);
    expect(shownCall(state)?.exchange.host).toBe('b');
    expect(state.running).toBe(false);
  });

  it('can be shown again', () => {
    expect(shownCall(after(answered('a'), answered('b'), { type: 'shown', id: 1 }))?.exchange.host).toBe('a');
  });

  it('are forgotten from the fifty-first on', () => {
    const state = after(...Array.from({ length: 60 }, (_, index) => answered(String(index))));
    expect(state.calls).toHaveLength(50);
    expect(shownCall(state)?.exchange.host).toBe('59');
  });

  it('that could not be made leave the last answer and say why', () => {
    const state = after(answered('a'), { type: 'sent' }, { type: 'failed', message: 'offline' });
    expect(state).toMatchObject({ running: false, notice: 'offline', shownId: 1 });
    expect(reduce(state, { type: 'dismissed' }).notice).toBeUndefined();
  });
});

it('saves what a reload must not lose, and takes it back', () => {
  const state = after({ type: 'typed', member: 'TokenCode', text: '1' }, { type: 'endpoint', id: 'global' });
  expect(reduce(start, { type: 'restored', saved: toSave(state) })).toEqual({
    ...state,
    presetId: undefined,
  });
});

it('keeps what a preset takes the place of, and puts it back', () => {
  const preset = (id: string): Action => ({
    type: 'preset',
    id,
    form: emptyForm,
    callerId: 'root',
    endpointId: 'global',
    accountName: 'main',
  });
  const state = after({ type: 'typed', member: 'TokenCode', text: '41' }, preset('a'), preset('b'));
  expect(state.form).toBe(emptyForm);
  const back = reduce(state, { type: 'put-back' });
  expect(back).toMatchObject({ form: { TokenCode: '41' }, callerId: 'user:alice', presetId: undefined });
  expect(after(preset('a')).replaced).toBeUndefined();
  expect(reduce(start, { type: 'put-back' })).toBe(start);
});

it('opens a preset with its device on the card', () => {
  const form = { ...emptyForm, SerialNumber: 'GAHT12345678' };
  const state = after({
    type: 'preset',
    id: 'a',
    form,
    callerId: 'root',
    endpointId: 'global',
    accountName: 'main',
  });
  expect(state).toMatchObject({ form, callerId: 'root', endpointId: 'global', presetId: 'a' });
  expect(state.deviceSerial).toBe('GAHT12345678');
});
