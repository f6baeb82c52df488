import { expect, it } from 'vitest';
import { withSaved } from './resume.ts';
import { toSave } from './state.ts';
import { createStore } from './store.ts';
import { mainAccount } from './testing.ts';

/** Made up, and of the form of a real one. */
const secret = 'madeUp/ForTheTests0nly+NotAKeyOfAnybody9';

const storeWith = (text: string) => {
  const accounts = { main: mainAccount };
  const store = createStore({
    accounts,
    accountName: 'main',
    errorsData: '/errors.json',
    presets: [],
    errorsHref: '/',
  });
  store.dispatch({ type: 'typed', member: 'SerialNumber', text });
  return store;
};

it('sends nothing that may be a secret, and says why', async () => {
  const store = storeWith(secret);
  expect(store.unsendable.value).toBe(
    'Not sent: SerialNumber holds what may be a secret. Take it out first.',
  );
  await store.send();
  expect(store.calls.value).toEqual([]);
  expect(store.notice.value).toBe(store.unsendable.value);

  const fix = store.findings.value.find(({ severity }) => severity === 'blocked')?.fix;
  if (fix) store.dispatch({ type: 'fixed', fix });
  expect(store.form.value.SerialNumber).toBe('');
  await store.send();
  expect(store.calls.value).toHaveLength(1);
  expect(store.notice.value).toBeUndefined();
});

it('sends what STS will refuse', async () => {
  const store = storeWith('arn:aws:iam::123456789012:user/alice');
  expect(store.unsendable.value).toBeUndefined();
  await store.send();
  expect(store.calls.value).toHaveLength(1);
});

it('puts no secret into the history of the browser', () => {
  const saved = JSON.stringify(withSaved(null, toSave(storeWith(secret).state.value)));
  expect(saved).not.toContain('madeUp');
  const text = `{ "credentials": "${secret}" }`;
  const state = { ...toSave(storeWith('GAHT12345678').state.value), text };
  expect(JSON.stringify(withSaved(null, state))).not.toContain('madeUp');
  expect(JSON.stringify(withSaved(null, state))).toContain('GAHT12345678');
});
