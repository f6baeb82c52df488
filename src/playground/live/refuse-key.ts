import { looksSecret } from '../../model/secrets.ts';
import type { LiveStore } from './store.ts';

const noKeyHere =
  'That looks like a key or a token. It was not pasted: what stands in this field is shown and sent as text. Keys have fields of their own.';

/** Lets no key be pasted into a field that is none of a key. */
export function refuseKey(event: ClipboardEvent, store: Pick<LiveStore, 'notify'>): void {
  if (!looksSecret(event.clipboardData?.getData('text/plain') ?? '')) return;
  event.preventDefault();
  store.notify(noKeyHere);
}
