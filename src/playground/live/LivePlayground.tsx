import { useEffect, useState } from 'preact/hooks';
import { announcement } from '../summary.ts';
import { wireFromExchange } from '../wire/model.ts';
import type { ErrorEntry } from '../../model/errors.ts';
import { liveFailure } from '../../model/live-failures.ts';
import { connectLive } from './connect.ts';
import { KeyZone } from './KeyZone.tsx';
import { LiveAnswer, type LiveData } from './LiveAnswer.tsx';
import { LiveWire } from './LiveWire.tsx';
import { RequestZone } from './RequestZone.tsx';
import { createLiveStore, type LiveStore } from './store.ts';

/** As a module, not as JSON: the page's policy lets it connect to STS and to nothing else. */
async function loadErrors(address: string): Promise<readonly ErrorEntry[]> {
  const loaded = (await import(/* @vite-ignore */ address)) as { default: readonly ErrorEntry[] };
  return loaded.default;
}

/** The playground with the reader's own key, against the real STS. */
export function LivePlayground({ data }: { data: LiveData }) {
  const [store] = useState(() =>
    createLiveStore({
      load: () => import('./engine.ts'),
      loadErrors: () => loadErrors(data.errorsModule),
      clock: () => Date.now(),
    }),
  );
  const [usable, setUsable] = useState(false);
  useEffect(() => {
    const stop = connectLive(store);
    setUsable(true);
    return stop;
  }, [store]);
  return (
    <div class="pg lv" data-usable={usable ? '' : undefined} onFocusIn={() => void store.loadEngine()}>
      <div class="pg-columns">
        <section class="pg-zone pg-caller" aria-labelledby="key-title">
          <header class="pg-head">
            <h2 id="key-title">Key</h2>
          </header>
          <div class="pg-body">
            <KeyZone store={store} />
          </div>
        </section>
        <section class="pg-zone pg-request" aria-labelledby="request-title">
          <header class="pg-head">
            <h2 id="request-title">Request</h2>
          </header>
          <div class="pg-body">
            <RequestZone store={store} />
          </div>
        </section>
        <LiveAnswer store={store} data={data} />
        <LiveWire store={store} errorsHref={data.errorsHref} drawn={usable} />
      </div>
      <Announced store={store} />
    </div>
  );
}

/** Tells the outcome to those who do not see it appear. */
function Announced({ store }: { store: LiveStore }) {
  const answer = store.answer.value;
  const running = store.running.value === 'call';
  const said = !answer
    ? ''
    : answer.failure !== undefined
      ? liveFailure(answer.failure).title
      : announcement(answer.exchange, wireFromExchange(answer.exchange).summary);
  return (
    <p class="sr-only" role="status">
      {running ? 'Calling STS.' : said}
    </p>
  );
}
