import type { Store } from './store.ts';
import { announcement } from './summary.ts';
import { wireFromExchange } from './wire/model.ts';

/** Tells the outcome of a call to those who do not see it appear. */
export function Announcer({ store }: { store: Store }) {
  const exchange = store.call.value?.exchange;
  const { running } = store.state.value;
  return (
    <p class="sr-only" role="status">
      {exchange && !running ? announcement(exchange, wireFromExchange(exchange).summary) : ''}
    </p>
  );
}
