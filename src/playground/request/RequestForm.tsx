import { useState } from 'preact/hooks';
import { durationSeconds, minimumSessionTokenSize, serialNumber, tokenCode } from '../../model/operation.ts';
import { Share } from '../share/Share.tsx';
import type { Store } from '../store.ts';
import { DurationField } from './DurationField.tsx';
import { Field } from './Field.tsx';
import { SendButton } from './SendButton.tsx';

/** The four inputs of GetSessionToken, and the button that sends them whatever is in them. */
export function RequestForm({ store }: { store: Store }) {
  const endpoint = store.endpoint.value;
  const device = store.device.value;
  const hasSize = store.form.value.MinimumSessionTokenSize !== '';
  const [more, setMore] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    void store.send();
  };
  return (
    <>
      <header class="pg-head">
        <h2 id="request-title">Request</h2>
        <span class="meta">POST {endpoint.host}</span>
      </header>
      <form class="pg-body pg-form" noValidate onSubmit={submit} onFocusIn={() => void store.loadEngine()}>
        <Field
          store={store}
          member={serialNumber}
          placeholder={device?.serialNumber ?? 'arn:aws:iam::…:mfa/…'}
          inputMode="text"
        />
        <Field store={store} member={tokenCode} note={store.codeNote.value} inputMode="numeric" />
        <DurationField store={store} member={durationSeconds} />
        <details
          class="pg-more"
          open={more || hasSize}
          onToggle={(event) => setMore(event.currentTarget.open)}
        >
          <summary>
            One more: <span class="mono">{minimumSessionTokenSize.name}</span>
          </summary>
          <Field store={store} member={minimumSessionTokenSize} placeholder="not sent" inputMode="numeric" />
        </details>
        <SendButton store={store} />
        <Share store={store} />
      </form>
    </>
  );
}
