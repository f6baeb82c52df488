import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeAt } from '../sts/totp.ts';
import { accountText } from './account-edit.ts';
import { createStore, type Store } from './store.ts';
import { aMoment, alicesSerial, mainAccount } from './testing.ts';
import type { Preset } from './presets.ts';

const data = {
  accounts: { main: mainAccount },
  accountName: 'main',
  errorsData: '/errors.json',
  presets: [],
  errorsHref: '/reference/errors/',
};
const seed = mainAccount.users[0]?.mfaDevices[0]?.seed ?? '';

/** What came of the newest call: a session, or the error's code. */
function outcome(store: Store): string {
  const made = store.state.value.calls[0]?.exchange.outcome;
  if (!made) return 'nothing';
  return made.ok ? 'issued' : made.error.code;
}

beforeEach(() => {
  vi.setSystemTime(aMoment);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('send', () => {
  it('sends what stands in the form, right or wrong', async () => {
    const store = createStore(data);
    store.dispatch({ type: 'typed', member: 'DurationSeconds', text: '900.0' });
    expect(store.findings.value.map(({ id }) => id)).toEqual(['integer-form', 'member-type']);
    await store.send();
    expect(outcome(store)).toBe('MalformedInput');
    store.dispatch({ type: 'typed', member: 'DurationSeconds', text: '0900' });
    await store.send();
    expect(outcome(store)).toBe('issued');
    expect(store.state.value.calls[0]?.exchange.attempts[0]?.request.body).toContain('DurationSeconds=0900');
  });

  it.each([
    ['user:bob', 'issued'],
    ['root', 'issued'],
    ['session:alice', 'AccessDenied'],
    ['session-mfa:alice', 'AccessDenied'],
  ])('calls as %s: %s', async (id, expected) => {
    const store = createStore(data);
    store.dispatch({ type: 'caller', id });
    await store.send();
    expect(outcome(store)).toBe(expected);
  });

  it('spends a code of the device and shows it on the card', async () => {
    const store = createStore(data);
    store.tick(Date.now());
    store.useCode('now');
    expect(store.state.value.form.SerialNumber).toBe(alicesSerial);
    await store.send();
    expect(outcome(store)).toBe('issued');
    expect(store.face.value?.triesLeft).toBe(8);
    await store.send();
    expect(outcome(store)).toBe('AccessDenied');
  });

  it('is refused in a region that is switched off, and says so before', async () => {
    const store = createStore(data);
    store.dispatch({ type: 'endpoint', id: 'eu-west-3' });
    expect(store.findings.value.map(({ id }) => id)).toEqual(['region-deactivated']);
    await store.send();
    expect(outcome(store)).toBe('RegionDisabledException');
  });

  it('makes one call at a time', async () => {
    const store = createStore(data);
    await Promise.all([store.send(), store.send()]);
    expect(store.state.value.calls).toHaveLength(1);
  });
});

describe('the document as text', () => {
  it('is not sent while it cannot be read, and is sent again once it can', async () => {
    const store = createStore(data);
    store.dispatch({ type: 'text', text: '{ "DurationSeconds": 900' });
    await store.send();
    expect(outcome(store)).toBe('nothing');
    expect(store.text.value).toBe('{ "DurationSeconds": 900');
    store.dispatch({ type: 'text', text: '{ "DurationSeconds": 900 }' });
    await store.send();
    expect(outcome(store)).toBe('issued');
  });
});

it('says why a code is not put in while the text cannot be read', () => {
  const store = createStore(data);
  store.tick(Date.now());
  store.dispatch({ type: 'text', text: '{' });
  expect(store.useCode('now')).toBeUndefined();
  expect(store.notice.value).toContain('cannot be read');
});

describe('the account', () => {
  it('is what STS knows once its text is an account', async () => {
    const store = createStore(data);
    await store.send();
    const edited = accountText({
      ...mainAccount,
      sts: { ...mainAccount.sts, deactivatedRegions: ['us-east-1'] },
    });
    await store.editAccount(edited);
    expect(store.findings.value.map(({ id }) => id)).toEqual(['region-deactivated']);
    await store.send();
    expect(outcome(store)).toBe('RegionDisabledException');
    await store.editAccount('{');
    expect(store.account.value.sts.deactivatedRegions).toEqual(['us-east-1']);
    store.dispatch({ type: 'account', name: 'main' });
    await store.send();
    expect(outcome(store)).toBe('issued');
  });

  it('leaves the signing of earlier calls explained', async () => {
    const store = createStore(data);
    await store.send();
    await store.editAccount(accountText({ ...mainAccount, roles: [] }));
    const engine = await store.loadEngine();
    const made = store.state.value.calls[0];
    expect(made && engine?.signing(made.exchange)).toBeDefined();
  });
});

describe('openPreset', () => {
  const preset: Preset = {
    id: 'twice',
    title: 'The same code twice',
    summary: '',
    group: 'mfa',
    evidence: 'recorded',
    account: 'main',
    call: {
      name: 'alice',
      key: {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      },
      region: 'us-east-1',
      endpoint: 'regional',
    },
    params: { SerialNumber: alicesSerial, TokenCode: { step: 0 } },
    before: [{ times: 1, secondsBefore: 0, params: { SerialNumber: alicesSerial, TokenCode: { step: 0 } } }],
  };

  it('makes the calls before it, and leaves its own to the reader', async () => {
    const store = createStore({ ...data, presets: [preset] });
    await store.openPreset('twice');
    expect(outcome(store)).toBe('issued');
    expect(store.state.value.notice).toContain('One call was made first');
    expect(store.state.value.form.TokenCode).toBe(codeAt(seed, Date.now()));
    await store.send();
    expect(outcome(store)).toBe('AccessDenied');
  });

  it('signs with the credentials of the case', async () => {
    const key = { ...preset.call.key, secretAccessKey: 'wrong' };
    const store = createStore({
      ...data,
      presets: [{ ...preset, call: { ...preset.call, key }, before: [] }],
    });
    await store.openPreset('twice');
    expect(store.callers.value.map(({ id }) => id)).toContain('case:twice');
    await store.send();
    expect(outcome(store)).toBe('SignatureDoesNotMatch');
  });

  it('says that there is none of that name, and leaves the form', async () => {
    const store = createStore(data);
    store.dispatch({ type: 'typed', member: 'TokenCode', text: '1' });
    await store.openPreset('nope');
    expect(store.state.value.notice).toContain('nope');
    expect(store.state.value.form.TokenCode).toBe('1');
  });
});

it('shows the device of the caller, and the one that is chosen', () => {
  const store = createStore(data);
  expect(store.device.value?.serialNumber).toBe(alicesSerial);
  store.dispatch({ type: 'device', serialNumber: 'GAHT12345678' });
  expect(store.device.value?.serialNumber).toBe('GAHT12345678');
  store.dispatch({ type: 'caller', id: 'root' });
  expect(store.device.value?.serialNumber).toContain('root-account');
  store.dispatch({ type: 'caller', id: 'user:bob' });
  expect(store.device.value).toBeUndefined();
});
