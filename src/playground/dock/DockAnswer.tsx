import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { contextOf } from '../answer/context.ts';
import { Issued } from '../answer/Issued.tsx';
import { Refused } from '../answer/Refused.tsx';
import type { Store } from '../store.ts';
import { idleWire, wireFromExchange } from '../wire/model.ts';
import { whyDetails } from '../wire/Why.tsx';
import { Wire } from '../wire/Wire.tsx';

interface DockAnswerProps {
  store: Store;
  /** The last of the calls that came before a case: the reader did not send them, so nothing scrolls to their answers. */
  quietTo: ReadonlySignal<number>;
  /** On narrow screens the checks passed are folded, so that the answer is in sight. */
  wide: ReadonlySignal<boolean>;
}

/** The wire from the Send button down, and the answer below it. */
export function DockAnswer({ store, quietTo, wide }: DockAnswerProps) {
  const call = store.call.value;
  const context = useMemo(() => contextOf(store), [store]);
  const zone = useRef<HTMLDivElement>(null);
  const id = call?.id;
  useEffect(() => {
    if (id !== undefined && id > quietTo.peek()) zone.current?.scrollIntoView({ block: 'start' });
  }, [id, quietTo]);

  if (!call) {
    return (
      <div class="dock-wire" ref={zone}>
        <Wire model={idleWire()} variant="dock" from="above" />
      </div>
    );
  }
  const { exchange } = call;
  const { outcome } = exchange;
  const model = wireFromExchange(exchange, { compact: !wide.value });
  const newest = id === store.calls.value[0]?.id;
  return (
    <div class="dock-answered" ref={zone} aria-busy={store.running}>
      <div class="dock-wire">
        <Wire
          key={id}
          model={model}
          variant="dock"
          from="above"
          lit={newest}
          details={whyDetails(model, exchange, {
            errors: store.errors.value,
            errorsHref: store.data.errorsHref,
          })}
        />
      </div>
      <section class="pg-answer" aria-labelledby="dock-answer-title">
        <h3 class="sr-only" id="dock-answer-title">
          Answer
        </h3>
        {outcome.ok ? (
          <Issued key={id} context={context} exchange={exchange} result={outcome.result} />
        ) : (
          <Refused key={id} context={context} exchange={exchange} error={outcome.error} />
        )}
      </section>
    </div>
  );
}
