import { useState } from 'preact/hooks';
import type { LiveStore } from './store.ts';
import { liveFieldId, write } from './fields.ts';
import { pastedBlock, type KeyField } from './keys.ts';

interface SecretFieldProps {
  store: LiveStore;
  field: KeyField;
  label: string;
  rule: string;
}

/** Asks browsers and password managers to let the field be; each has a name of its own for that. */
const leaveAlone = {
  autoComplete: 'off',
  autoCapitalize: 'off',
  spellcheck: false,
  'data-1p-ignore': '',
  'data-bwignore': '',
  'data-lpignore': 'true',
  'data-form-type': 'other',
} as const;

/** One half of the key. Its value stands in the field and in no state; clearing throws it away. */
export function SecretField({ store, field, label, rule }: SecretFieldProps) {
  const [shown, setShown] = useState(false);
  const id = liveFieldId(field);
  const found = store.keyFindings.value.find((finding) => finding.field === field);
  const paste = (event: ClipboardEvent): void => {
    const block = pastedBlock(event.clipboardData?.getData('text/plain') ?? '');
    if (!block) return;
    event.preventDefault();
    if (block.hasToken) {
      store.refuseSession();
      return;
    }
    const { hasToken: _, ...keys } = block;
    write(keys);
    store.keyTyped();
  };
  return (
    <div class="pg-field" data-invalid={found?.severity === 'blocked' ? '' : undefined}>
      <div class="pg-field-head">
        <label for={id}>{label}</label>
        <span id={`${id}-rule`}>{rule}</span>
      </div>
      <div class="pg-box lv-secret">
        <input
          id={id}
          class="pg-input"
          type={shown ? 'text' : 'password'}
          {...leaveAlone}
          aria-invalid={found?.severity === 'blocked'}
          aria-describedby={found ? `${id}-rule ${id}-said` : `${id}-rule`}
          onInput={() => store.keyTyped()}
          onPaste={paste}
        />
        <button
          type="button"
          class="link"
          aria-pressed={shown}
          aria-label={`Show ${label}`}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </button>
      </div>
      <div class="pg-said" id={`${id}-said`}>
        {found && (
          <p class="pg-finding">
            <strong>{found.message}</strong> {found.detail}
          </p>
        )}
      </div>
    </div>
  );
}
