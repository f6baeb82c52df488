import type { Store } from '../store.ts';

/** Ticks on the second, and not at all while nobody looks. The function returned stops it. */
export function runClock(store: Pick<Store, 'tick'>): () => void {
  let timeout: number | undefined;
  const run = (): void => {
    window.clearTimeout(timeout);
    if (document.hidden) return;
    const now = Date.now();
    store.tick(now);
    timeout = window.setTimeout(run, 1_000 - (now % 1_000));
  };
  run();
  document.addEventListener('visibilitychange', run);
  return () => {
    window.clearTimeout(timeout);
    document.removeEventListener('visibilitychange', run);
  };
}
