import { AccountButton } from '../account/AccountButton.tsx';
import { findingsOf } from '../../request/diagnose.ts';
import { FindingLine } from '../request/FindingText.tsx';
import { endpointGroups } from '../endpoints.ts';
import type { Store } from '../store.ts';

/** The account, the key that signs, and the endpoint that is called. */
export function Surroundings({ store }: { store: Store }) {
  const account = store.account.value;
  const { key, session } = store.caller.value;
  const endpoint = store.endpoint.value;
  const [finding] = findingsOf(store.findings.value, 'region');
  return (
    <dl class="pg-facts">
      <dt>Account</dt>
      <dd class="pg-account-row">
        <span class="mono">{account.accountId}</span>
        <AccountButton store={store} />
      </dd>
      <dt>Key</dt>
      <dd>{session ? 'of a session, ASIA…' : <span class="mono">{key.accessKeyId}</span>}</dd>
      <dt>Secret</dt>
      <dd>held in this tab</dd>
      <dt>
        <label for="endpoint">Region</label>
      </dt>
      <dd>
        <select
          id="endpoint"
          class="pg-select"
          value={endpoint.id}
          aria-invalid={finding !== undefined}
          aria-describedby={finding ? 'endpoint-host endpoint-finding' : 'endpoint-host'}
          onChange={(event) => store.dispatch({ type: 'endpoint', id: event.currentTarget.value })}
        >
          {endpointGroups(account.sts).map(({ label, choices }) => (
            <optgroup key={label} label={label}>
              {choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <span class="pg-host mono" id="endpoint-host">
          {endpoint.host}
        </span>
        {finding && <FindingLine finding={finding} id="endpoint-finding" />}
      </dd>
    </dl>
  );
}
