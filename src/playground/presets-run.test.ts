/** Every preset of the site does in the playground what its case says. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAccounts, loadCases } from '../../tests/cases/load.ts';
import { presetsOf } from './presets.ts';
import { createStore } from './store.ts';
import { aMoment } from './testing.ts';

const accounts = Object.fromEntries(loadAccounts());
const cases = loadCases();
const presets = presetsOf(cases, accounts);
const data = { accounts, accountName: 'main', errorsData: '/errors.json', presets, errorsHref: '/' };

beforeEach(() => {
  // The SDK waits between two attempts: by timers, which stay real.
  vi.useFakeTimers({ toFake: ['Date'], now: aMoment });
});
afterEach(() => {
  vi.useRealTimers();
});

it('has presets of several accounts, and one that the SDK tries again', () => {
  expect(new Set(presets.map(({ account }) => account)).size).toBeGreaterThan(3);
  expect(presets.map(({ refused }) => refused)).toContain('Throttling');
});

describe('presets', () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))('%s', async (id, preset) => {
    const store = createStore(data);
    await store.openPreset(id);
    expect(store.account.value).toBe(accounts[preset.account]);
    await store.send();
    const exchange = store.call.value?.exchange;
    if (preset.refused === 'Throttling') {
      expect(exchange?.attempts.map(({ response }) => response?.status)).toEqual([400, 200]);
    } else {
      const outcome = exchange?.outcome;
      expect(outcome?.ok === false ? outcome.error.code : undefined).toBe(preset.refused);
    }
  });
});
