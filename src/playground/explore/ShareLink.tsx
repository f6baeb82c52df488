import { useState } from 'preact/hooks';
import type { SharedPolicies } from '../../share/policies.ts';
import { useCopy } from '../copy.ts';
import type { ExploreStore } from './store.ts';

/** `of`: what the link holds. */
type Made = { of: readonly [unknown, unknown] } & ({ address: string } | { message: string });

/** A link of the policies and actions as they are, in the address and to copy. What changes afterwards ends it. */
export function ShareLink({ store, inAddress }: { store: ExploreStore; inAddress: boolean }) {
  const [made, setMade] = useState<Made | undefined>();
  const { said, copy } = useCopy();
  const now = store.reads.value;
  const calls = store.calls.value;
  const shown = made?.of[0] === now && made.of[1] === calls ? made : undefined;

  async function make(): Promise<void> {
    const state: SharedPolicies = {
      title: store.title.value,
      policies: now.map(({ draft }) => draft),
      calls,
      resourceAccountId: store.resourceAccountId.value,
    };
    const of = [now, calls] as const;
    const { writePolicies } = await import('../../share/policies.ts');
    const link = writePolicies(state);
    if (!link.ok) {
      setMade({ of, message: link.message });
      return;
    }
    if (inAddress) history.replaceState(history.state, '', link.fragment);
    const base = inAddress ? location.href : new URL('policies/', location.href).href;
    setMade({ of, address: new URL(link.fragment, base).href });
  }
  return (
    <div class="ex-share">
      <button type="button" class="link" onClick={() => void make()}>
        Share these policies
      </button>
      {shown && (
        <div role="status">
          {'message' in shown ? (
            <p class="pg-finding">
              <strong>{shown.message}</strong>
            </p>
          ) : (
            <>
              <input
                class="pg-share-link mono"
                readOnly
                value={shown.address}
                aria-label="Link to these policies"
              />
              <button type="button" class="button" onClick={() => void copy('The link', shown.address)}>
                Copy link
              </button>
              <p class="pg-note">
                {said || 'The link holds the policies and actions, and nothing of a session.'}
              </p>
            </>
          )}
        </div>
      )}
    </div>
  );
}
