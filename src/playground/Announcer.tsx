import { useAfterPaint } from './after-paint.ts';
import type { Store } from './store.ts';
import { announcement } from './summary.ts';
import { wireFromExchange } from './wire/model.ts';

/** Tells the outcome of a call to those who do not see it appear. */
export function Announcer({ store }: { store: Store }) {
  const exchange = useAfterPaint(store.call)?.exchange;
  // Empty in between, so that the same outcome is told again.
  const told = !store.running.value && exchange === store.call.value?.exchange ? exchange : undefined;
  return (
    <p class="sr-only" role="status">
      {told && announcement(told, wireFromExchange(told).summary)}
    </p>
  );
}
