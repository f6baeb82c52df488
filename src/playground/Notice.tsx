import type { Store } from './store.ts';

/** A message that no field is to blame for: a bad address, a part that did not load. */
export function Notice({ store }: { store: Store }) {
  const notice = store.notice.value;
  return (
    <div class="pg-notice" role="alert" hidden={notice === undefined}>
      {notice !== undefined && (
        <>
          <p>{notice}</p>
          <button type="button" class="link" onClick={() => store.dispatch({ type: 'dismissed' })}>
            Dismiss
          </button>
        </>
      )}
    </div>
  );
}
