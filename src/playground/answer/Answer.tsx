import { useEffect, useMemo, useRef } from 'preact/hooks';
import { rehearse } from '../rehearse.ts';
import type { Store } from '../store.ts';
import { contextOf, type AnswerContext } from './context.ts';
import { Empty } from './Empty.tsx';
import { Issued } from './Issued.tsx';
import { Refused } from './Refused.tsx';

/** Width below which the answer lies below the form, out of sight. */
const narrow = '(max-width: 49.99rem)';

/** What came back of the call that is shown. */
export function Answer({ store, onUse }: { store: Store; onUse?: AnswerContext['use'] }) {
  const call = store.call.value;
  const context = useMemo(() => contextOf(store, onUse), [store, onUse]);
  const zone = useRef<HTMLElement>(null);
  const id = call?.id;
  useEffect(() => {
    if (id !== undefined && matchMedia(narrow).matches) zone.current?.scrollIntoView();
  }, [id]);

  useEffect(
    () =>
      store.rehearsal.subscribe((exchange) => {
        if (exchange?.outcome.ok)
          rehearse(<Issued context={context} exchange={exchange} result={exchange.outcome.result} />);
      }),
    [store, context],
  );

  const outcome = call?.exchange.outcome;
  return (
    <section
      class="pg-zone pg-answer"
      id="answer"
      ref={zone}
      aria-labelledby="answer-title"
      aria-busy={store.running}
    >
      <header class="pg-head">
        <h2 id="answer-title">Answer</h2>
        {call && <span class="meta">to {call.caller}</span>}
      </header>
      <div class="pg-body">
        {!call || !outcome ? (
          <Empty store={store} />
        ) : outcome.ok ? (
          <Issued key={call.id} context={context} exchange={call.exchange} result={outcome.result} />
        ) : (
          <Refused key={call.id} context={context} exchange={call.exchange} error={outcome.error} />
        )}
      </div>
    </section>
  );
}
