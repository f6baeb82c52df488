import type { Store } from '../store.ts';
import { clockTime, shortAnswer } from '../summary.ts';
import { wireFromExchange } from '../wire/model.ts';
import { WireGlyph } from '../wire/WireGlyph.tsx';

/** The calls of this tab, newest first; choosing one shows its answer and its wire again. */
export function Calls({ store }: { store: Store }) {
  const calls = store.calls.value;
  const shownId = store.call.value?.id;
  if (calls.length === 0) return null;
  return (
    <div class="pg-calls">
      <h3 class="label" id="calls-title">
        Calls
      </h3>
      <ol aria-labelledby="calls-title">
        {calls.map(({ id, caller, exchange }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === shownId ? 'true' : undefined}
              title={`${caller}, ${exchange.host}`}
              onClick={() => store.dispatch({ type: 'shown', id })}
            >
              <time class="mono" dateTime={new Date(exchange.startedAt).toISOString()}>
                {clockTime(exchange.startedAt)}
              </time>
              <WireGlyph model={wireFromExchange(exchange)} />
              <span class="pg-calls-text">{shortAnswer(exchange)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
