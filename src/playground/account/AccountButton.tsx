import { useState } from 'preact/hooks';
import { later } from '../later.tsx';
import { Sheet } from '../Sheet.tsx';
import type { Store } from '../store.ts';

const AccountPanel = later(() => import('./AccountPanel.tsx').then((m) => m.AccountPanel));

/** Opens the simulated account, and says whether it is the reader's. */
export function AccountButton({ store }: { store: Store }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {store.accountLabel}
        <span class="sr-only">: choose or change the account</span>
      </button>
      <Sheet title="Account" open={open} onClose={() => setOpen(false)} wide>
        <AccountPanel store={store} />
      </Sheet>
    </>
  );
}
