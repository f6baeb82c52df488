import { useState } from 'preact/hooks';
import { later } from '../later.tsx';
import type { Store } from '../store.ts';

const SharePanel = later(() => import('./SharePanel.tsx').then((m) => m.SharePanel));

/** The button that makes a link of what stands in the form. What changes afterwards closes the panel: its link is old. */
export function Share({ store }: { store: Store }) {
  const now = [
    store.text.value,
    store.caller.value.id,
    store.endpoint.value.id,
    store.account.value,
  ] as const;
  const [sharedAs, setShared] = useState<typeof now | undefined>();
  const open = sharedAs?.every((part, index) => part === now[index]) ?? false;
  return (
    <div class="pg-share">
      <button
        type="button"
        class="link"
        aria-expanded={open}
        onClick={() => setShared(open ? undefined : now)}
      >
        Share this request
      </button>
      {open && (
        <div class="pg-share-panel">
          <SharePanel store={store} />
        </div>
      )}
    </div>
  );
}
