import { useAfterPaint } from '../after-paint.ts';
import type { Store } from '../store.ts';
import { clockTime, shortAnswer } from '../summary.ts';
import { wireFromExchange } from '../wire/model.ts';
import { WireGlyph } from '../wire/WireGlyph.tsx';

/** The calls of this tab, newest first; choosing one shows its answer and its wire again, choosing two compares them. */
export function Calls({ store }: { store: Store }) {
  const calls = useAfterPaint(store.calls);
  const shownId = useAfterPaint(store.call)?.id;
  const chosen = store.comparing.value;
  if (calls.length === 0) return null;
  return (
    <div class="pg-calls" data-comparing={chosen ? '' : undefined}>
      <div class="pg-calls-head">
        <h3 class="label" id="calls-title">
          Calls
        </h3>
        {calls.length > 1 && (
          <button
            type="button"
            class="link"
            aria-expanded={chosen !== undefined}
            onClick={() => store.dispatch({ type: 'compare', on: chosen === undefined })}
          >
            {chosen ? 'Stop comparing' : 'Compare two'}
          </button>
        )}
      </div>
      <ol aria-labelledby="calls-title">
        {calls.map(({ id, caller, exchange }) => (
          <li key={id}>
            {chosen && (
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                aria-label={`Compare ${clockTime(exchange.startedAt)}, ${shortAnswer(exchange)}`}
                onChange={() => store.dispatch({ type: 'chosen', id })}
              />
            )}
            <button
              type="button"
              class="pg-call"
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
