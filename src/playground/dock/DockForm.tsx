import {
  durationSeconds,
  minimumSessionTokenSize,
  serialNumber,
  tokenCode,
  type InputMember,
} from '../../model/operation.ts';
import { DurationField } from '../request/DurationField.tsx';
import { Field } from '../request/Field.tsx';
import { SendButton } from '../request/SendButton.tsx';
import type { Store } from '../store.ts';

/** The inputs of GetSessionToken, each name a link to its paragraph, and the button that sends them. */
export function DockForm({ store, parameters }: { store: Store; parameters: string }) {
  const hasSize = store.form.value.MinimumSessionTokenSize !== '';
  const about = ({ name }: InputMember): string => `${parameters}#${name.toLowerCase()}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    void store.send();
  };
  return (
    <form class="pg-form dock-form" noValidate aria-label="Request" onSubmit={submit}>
      <Field
        store={store}
        member={serialNumber}
        about={about(serialNumber)}
        placeholder={store.device.value?.serialNumber ?? 'arn:aws:iam::…:mfa/…'}
      />
      <Field
        store={store}
        member={tokenCode}
        about={about(tokenCode)}
        note={store.codeNote.value}
        inputMode="numeric"
      />
      <DurationField store={store} member={durationSeconds} about={about(durationSeconds)} />
      <details class="pg-more" open={hasSize || undefined}>
        <summary>
          One more: <span class="mono">{minimumSessionTokenSize.name}</span>
        </summary>
        <Field
          store={store}
          member={minimumSessionTokenSize}
          about={about(minimumSessionTokenSize)}
          placeholder="not sent"
          inputMode="numeric"
        />
      </details>
      <div class="dock-send">
        <SendButton store={store} />
      </div>
    </form>
  );
}
