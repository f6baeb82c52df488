import { useEffect, useState } from 'preact/hooks';
import {
  endpointKinds,
  exampleEndpoint,
  isEndpointKind,
  kindLabels,
  regionGroups,
  type Resolved,
} from './destination.ts';
import { refuseKey } from './refuse-key.ts';
import type { LiveStore } from './store.ts';

/** Region, kind of endpoint, and the host that follows from them, in full. */
export function DestinationFields({ store, resolved }: { store: LiveStore; resolved: Resolved }) {
  const { regionId, kind, custom } = store.destination.value;
  // The page is sent with one region and fills in the others: the script has them anyway.
  const [all, setAll] = useState(false);
  useEffect(() => setAll(true), []);
  return (
    <div class="lv-destination">
      <div class="pg-field">
        <div class="pg-field-head">
          <label for="live-region">Region</label>
        </div>
        <select
          id="live-region"
          class="pg-select"
          value={regionId}
          onChange={(event) => store.go({ regionId: event.currentTarget.value })}
        >
          {(all ? regionGroups : []).map(({ label, regions }) => (
            <optgroup key={label} label={label}>
              {regions.map((region) => (
                <option key={region.id} value={region.id}>
                  {region.label}
                </option>
              ))}
            </optgroup>
          ))}
          {!all && <option value={regionId}>{regionId}</option>}
        </select>
      </div>
      <div class="pg-field">
        <div class="pg-field-head">
          <label for="live-kind">Endpoint</label>
        </div>
        <select
          id="live-kind"
          class="pg-select"
          value={kind}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isEndpointKind(value)) store.go({ kind: value });
          }}
        >
          {endpointKinds.map((id) => (
            <option key={id} value={id}>
              {kindLabels[id]}
            </option>
          ))}
        </select>
      </div>
      {kind === 'custom' && (
        <div class="pg-field">
          <div class="pg-field-head">
            <label for="live-custom">Address</label>
            <span>this machine only</span>
          </div>
          <div class="pg-box">
            <input
              key={store.emptyings.value}
              id="live-custom"
              class="pg-input"
              type="text"
              autoComplete="off"
              autoCapitalize="off"
              spellcheck={false}
              placeholder={exampleEndpoint}
              value={custom}
              aria-invalid={!resolved.ok && custom !== ''}
              aria-describedby="live-host"
              onInput={(event) => store.go({ custom: event.currentTarget.value })}
              onPaste={(event) => refuseKey(event, store)}
            />
          </div>
        </div>
      )}
      <div id="live-host" role="status">
        {resolved.ok ? (
          <>
            <p class="lv-host mono">{resolved.target.origin}</p>
            {resolved.note && <p class="pg-note">{resolved.note}</p>}
          </>
        ) : (
          <p class="pg-finding">
            <strong>{resolved.message}</strong>
          </p>
        )}
        {kind === 'custom' && (
          <p class="pg-note">
            Chrome 142 and later ask once whether this page may reach your machine. Safari refuses http from a
            page that came over https.
          </p>
        )}
      </div>
    </div>
  );
}
