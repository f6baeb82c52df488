import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import type { IdentityAnswer } from '../../client/live/identity.ts';
import { emptyForm, type FormText } from '../../request/document.ts';
import type * as Engine from './engine.ts';
import { createLiveStore, type LiveStore } from './store.ts';
import { onlyTheParser, parserSink } from './trusted-types.ts';

const keys = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const alice: IdentityAnswer = {
  ok: true,
  identity: { arn: 'arn:aws:iam::123456789012:user/alice', accountId: '123456789012', isRoot: false },
};
const issued = { outcome: { ok: true } } as Exchange;

function setUp(
  given: { keys?: typeof keys; form?: Partial<FormText>; exchange?: Exchange; errors?: Promise<never> } = {},
) {
  const callLive = vi.fn((_call: { clock: () => number; origin: string; signal?: AbortSignal }) =>
    Promise.resolve({ exchange: given.exchange ?? issued }),
  );
  const identityLive = vi.fn((_call: { signal?: AbortSignal }) => Promise.resolve(alice));
  const engine = { callLive, identityLive, thisBrowser: () => ({}) } as unknown as typeof Engine;
  const load = vi.fn(() => Promise.resolve(engine));
  const loadErrors = vi.fn(() => given.errors ?? Promise.resolve([]));
  const store = createLiveStore({ load, loadErrors, clock: () => 1_000 });
  const wipe = vi.fn();
  store.connect({ keys: () => given.keys ?? keys, form: () => ({ ...emptyForm, ...given.form }), wipe });
  return { store, callLive, identityLive, wipe, load, loadErrors };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the store of the real STS', () => {
  it('sends to the target, by the clock asked for, and clears the keys on success', async () => {
    const { store, callLive, wipe } = setUp();
    await store.send(5_000);
    const [call] = callLive.mock.calls[0]!;
    expect(call.origin).toBe('https://sts.us-east-1.amazonaws.com');
    expect(call.clock()).toBe(6_000);
    expect(wipe).toHaveBeenCalledTimes(1);
    expect(store.answer.value?.exchange).toBe(issued);
  });

  it('keeps the keys where the reader wants them, and after a refusal', async () => {
    const kept = setUp();
    kept.store.clearAfter.value = false;
    await kept.store.send();
    expect(kept.wipe).not.toHaveBeenCalled();
    const refused = setUp({ exchange: { outcome: { ok: false } } as Exchange });
    await refused.store.send();
    expect(refused.wipe).not.toHaveBeenCalled();
  });

  it('asks for the explanations when a call is refused, and shows the answer without them too', async () => {
    const { store, loadErrors } = setUp();
    await store.send();
    expect(loadErrors).not.toHaveBeenCalled();
    const exchange = { outcome: { ok: false } } as Exchange;
    const refused = setUp({ exchange, errors: Promise.reject(new Error('offline')) });
    await refused.store.send();
    expect(refused.loadErrors).toHaveBeenCalledTimes(1);
    expect(refused.store.answer.value?.exchange).toBe(exchange);
  });

  it.each([
    ['the key of a session', { keys: { ...keys, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' } }],
    ['no key', { keys: { accessKeyId: '', secretAccessKey: '' } }],
    ['a key in the request', { form: { SerialNumber: keys.secretAccessKey } }],
  ])('sends nothing with %s', async (_name, given) => {
    const { store, load } = setUp(given);
    await store.send();
    expect(load).not.toHaveBeenCalled();
    expect(store.notice.value).toContain('Nothing was sent');
  });

  it('holds no key in any of its signals', async () => {
    const { store } = setUp({ form: { TokenCode: '417302' } });
    store.typed();
    await store.send();
    const held = JSON.stringify(Object.values(store).map((part) => (part as { value?: unknown }).value));
    for (const secret of [...Object.values(keys), '417302']) expect(held).not.toContain(secret);
  });

  it('ends a call that is cleared, and never shows its answer', async () => {
    const { store, callLive } = setUp();
    callLive.mockImplementationOnce(
      ({ signal }) =>
        new Promise((done) => {
          signal?.addEventListener('abort', () => done({ exchange: issued }));
        }),
    );
    const sent = store.send();
    await vi.waitFor(() => expect(callLive).toHaveBeenCalled());
    store.clear('Cleared.');
    await sent;
    expect(callLive.mock.calls[0]?.[0].signal?.aborted).toBe(true);
    expect(store.answer.value).toBeUndefined();
    expect(store.running.value).toBeUndefined();
    expect(store.notice.value).toBe('Cleared.');
  });

  it('empties all fields when everything is cleared, and an address that is none of this machine', async () => {
    const { store, wipe } = setUp();
    await store.send();
    expect(wipe).toHaveBeenLastCalledWith(false);
    store.go({ kind: 'custom', custom: 'localhost:4566' });
    store.clear();
    expect(wipe).toHaveBeenLastCalledWith(true);
    expect(store.destination.value.custom).toBe('localhost:4566');
    store.go({ custom: keys.secretAccessKey, kind: 'regional' });
    store.clear();
    expect(store.destination.value.custom).toBe('');
  });

  it.each<[string, (store: LiveStore) => void]>([
    ['another key was typed', (store) => store.keyTyped()],
    ['another host was chosen', (store) => store.go({ regionId: 'eu-west-1' })],
    ['everything was cleared', (store) => store.clear()],
  ])('says of no key what it asked of the one before: %s', async (_name, change) => {
    const { store, identityLive } = setUp();
    let tell: (answer: IdentityAnswer) => void = () => undefined;
    identityLive.mockImplementationOnce(() => new Promise((done) => (tell = done)));
    const asked = store.askIdentity();
    await vi.waitFor(() => expect(identityLive).toHaveBeenCalled());
    change(store);
    expect(identityLive.mock.calls[0]?.[0].signal?.aborted).toBe(true);
    expect(store.running.value).toBeUndefined();
    tell(alice);
    await asked;
    expect(store.identity.value).toBeUndefined();
  });

  it('forgets whose key it was with the key', async () => {
    const { store } = setUp();
    await store.askIdentity();
    expect(store.identity.value).toEqual(alice);
    await store.send();
    expect(store.identity.value).toBeUndefined();
  });

  it('says where its second part does not load', async () => {
    const store = createLiveStore({
      load: () => Promise.reject(new Error('gone')),
      loadErrors: () => Promise.resolve([]),
      clock: () => 0,
    });
    store.connect({ keys: () => keys, form: () => emptyForm, wipe: () => undefined });
    await store.send();
    expect(store.notice.value).toContain('could not be loaded');
    expect(store.running.value).toBeUndefined();
  });
});

describe('onlyTheParser', () => {
  it('lets the parser of XML through and nothing else', () => {
    expect(onlyTheParser('<x/>', 'TrustedHTML', parserSink)).toBe('<x/>');
    expect(onlyTheParser('<x/>', 'TrustedHTML', 'Element innerHTML')).toBeNull();
  });
});
