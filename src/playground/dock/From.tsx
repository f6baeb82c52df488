import type { Store } from '../store.ts';
import type { Origin } from './remember.ts';

/** The case that fills the form, and the way back to its paragraph. */
export function From({ store, origin }: { store: Store; origin: Origin | undefined }) {
  const preset = store.preset.value;
  const canPutBack = store.canPutBack.value;
  if (!preset && !canPutBack) return null;
  return (
    <div class="dock-from">
      {preset && (
        <p>
          From: {preset.title}
          {origin && (
            <>
              , in{' '}
              <a class="link" href={origin.href}>
                {origin.page}
              </a>
            </>
          )}
          {store.state.value.edited && <span class="dock-changed"> Changed since.</span>}
        </p>
      )}
      {canPutBack && (
        <button type="button" class="link" onClick={() => store.dispatch({ type: 'put-back' })}>
          Put back what I had typed
        </button>
      )}
    </div>
  );
}
