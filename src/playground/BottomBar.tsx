import { useAfterPaint } from './after-paint.ts';
import { Outcome } from './marks/Outcome.tsx';
import { fixable } from './page/fields.ts';
import type { Store } from './store.ts';
import { wireFromExchange } from './wire/model.ts';

/** On narrow screens: where the last call stopped, always in sight, and the next thing to do. */
export function BottomBar({ store }: { store: Store }) {
  const call = useAfterPaint(store.call);
  const running = store.running.value;
  const fix = fixable(store.findings.value)?.fix;
  const wire = call && wireFromExchange(call.exchange);
  const stopped = store.unsendable.value !== undefined && fix === undefined;
  const send = (): void => {
    if (fix) store.dispatch({ type: 'fixed', fix });
    void store.send();
  };
  return (
    <div class="pg-bar">
      {stopped ? (
        <a class="pg-bar-outcome" href="#send-reason">
          <Outcome kind="refused" word="Cannot be sent as it is: why" />
        </a>
      ) : wire ? (
        <a class="pg-bar-outcome" href="#answer">
          <Outcome kind={wire.outcome === 'issued' ? 'allowed' : 'refused'} word={wire.summary} />
        </a>
      ) : (
        <span class="pg-bar-outcome">Nothing sent yet</span>
      )}
      <button
        type="button"
        class="button"
        data-primary
        data-size="44"
        aria-disabled={running || stopped}
        onClick={send}
      >
        {fix ? 'Fix and send' : call ? 'Send again' : 'Send request'}
      </button>
    </div>
  );
}
