/** Connects the store of the real STS to its page: clock, keys, and all that clears what was pasted. */
import { holdsOther } from './destination.ts';
import { pageFields } from './fields.ts';
import { watchIdle } from './idle.ts';
import type { LiveStore } from './store.ts';

/** Milliseconds after which a page that nobody touches forgets what was pasted. */
const idleAfter = 5 * 60_000;

const idleMessage =
  'Nobody touched this page for five minutes: all that was typed, and the answer, were cleared.';

/** Starts everything that depends on the page; the function returned stops it. */
export function connectLive(store: LiveStore): () => void {
  store.connect(pageFields);
  const stops = [
    runClock(store),
    clearWhenIdle(store),
    clearOnLeaving(store),
    sendByKey(store),
    keepFocus(store),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function runClock(store: LiveStore): () => void {
  const tick = (): void => {
    store.now.value = Date.now();
  };
  tick();
  const timer = window.setInterval(tick, 1_000);
  return () => window.clearInterval(timer);
}

function clearWhenIdle(store: LiveStore): () => void {
  const holdsSomething = (): boolean =>
    store.answer.value !== undefined ||
    holdsOther(store.destination.value) ||
    Object.values({ ...pageFields.keys(), ...pageFields.form() }).some((text) => text !== '');
  const idle = watchIdle(() => store.clear(holdsSomething() ? idleMessage : store.notice.value), {
    after: idleAfter,
    now: () => Date.now(),
    setTimer: (run, milliseconds) => window.setTimeout(run, milliseconds),
    clearTimer: (timer) => window.clearTimeout(timer),
  });
  const touch = (): void => idle.touch();
  const touches = ['pointerdown', 'keydown', 'input'] as const;
  for (const name of touches) document.addEventListener(name, touch, { capture: true, passive: true });
  return () => {
    idle.stop();
    for (const name of touches) document.removeEventListener(name, touch, { capture: true });
  };
}

/** A page that the browser keeps for the way back holds nothing either. */
function clearOnLeaving(store: LiveStore): () => void {
  const leave = (): void => store.clear();
  window.addEventListener('pagehide', leave);
  return () => window.removeEventListener('pagehide', leave);
}

/** A field that is thrown away gives the focus to the one that takes its place. */
function keepFocus({ clearings, emptyings }: LiveStore): () => void {
  const keep = (): void => {
    // Still the old field: the page is drawn after this.
    const id = document.activeElement?.id;
    requestAnimationFrame(() => {
      if (id && document.activeElement === document.body) document.getElementById(id)?.focus();
    });
  };
  const stops = [clearings, emptyings].map((signal) => signal.subscribe(keep));
  return () => {
    for (const stop of stops) stop();
  };
}

function sendByKey(store: LiveStore): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.repeat) return;
    const inField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (!inField && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void store.send();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
