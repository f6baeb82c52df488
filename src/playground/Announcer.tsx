import type { Store } from './store.ts';
import { announcement } from './summary.ts';
import { wireFromExchange } from './wire/model.ts';

/** Tells the outcome of a call to those who do not see it appear. */
export function Announcer({ store }: { store: Store }) {
  const exchange = store.call.value?.exchange;
  return (
    <p class="sr-only" role="status">
      {exchange && !store.running.value ? announcement(exchange, wireFromExchange(exchange).summary) : ''}
    </p>
  );
}
