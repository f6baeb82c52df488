import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shareableAccount } from '../../share/account.ts';
import { longestState, writeLink, type SharedState } from '../../share/link.ts';
import { emptyForm } from '../../request/document.ts';
import { createStore, type Store } from '../store.ts';
import { aMoment, mainAccount } from '../testing.ts';
import { shareSource, sharingOf } from './sharing.ts';

const second = { ...mainAccount, sts: { ...mainAccount.sts, globalEndpointTokenVersion: 2 as const } };
const data = {
  accounts: { main: mainAccount, second },
  accountName: 'main',
  errorsData: '/errors.json',
  presets: [],
  errorsHref: '/reference/errors/',
};
const state: SharedState = {
  document: { DurationSeconds: 900 },
  caller: 'user:alice',
  region: 'eu-west-1',
  endpoint: 'regional',
};
const edit = shareableAccount({ ...mainAccount, users: mainAccount.users.slice(1) }).account;

beforeEach(() => {
  vi.setSystemTime(aMoment);
});
afterEach(() => {
  vi.useRealTimers();
});

async function opened(fragment: string): Promise<Store> {
  const store = createStore(data);
  await store.openLink(fragment);
  return store;
}

describe('a link with an account', () => {
  it('opens in the account it names', async () => {
    const store = await opened(writeLink({ ...state, account: { name: 'second' } }));
    expect(store.account.value).toBe(second);
    expect(store.state.value.notice).toBeUndefined();
  });

  it('opens with the changes, and calls with keys that the service knows', async () => {
    const store = await opened(writeLink({ ...state, caller: 'user:bob', account: { name: 'main', edit } }));
    expect(store.account.value.users.map(({ userName }) => userName)).toEqual(['bob']);
    expect(store.state.value.accountEdit?.text).toContain('"bob"');
    await store.send();
    expect(store.call.value?.exchange.outcome.ok).toBe(true);
  });

  it('gives the same link again', async () => {
    const fragment = writeLink({ ...state, caller: 'user:bob', account: { name: 'main', edit } });
    const store = await opened(fragment);
    expect(writeLink(sharingOf(shareSource(store, undefined)).shared)).toBe(fragment);
  });

  it('names what is not there, and fills in the rest', async () => {
    const store = await opened(writeLink({ ...state, account: { name: 'gone' } }));
    expect(store.state.value.notice).toContain('the account gone');
    expect(store.state.value.form.DurationSeconds).toBe('900');
  });

  it.each<[string, string, () => string]>([
    [
      'whose fields are wrong',
      'accountId',
      () => writeLink({ ...state, account: { name: 'main', edit: { ...edit, accountId: '1' } } }),
    ],
    [
      'in which nobody can call',
      'nobody in its account',
      () =>
        writeLink({
          ...state,
          account: { name: 'main', edit: { ...edit, users: [], root: { keys: [], devices: [] } } },
        }),
    ],
    [
      'that is broken',
      'decompressed',
      () => writeLink({ ...state, account: { name: 'main', edit } }).slice(0, 90),
    ],
    ['that is too large', 'more than 32 kB', () => `#s2=${'A'.repeat(longestState * 2)}`],
  ])('%s leaves the form as it was, with a message', async (_, why, make) => {
    const store = await opened(make());
    expect(store.state.value.notice).toContain(why);
    expect(store.state.value.notice).toContain('The form is as it was.');
    expect(store.account.value).toBe(mainAccount);
    expect(store.form.value).toEqual(emptyForm);
  });
});
