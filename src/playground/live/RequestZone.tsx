import { durationSeconds, minimumSessionTokenSize, serialNumber, tokenCode } from '../../model/operation.ts';
import { defaultDuration, grouped } from '../duration.ts';
import { resolve } from './destination.ts';
import { LiveField } from './LiveField.tsx';
import type { LiveStore } from './store.ts';

/** The inputs of GetSessionToken, and the button that says where it sends them. */
export function RequestZone({ store }: { store: LiveStore }) {
  const resolved = resolve(store.destination.value);
  const running = store.running.value === 'call';
  return (
    <div class="pg-form">
      <LiveField store={store} member={serialNumber} placeholder="arn:aws:iam::…:mfa/…" />
      <LiveField store={store} member={tokenCode} inputMode="numeric" clears />
      <LiveField
        store={store}
        member={durationSeconds}
        placeholder={grouped(defaultDuration(false))}
        inputMode="numeric"
      />
      <details class="pg-more">
        <summary>
          One more: <span class="mono">{minimumSessionTokenSize.name}</span>
        </summary>
        <LiveField
          store={store}
          member={minimumSessionTokenSize}
          placeholder="not sent"
          inputMode="numeric"
        />
      </details>
      <div class="lv-send">
        <button
          type="button"
          class="button pg-send"
          data-primary
          data-size="44"
          aria-disabled={store.running.value !== undefined || !resolved.ok}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={() => void store.send()}
        >
          {resolved.ok ? (
            <span>
              Send to <span class="lv-send-host">{resolved.target.host}</span>
            </span>
          ) : (
            'Send'
          )}
        </button>
        {running && (
          <button type="button" class="button" data-size="44" onClick={() => store.abort()}>
            Abort
          </button>
        )}
      </div>
      <p class="lv-notice" role="alert">
        {store.notice.value}
      </p>
    </div>
  );
}
