import { useState } from 'preact/hooks';
import { findingsOf } from '../../request/diagnose.ts';
import { FindingLine } from '../request/FindingText.tsx';
import type { Store } from '../store.ts';

/** Who calls: radio buttons. On narrow screens only the chosen one shows until the reader wants to change. */
export function Callers({ store }: { store: Store }) {
  const [open, setOpen] = useState(false);
  const chosen = store.caller.value;
  const [finding] = findingsOf(store.findings.value, 'caller');
  return (
    <div class="pg-callers" data-open={open ? '' : undefined}>
      <fieldset>
        <legend class="sr-only">Who calls</legend>
        {store.callers.value.map(({ id, label, note }) => (
          <label key={id} class="pg-choice" data-chosen={id === chosen.id ? '' : undefined}>
            <input
              type="radio"
              name="caller"
              value={id}
              checked={id === chosen.id}
              aria-describedby={id === chosen.id && finding ? 'caller-finding' : undefined}
              onChange={() => store.dispatch({ type: 'caller', id })}
            />
            <span class="pg-choice-text">
              {label}
              <span class="pg-choice-note">{note}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <button type="button" class="link pg-change" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Done' : 'Change'}
      </button>
      {finding && <FindingLine finding={finding} id="caller-finding" />}
    </div>
  );
}
