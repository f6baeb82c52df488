import { Evidence } from '../marks/Evidence.tsx';
import { evidenceClaims } from './claims.ts';
import type { Step } from './steps.ts';

const words: Readonly<Partial<Record<Step['state'], string>>> = {
  refused: 'Stops here: ',
  unsure: 'Not known: ',
};

/** The wire of a decision, with how well each step is known. */
export function StageWire({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <div class="wire ex-wire" data-variant="text" data-from="node" data-to="node">
      <ol class="wire-rows" aria-label={label}>
        {steps.map(({ id, state, label: text, note, evidence, source }) => (
          <li key={id} class="wire-row" data-state={state}>
            <span class="wire-rail" aria-hidden="true">
              <i class="wire-line" />
              <i class="wire-node" />
            </span>
            <div class="wire-text">
              <div class="wire-label">
                {words[state] && <span class="sr-only">{words[state]}</span>}
                {text}
              </div>
              {note && <div class="wire-note">{note}</div>}
            </div>
            {evidence && (
              <div class="ex-known">
                <Evidence
                  kind={evidence}
                  word
                  meaning={`${evidenceClaims[evidence]}${source ? ` (${source})` : ''}`}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
