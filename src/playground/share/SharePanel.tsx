import { useEffect, useState } from 'preact/hooks';
import { reportOf } from '../../client/report.ts';
import { writeLink } from '../../share/link.ts';
import { useCopy } from '../copy.ts';
import type { Store } from '../store.ts';
import { isCallOf, shareSource, sharingOf } from './sharing.ts';

/** The link of what stands in the form, in the address and to copy. Made once, when the panel opens. */
export function SharePanel({ store }: { store: Store }) {
  const [made] = useState(() => linkOf(store));
  const { said, copy } = useCopy();
  useEffect(() => {
    if (made.ok) history.replaceState(history.state, '', made.fragment);
  }, [made]);
  if (!made.ok) return <p class="pg-finding">{made.message}</p>;
  const { address, notes } = made;
  const call = store.call.value;
  const report = async (): Promise<void> => {
    if (!call) return;
    const isSame = isCallOf(call.exchange, store.state.value, store.endpoint.value);
    const link = isSame ? address : undefined;
    await copy('The report', reportOf(call.exchange, { caller: call.caller, link }));
  };
  const name = `GetSessionToken as ${store.caller.value.label}, ${store.endpoint.value.id}`;
  return (
    <>
      <input class="pg-share-link mono" readOnly value={address} aria-label="Link to this request" />
      <div class="pg-share-buttons">
        <button type="button" class="button" onClick={() => void copy('The link', address)}>
          Copy link
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void copy('The Markdown link', `[${name}](${address})`)}
        >
          Copy as Markdown
        </button>
        {call && (
          <button type="button" class="button" onClick={() => void report()}>
            Copy report
          </button>
        )}
      </div>
      <p class="meta" role="status">
        {said}
      </p>
      <p>
        The link holds the request, who calls and where; no key, no token. It is in the address now.
        {notes.map((note) => ` ${note}`)}
      </p>
    </>
  );
}

type Made = { ok: true; fragment: string; address: string; notes: string[] } | { ok: false; message: string };

function linkOf(store: Store): Made {
  const { shared, notes } = sharingOf(shareSource(store, store.preset.value));
  try {
    const fragment = writeLink(shared);
    return { ok: true, fragment, address: new URL(fragment, location.href).href, notes };
  } catch (error) {
    return { ok: false, message: error instanceof RangeError ? error.message : String(error) };
  }
}
