import { clockTime } from '../summary.ts';
import { wireFromExchange, type WireModel } from '../wire/model.ts';
import { whyDetails } from '../wire/Why.tsx';
import { Wire } from '../wire/Wire.tsx';
import { resolve } from './destination.ts';
import type { LiveStore } from './store.ts';

/** Before the first call: what lies ahead. STS does not tell its checks. */
const ahead = (host: string): WireModel => ({
  nodes: [
    { id: 'request', label: 'Request', state: 'not-reached' },
    { id: 'signing', label: 'Signing', note: 'SigV4, by the SDK, in this tab', state: 'not-reached' },
    { id: 'service', label: 'STS', note: host, state: 'not-reached' },
    { id: 'answer', label: 'Answer', state: 'not-reached' },
  ],
  outcome: 'idle',
  summary: 'Nothing sent yet',
});

interface LiveWireProps {
  store: LiveStore;
  /** Address of the page that lists the errors. */
  errorsHref: string;
  drawn: boolean;
}

/** The way of the call that is shown. */
export function LiveWire({ store, errorsHref, drawn }: LiveWireProps) {
  const exchange = store.answer.value?.exchange;
  const resolved = resolve(store.destination.value);
  const model = exchange ? wireFromExchange(exchange) : ahead(resolved.ok ? resolved.target.host : '');
  return (
    <section class="pg-zone pg-wire" aria-labelledby="wire-title">
      <header class="pg-head">
        <h2 id="wire-title">Wire</h2>
        {exchange && (
          <span class="meta">
            <time dateTime={new Date(exchange.startedAt).toISOString()}>
              {clockTime(exchange.startedAt, { milliseconds: true })}
            </time>{' '}
            Z
          </span>
        )}
      </header>
      <div class="pg-body">
        {drawn && (
          <Wire
            key={store.answer.value?.id ?? 0}
            model={model}
            from="above"
            lit={exchange !== undefined}
            lead
            details={whyDetails(model, exchange, { errors: store.errors.value, errorsHref })}
          />
        )}
        {exchange && <p class="pg-note">STS does not tell its checks. The simulated one does.</p>}
      </div>
    </section>
  );
}
