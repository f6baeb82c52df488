import { useAfterPaint } from './after-paint.ts';
import type { Store } from './store.ts';
import { clockTime } from './summary.ts';
import { idleWire, wireFromExchange } from './wire/model.ts';
import { whyDetails } from './wire/Why.tsx';
import { Wire } from './wire/Wire.tsx';

/** The wire of the call that is shown; before the first call, all that lies ahead. */
export function WirePanel({ store }: { store: Store }) {
  const call = useAfterPaint(store.call);
  const model = call ? wireFromExchange(call.exchange) : idleWire();
  const newest = call !== undefined && call.id === store.calls.peek()[0]?.id;
  return (
    <section class="pg-zone pg-wire" aria-labelledby="wire-title" aria-busy={store.running}>
      <header class="pg-head">
        <h2 id="wire-title">Wire</h2>
        {call && (
          <span class="meta">
            <time dateTime={new Date(call.exchange.startedAt).toISOString()}>
              {clockTime(call.exchange.startedAt, { milliseconds: true })}
            </time>{' '}
            Z
          </span>
        )}
      </header>
      <div class="pg-body">
        <Wire
          key={call?.id ?? 0}
          model={model}
          from="above"
          lit={newest}
          lead
          details={whyDetails(model, call?.exchange, {
            errors: store.errors.value,
            errorsHref: store.data.errorsHref,
          })}
        />
      </div>
    </section>
  );
}
