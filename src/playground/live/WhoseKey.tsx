import { liveFailure } from '../../model/live-failures.ts';
import type { LiveStore } from './store.ts';

/** Asks STS whose key it is, where the reader wants to know, and warns of the root user's. */
export function WhoseKey({ store }: { store: LiveStore }) {
  const asked = store.identity.value;
  const asking = store.running.value === 'identity';
  return (
    <>
      <button
        type="button"
        class="button"
        data-size="36"
        aria-disabled={store.running.value !== undefined}
        onClick={() => void store.askIdentity()}
      >
        Whose key is it?
      </button>
      {asking && (
        <button type="button" class="button" data-size="36" onClick={() => store.abort()}>
          Abort
        </button>
      )}
      <div class="lv-whose" role="status">
        {asking && <p class="pg-note">Asking with GetCallerIdentity…</p>}
        {asked?.ok && (
          <>
            <p class="mono">{asked.identity.arn}</p>
            {asked.identity.isRoot && (
              <p class="pg-finding">
                <strong>This is a key of the root user.</strong> It can do everything in the account, and no
                policy limits it; its sessions last an hour at most. AWS advises to have no such key: make a
                user for this, and delete the key.
              </p>
            )}
          </>
        )}
        {asked && !asked.ok && (
          <p class="pg-finding">
            <strong>{asked.failure ? `${liveFailure(asked.failure).title}.` : asked.error.code}</strong>{' '}
            {asked.failure
              ? asked.failure !== 'aborted' && 'Send the request itself: this page then says what to do.'
              : asked.error.message}
          </p>
        )}
      </div>
    </>
  );
}
