import type { Store } from '../store.ts';
import { fixable } from './fields.ts';

/**
 * Ctrl or Cmd with Enter sends from anywhere in `within`; Alt with Enter applies the fix of the field one is in, or
 * the first. The function returned stops it.
 */
export function listenToKeys(store: Store, within: Document | HTMLElement): () => void {
  const onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent)) return;
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
  within.addEventListener('keydown', onKey);
  return () => within.removeEventListener('keydown', onKey);
}
