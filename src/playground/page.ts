/** Connects a store to the page it is on: clock, keys, address, history. The only part that listens to the window. */
import { effect } from '@preact/signals';
import { emptyForm, memberNames, type FormText } from '../request/document.ts';
import type { Finding } from '../request/finding.ts';
import { readFragment } from './hash.ts';
import { savedFrom, withSaved, type Saved } from './resume.ts';
import { toSave } from './state.ts';
import type { Store } from './store.ts';

/** The id of a member's field in the page. */
export const fieldId = (member: string): string => `field-${member}`;

const input = (member: string): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>(`#${fieldId(member)}`);

/** What was typed, or put back by the browser, before this code ran; undefined where nothing was. */
export function typedEarly(): FormText | undefined {
  if (typeof document === 'undefined') return undefined;
  const form: Record<keyof FormText, string> = { ...emptyForm };
  for (const member of memberNames) form[member] = input(member)?.value ?? '';
  return memberNames.some((member) => form[member] !== '') ? form : undefined;
}

/** Starts everything that depends on the page; the function returned stops it. */
export function connect(store: Store, early: FormText | undefined): () => void {
  const stops = [
    restore(store, early),
    runClock(store),
    listenToKeys(store),
    followAddress(store),
    keepInHistory(store),
  ];
  const idle = window.requestIdleCallback?.(() => void store.loadEngine(), { timeout: 4_000 });
  return () => {
    for (const stop of stops) stop();
    if (idle !== undefined) window.cancelIdleCallback(idle);
  };
}

function restore(store: Store, early: FormText | undefined): () => void {
  const saved = savedFrom(history.state);
  const { callerId, endpointId } = store.state.value;
  const found: Saved | undefined = saved ?? (early && { form: early, callerId, endpointId });
  if (found) store.dispatch({ type: 'restored', saved: { ...found, form: early ?? found.form } });
  if (!saved) openFragment(store);
  return () => undefined;
}

function openFragment(store: Store): void {
  const fragment = readFragment(location.hash);
  if (fragment.kind === 'case') void store.openPreset(fragment.id);
  if (fragment.kind === 'bad') store.dispatch({ type: 'noticed', message: fragment.message });
}

function followAddress(store: Store): () => void {
  const follow = (): void => openFragment(store);
  window.addEventListener('hashchange', follow);
  return () => window.removeEventListener('hashchange', follow);
}

/** Ticks on the second, and not at all while nobody looks. */
function runClock({ tick }: Store): () => void {
  let timeout: number | undefined;
  const run = (): void => {
    window.clearTimeout(timeout);
    if (document.hidden) return;
    const now = Date.now();
    tick(now);
    timeout = window.setTimeout(run, 1_000 - (now % 1_000));
  };
  run();
  document.addEventListener('visibilitychange', run);
  return () => {
    window.clearTimeout(timeout);
    document.removeEventListener('visibilitychange', run);
  };
}

/** Ctrl or Cmd with Enter sends from anywhere; Alt with Enter applies the fix of the field one is in, or the first. */
function listenToKeys(store: Store): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.repeat) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void store.send();
    } else if (event.altKey) {
      const finding = fixable(store.findings.value, document.activeElement?.id);
      if (!finding?.fix) return;
      event.preventDefault();
      store.dispatch({ type: 'fixed', fix: finding.fix });
    }
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** The finding whose fix a key or the bottom bar applies. */
export function fixable(findings: readonly Finding[], focusedId?: string): Finding | undefined {
  const withFix = findings.filter(({ fix }) => fix);
  return withFix.find(({ member }) => fieldId(member) === focusedId) ?? withFix[0];
}

/** Milliseconds after the last change until it is written: browsers limit how often history may be. */
const patience = 300;

function keepInHistory({ state }: Store): () => void {
  let timeout: number | undefined;
  const write = (): void => {
    window.clearTimeout(timeout);
    timeout = undefined;
    history.replaceState(withSaved(history.state, toSave(state.value)), '');
  };
  let first = true;
  const stop = effect(() => {
    toSave(state.value);
    if (!first) {
      window.clearTimeout(timeout);
      timeout = window.setTimeout(write, patience);
    }
    first = false;
  });
  const flush = (): void => {
    if (timeout !== undefined) write();
  };
  window.addEventListener('pagehide', flush);
  return () => {
    stop();
    flush();
    window.removeEventListener('pagehide', flush);
  };
}
