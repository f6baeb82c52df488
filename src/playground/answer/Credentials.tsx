import type { SessionCredentials } from '../../client/exchange.ts';
import { masked } from '../../client/http-text.ts';
import { useCopy } from '../copy.ts';

interface CredentialsProps {
  credentials: SessionCredentials;
  revealed: boolean;
  onReveal: () => void;
}

/** The three values and their end. Secret and token are hidden until revealed; copying takes the real ones. */
export function Credentials({ credentials, revealed, onReveal }: CredentialsProps) {
  const { said, copy } = useCopy();
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = credentials;
  const rows = [
    ['AccessKeyId', accessKeyId, accessKeyId],
    ['SecretAccessKey', secretAccessKey, revealed ? secretAccessKey : masked(secretAccessKey)],
    ['SessionToken', sessionToken, revealed ? sessionToken : masked(sessionToken)],
    ['Expiration', new Date(expiration).toISOString().replace('.000', ''), undefined],
  ] as const;
  return (
    <div class="pg-credentials">
      <dl>
        {rows.map(([name, value, shown]) => (
          <div key={name}>
            <dt class="mono">{name}</dt>
            <dd>
              <span class="mono">{shown ?? value}</span>
              {shown !== undefined && (
                <button
                  type="button"
                  class="link"
                  aria-label={`Copy ${name}`}
                  onClick={() => void copy(name, value)}
                >
                  Copy
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div class="pg-credentials-foot">
        <button type="button" class="button" aria-pressed={revealed} onClick={onReveal}>
          {revealed ? 'Hide secrets' : 'Reveal secrets'}
        </button>
        <span class="meta" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}
