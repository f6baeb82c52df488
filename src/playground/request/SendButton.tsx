import { useKeyNames } from '../keys.ts';
import type { Store } from '../store.ts';

/** Sends the request, or says why it is not sent. */
export function SendButton({ store }: { store: Store }) {
  const running = store.running.value;
  const reason = store.unsendable.value;
  const { send: sendKey } = useKeyNames();
  return (
    <div class="pg-sending">
      <button
        type="submit"
        class="button pg-send"
        data-primary
        data-size="44"
        aria-disabled={running || reason !== undefined}
        aria-describedby={reason === undefined ? undefined : 'send-reason'}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={(event) => {
          // A call is over between the two clicks of a double click, and the second would spend the code again.
          if (event.detail > 1) event.preventDefault();
        }}
      >
        {store.engine.value === 'loading' && running ? 'Loading the SDK…' : 'Send request'}
        <kbd class="key" aria-hidden="true">
          {sendKey}
        </kbd>
      </button>
      {reason !== undefined && (
        <p class="pg-finding" id="send-reason">
          {reason}
        </p>
      )}
    </div>
  );
}
