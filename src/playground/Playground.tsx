import { useSignal } from '@preact/signals';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { Exchange, GetSessionTokenResult } from '../client/exchange.ts';
import { Answer } from './answer/Answer.tsx';
import { BottomBar } from './BottomBar.tsx';
import type { Used } from './explore/used.ts';
import { later } from './later.tsx';
import { connect, typedEarly } from './page.ts';
import { Calls } from './request/Calls.tsx';
import { RequestForm } from './request/RequestForm.tsx';
import { Announcer } from './Announcer.tsx';
import { Notice } from './Notice.tsx';
import { Callers } from './setup/Callers.tsx';
import { Device } from './setup/Device.tsx';
import { Presets } from './setup/Presets.tsx';
import { Compared } from './session/Compared.tsx';
import { Surroundings } from './setup/Surroundings.tsx';
import { createStore } from './store.ts';
import { askedWithMfa } from './summary.ts';
import type { PlaygroundData } from './view.ts';
import { WirePanel } from './WirePanel.tsx';

const Explored = later(() => import('./explore/Explored.tsx').then((m) => m.Explored));

/** The playground: who calls and with what, the request, the answer, and the wire between them. */
export function Playground({ data }: { data: PlaygroundData }) {
  // Read before this renders over it.
  const [early] = useState(typedEarly);
  const [store] = useState(() => createStore(data));
  // A signal, so that the attribute changes and nothing is drawn again.
  const usable = useSignal<'' | undefined>(undefined);
  const [used, setUsed] = useState<Used | undefined>();
  const use = useCallback(
    (exchange: Exchange, { credentials }: GetSessionTokenResult): void =>
      setUsed({
        account: store.account.value,
        credentials,
        mfa: askedWithMfa(exchange),
        issuedAt: exchange.startedAt,
      }),
    [store],
  );
  useLayoutEffect(() => {
    let stop: (() => void) | undefined;
    // A task of its own, and at once: an effect would wait until the page has been drawn again.
    const soon = setTimeout(() => {
      stop = connect(store, early);
      usable.value = '';
    });
    return () => {
      clearTimeout(soon);
      stop?.();
    };
  }, [store, early, usable]);

  return (
    <div class="pg" data-usable={usable}>
      <Notice store={store} />
      <div class="pg-columns">
        <section class="pg-zone pg-caller" aria-labelledby="caller-title">
          <header class="pg-head">
            <h2 id="caller-title">Caller</h2>
          </header>
          <div class="pg-body">
            <Callers store={store} />
            <Surroundings store={store} />
            <Device store={store} />
            <Presets store={store} />
          </div>
        </section>
        <section class="pg-zone pg-request" aria-labelledby="request-title">
          <RequestForm store={store} />
          <Calls store={store} />
        </section>
        <Answer store={store} onUse={use} />
        <WirePanel store={store} />
      </div>
      <Compared store={store} />
      {used && <Explored playground={store} used={used} />}
      <BottomBar store={store} />
      <Announcer store={store} />
    </div>
  );
}
