import { findingsOf } from '../../request/diagnose.ts';
import type { Finding } from '../../request/finding.ts';
import { endpointGroups } from '../endpoints.ts';
import type { Store } from '../store.ts';

/** Who calls, and where to: a line each. */
export function Where({ store }: { store: Store }) {
  const caller = store.caller.value;
  const endpoint = store.endpoint.value;
  const [refusedCaller] = findingsOf(store.findings.value, 'caller');
  const [refusedRegion] = findingsOf(store.findings.value, 'region');
  return (
    <div class="dock-where">
      <label for="dock-caller">Caller</label>
      <select
        id="dock-caller"
        class="pg-select"
        value={caller.id}
        aria-describedby={refusedCaller && 'dock-caller-said'}
        onChange={(event) => store.dispatch({ type: 'caller', id: event.currentTarget.value })}
      >
        {store.callers.value.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <Said id="dock-caller-said" finding={refusedCaller} />
      <label for="dock-endpoint">Region</label>
      <select
        id="dock-endpoint"
        class="pg-select"
        value={endpoint.id}
        aria-describedby={refusedRegion && 'dock-endpoint-said'}
        onChange={(event) => store.dispatch({ type: 'endpoint', id: event.currentTarget.value })}
      >
        {endpointGroups(store.account.value.sts).map(({ label, choices }) => (
          <optgroup key={label} label={label}>
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Said id="dock-endpoint-said" finding={refusedRegion} />
    </div>
  );
}

function Said({ id, finding }: { id: string; finding: Finding | undefined }) {
  if (!finding) return null;
  return (
    <p class="pg-finding" id={id}>
      <strong>{finding.message}</strong> {finding.detail}
    </p>
  );
}
