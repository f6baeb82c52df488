import { useId, useState } from 'preact/hooks';
import type { Exchange, SessionCredentials } from '../../client/exchange.ts';
import { masked } from '../../client/http-text.ts';
import { credentialFormats, type CredentialFormat } from '../../snippets/credentials.ts';
import { useCopy } from '../copy.ts';

interface TakeAwayProps {
  credentials: SessionCredentials;
  revealed: boolean;
  transport: Exchange['transport'];
}

/** The session as shells and tools read it. Masked until revealed; what is copied is always the real text. */
export function TakeAway({ credentials, revealed, transport }: TakeAwayProps) {
  const id = useId();
  const [chosen, setChosen] = useState<CredentialFormat['id']>('bash');
  const { said, copy } = useCopy();
  const format = credentialFormats.find((candidate) => candidate.id === chosen) ?? credentialFormats[0];
  if (!format) return null;
  const { secretAccessKey, sessionToken } = credentials;
  const shown = revealed
    ? credentials
    : { ...credentials, secretAccessKey: masked(secretAccessKey), sessionToken: masked(sessionToken) };
  return (
    <div class="pg-take">
      <div class="pg-take-head">
        <label class="label" for={id}>
          Take it away
        </label>
        <select
          id={id}
          class="pg-select"
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value as CredentialFormat['id'])}
        >
          {credentialFormats.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          data-size="32"
          aria-label={`Copy for ${format.label}`}
          onClick={() => void copy(`The session for ${format.label}`, format.write(credentials))}
        >
          Copy
        </button>
      </div>
      <pre class="pg-pre" tabIndex={0} aria-label={`The session for ${format.label}`}>
        {format.write(shown)}
      </pre>
      <p class="pg-aside">
        {format.hint}
        {transport === 'simulated' && ' The keys are of the simulated account: AWS does not know them.'}
      </p>
      <p class="meta" role="status">
        {said}
      </p>
    </div>
  );
}
