import { Outcome } from '../marks/Outcome.tsx';
import type { Store } from '../store.ts';
import { wireFromExchange } from '../wire/model.ts';

/** In the bar of narrow screens: where the last call stopped. */
export function LastOutcome({ store }: { store: Store }) {
  const call = store.call.value;
  if (!call) return <>Nothing sent yet</>;
  const { outcome, summary } = wireFromExchange(call.exchange);
  return <Outcome kind={outcome === 'issued' ? 'allowed' : 'refused'} word={summary} />;
}
