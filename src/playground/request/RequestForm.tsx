import { useState } from 'preact/hooks';
import { Tabs } from '../answer/Tabs.tsx';
import { KeysHelp } from '../KeysHelp.tsx';
import { later } from '../later.tsx';
import { Share } from '../share/Share.tsx';
import type { Store } from '../store.ts';
import { MemberFields } from './MemberFields.tsx';
import { SendButton } from './SendButton.tsx';

const CallCode = later(() => import('../code/CallCode.tsx').then((m) => m.CallCode));
const RequestEditor = later(() => import('../editor/RequestEditor.tsx').then((m) => m.RequestEditor));

/** The request as fields, as JSON or as code, and the button that sends it, right or wrong. */
export function RequestForm({ store }: { store: Store }) {
  const endpoint = store.endpoint.value;
  const [view, setView] = useState('form');
  const submit = (event: Event): void => {
    event.preventDefault();
    void store.send();
  };
  const tabs = [
    {
      id: 'form',
      label: 'Form',
      content: <MemberFields store={store} onOpenText={() => setView('json')} />,
    },
    { id: 'json', label: 'JSON', content: <RequestEditor store={store} /> },
    { id: 'code', label: 'Code', content: <CallCode store={store} /> },
  ];
  return (
    <>
      <header class="pg-head">
        <h2 id="request-title">Request</h2>
        <span class="meta">POST {endpoint.host}</span>
      </header>
      <form class="pg-body pg-form" noValidate onSubmit={submit} onFocusIn={() => void store.loadEngine()}>
        <Tabs label="Views of the request" tabs={tabs} chosen={view} onChoose={setView} stop={false} />
        <SendButton store={store} />
        <div class="pg-form-foot">
          <Share store={store} />
          <KeysHelp />
        </div>
      </form>
    </>
  );
}
