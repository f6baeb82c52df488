/** Connects a store to the playground's own page: clock, keys, address, history. The docs' panel has `dock/connect.ts`. */
import { effect } from '@preact/signals';
import { emptyForm, memberNames, type FormText } from '../request/document.ts';
import { readFragment } from './hash.ts';
import { runClock } from './page/clock.ts';
import { fetchEditorAhead } from './page/fetch-ahead.ts';
import { fieldOf } from './page/fields.ts';
import { listenToKeys } from './page/keys.ts';
import { savedFrom, wasCut, withSaved, type Saved } from './resume.ts';
import { toSave } from './state.ts';
import type { Store } from './store.ts';

/** What was typed, or put back by the browser, before this code ran; undefined where nothing was. */
export function typedEarly(): FormText | undefined {
  if (typeof document === 'undefined') return undefined;
  const form: Record<keyof FormText, string> = { ...emptyForm };
  for (const member of memberNames) form[member] = fieldOf(member)?.value ?? '';
  return memberNames.some((member) => form[member] !== '') ? form : undefined;
}

/** Starts everything that depends on the page; the function returned stops it. */
export function connect(store: Store, early: FormText | undefined): () => void {
  restore(store, early);
  const kept = keepInHistory(store);
  const stops = [
    runClock(store),
    listenToKeys(store, document),
    followAddress(store, kept),
    kept.stop,
    loadWhenIdle(store),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Milliseconds after which the SDK is loaded even if the page has been busy. */
const latest = 4_000;

function loadWhenIdle(store: Store): () => void {
  const load = (): void => void store.loadEngine().then(fetchEditorAhead);
  // Safari had no such callback for long.
  const { requestIdleCallback, cancelIdleCallback } = window as Partial<
    Pick<Window, 'requestIdleCallback' | 'cancelIdleCallback'>
  >;
  if (!requestIdleCallback || !cancelIdleCallback) {
    const timeout = window.setTimeout(load, latest / 4);
    return () => window.clearTimeout(timeout);
  }
  const handle = requestIdleCallback.call(window, load, { timeout: latest });
  return () => cancelIdleCallback.call(window, handle);
}

function restore(store: Store, early: FormText | undefined): void {
  const saved = savedFrom(history.state);
  const found: Saved | undefined = saved ?? (early && { ...toSave(store.state.value), form: early });
  if (found) {
    const { presetId } = found;
    const preset = store.data.presets.find(({ id }) => id === presetId);
    const forgotten = (preset?.before.length ?? 0) > 0;
    const form = overlay(found.form, early);
    putBack(store, { ...found, form, presetId: forgotten ? undefined : presetId });
    if (forgotten) store.dispatch({ type: 'noticed', message: startsFresh });
    if (wasCut(history.state)) store.dispatch({ type: 'noticed', message: tooLong });
  }
  if (!saved) openFragment(store);
}

function putBack(store: Store, saved: Saved): void {
  store.dispatch({ type: 'restored', saved });
  if (saved.accountEdit) void store.editAccount(saved.accountEdit.text);
}

const tooLong =
  'A text was longer than what the browser keeps for a page; its end was lost when the page was loaded again.';

/** A preset with earlier calls means nothing without them, and the service that got them went with the page. */
const startsFresh =
  'The page was loaded again, and with it the simulated service: the calls that the preset made first are forgotten. Open the preset again to make them.';

/** What was typed early wins over what was saved, field by field. */
function overlay(form: FormText, early: FormText = emptyForm): FormText {
  const merged: Record<keyof FormText, string> = { ...form };
  for (const member of memberNames) merged[member] = early[member] || form[member];
  return merged;
}

function openFragment(store: Store): void {
  const fragment = readFragment(location.hash);
  if (fragment.kind === 'case') void store.openPreset(fragment.id, fragment.from);
  if (fragment.kind === 'link') void store.openLink(location.hash);
  if (fragment.kind === 'bad') store.dispatch({ type: 'noticed', message: fragment.message });
}

/** What was typed is part of the way back and forward: each entry of the history has its own. */
function followAddress(store: Store, { flush, drop }: Kept): () => void {
  let isKnown = false;
  // Before a link leads to another entry: afterwards the one that is left cannot be written to.
  const leave = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('a[href]')) flush();
  };
  const travel = (event: PopStateEvent): void => {
    drop();
    const saved = savedFrom(event.state);
    isKnown = saved !== undefined;
    if (saved) putBack(store, saved);
  };
  const follow = (): void => {
    if (!isKnown) openFragment(store);
    isKnown = false;
    flush(true);
  };
  document.addEventListener('click', leave, true);
  window.addEventListener('popstate', travel);
  window.addEventListener('hashchange', follow);
  return () => {
    document.removeEventListener('click', leave, true);
    window.removeEventListener('popstate', travel);
    window.removeEventListener('hashchange', follow);
  };
}

interface Kept {
  /** Writes what waits, or whatever stands there. */
  flush: (always?: boolean) => void;
  /** Forgets what waits: it belongs to an entry that was left. */
  drop: () => void;
  stop: () => void;
}

/** Milliseconds between two writes: browsers limit how often the history may be changed. */
const pause = 300;

/** Writes what a reload must not lose: at once where the last write is long ago, else soon, and before the page goes. */
function keepInHistory({ state }: Store): Kept {
  let timeout: number | undefined;
  let writtenAt = -Infinity;
  const write = (): void => {
    window.clearTimeout(timeout);
    timeout = undefined;
    // Only while something waits: a page that listens for its end may not be kept for the way back.
    window.removeEventListener('beforeunload', write);
    writtenAt = performance.now();
    history.replaceState(withSaved(history.state, toSave(state.value)), '');
  };
  const later = (): void => {
    if (timeout !== undefined) return;
    timeout = window.setTimeout(write, pause);
    window.addEventListener('beforeunload', write);
  };
  let known = toSave(state.value);
  const stop = effect(() => {
    const now = toSave(state.value);
    if (Object.entries(now).every(([name, value]) => known[name as keyof Saved] === value)) return;
    known = now;
    if (performance.now() - writtenAt > pause) write();
    else later();
  });
  const flush = (always = false): void => {
    if (always || timeout !== undefined) write();
  };
  return {
    flush,
    drop() {
      window.clearTimeout(timeout);
      timeout = undefined;
    },
    stop() {
      stop();
      flush();
    },
  };
}
