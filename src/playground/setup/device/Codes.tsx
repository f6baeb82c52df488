import { useState } from 'preact/hooks';
import { wasIssuedWith, type CodeChoice, type CodeKind } from '../../codes.ts';
import { spaced } from '../../device.ts';
import { Evidence } from '../../marks/Evidence.tsx';
import { Outcome } from '../../marks/Outcome.tsx';
import type { Store } from '../../store.ts';

/** Buttons that put a code of the device into the form, and what STS will make of it. */
export function Codes({ store }: { store: Store }) {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState<CodeChoice | undefined>();
  const use = (kind: CodeKind) => setUsed(store.useCode(kind));
  const stands = used?.code !== undefined && store.form.value.TokenCode === used.code;
  // What was foretold then may be otherwise by now: the code was sent, or has grown old.
  const now = stands ? store.forecast.value : undefined;
  // Nobody asked for a second call with it yet: that it would be refused is no news in red.
  const spent =
    used?.accepted === true && wasIssuedWith(store.form.value.TokenCode, store.calls.value[0]?.exchange);
  return (
    <>
      <div class="pg-device-buttons">
        <button type="button" class="button" data-size="36" onClick={() => use('now')}>
          Use code
        </button>
        <button type="button" class="button" data-size="36" onClick={() => use('next')}>
          Next code
        </button>
      </div>
      <details class="pg-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Other codes: wrong, used, late, early</summary>
        {open && (
          <>
            <ul class="pg-codes">
              {store.codes.value
                .filter(({ kind }) => kind !== 'now' && kind !== 'next')
                .map((choice) => (
                  <Choice key={choice.kind} choice={choice} onUse={use} />
                ))}
            </ul>
            <p class="meta">
              <Evidence kind="recorded" /> What STS says to each of these is recorded.
            </p>
          </>
        )}
      </details>
      {now && (
        <p class="pg-forecast" data-refused={now.accepted || spent ? undefined : ''}>
          {used?.label} in the field. {spent ? 'A session was just issued with it.' : now.forecast}
        </p>
      )}
      <p class="sr-only" role="status">
        {used && stands ? `${used.label} is in the field. ${used.forecast}` : ''}
      </p>
    </>
  );
}

function Choice({ choice, onUse }: { choice: CodeChoice; onUse: (kind: CodeKind) => void }) {
  const { kind, label, code, accepted } = choice;
  return (
    <li>
      <button
        type="button"
        class="pg-code-choice"
        aria-disabled={code === undefined}
        onClick={() => code !== undefined && onUse(kind)}
      >
        <span>{label}</span>
        <span class="mono">{code === undefined ? '' : spaced(code)}</span>
        {code === undefined ? (
          <span class="meta">none yet</span>
        ) : (
          <Outcome kind={accepted ? 'allowed' : 'refused'} word={accepted ? 'taken' : 'refused'} />
        )}
      </button>
    </li>
  );
}
