import { Fragment } from 'preact';
import { SecretField } from './SecretField.tsx';
import type { LiveStore } from './store.ts';
import { resolve } from './destination.ts';
import { DestinationFields } from './DestinationFields.tsx';
import { WhoseKey } from './WhoseKey.tsx';

/** Whose key signs, and where the call goes. */
export function KeyZone({ store }: { store: LiveStore }) {
  const { clearAfter } = store;
  const resolved = resolve(store.destination.value);
  return (
    <div class="pg-form">
      {/* A field of an older count is thrown away: its undo history, and that its text was shown. */}
      <Fragment key={store.clearings.value}>
        <SecretField store={store} field="accessKeyId" label="AccessKeyId" rule="AKIA and 16 more" />
        <SecretField store={store} field="secretAccessKey" label="SecretAccessKey" rule="40 characters" />
      </Fragment>
      <div class="lv-keep">
        <p class="pg-note">
          They stay in these two fields. They sign in this tab; STS gets the id and a signature, never the
          secret.
        </p>
        <label class="lv-check">
          <input
            type="checkbox"
            checked={clearAfter.value}
            onChange={(event) => {
              clearAfter.value = event.currentTarget.checked;
            }}
          />
          <span>Clear them once a session is issued</span>
        </label>
        <div class="lv-row">
          <button type="button" class="button" data-size="36" onClick={() => store.clear('Cleared.')}>
            Clear everything
          </button>
          {resolved.ok && <WhoseKey store={store} />}
        </div>
      </div>
      <DestinationFields store={store} resolved={resolved} />
    </div>
  );
}
