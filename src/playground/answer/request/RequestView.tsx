import { useState } from 'preact/hooks';
import { lastAttempt, type Exchange } from '../../../client/exchange.ts';
import { curlCommand } from '../../../client/curl.ts';
import { harOf } from '../../../client/har.ts';
import { requestText, withoutReplay } from '../../../client/http-text.ts';
import { useCopy } from '../../copy.ts';
import type { AnswerContext } from '../context.ts';
import { maskIn } from '../mask.ts';
import { saveText } from './save.ts';
import { Tamper } from './Tamper.tsx';

interface RequestViewProps {
  context: AnswerContext;
  exchange: Exchange;
  /** Values that must not be shown now. */
  secrets: readonly string[];
}

/** The request as it was signed: as HTTP, as curl, as a file of HAR; and to be changed by hand. */
export function RequestView({ context, exchange, secrets }: RequestViewProps) {
  const [form, setForm] = useState<'HTTP' | 'curl'>('HTTP');
  const { said, copy } = useCopy();
  const sent = lastAttempt(exchange)?.request;
  if (!sent) return null;
  const live = exchange.transport === 'live';
  const request = live ? withoutReplay(sent) : sent;
  const token = request.headers.find(([name]) => name === 'x-amz-security-token')?.[1];
  const http = maskIn(requestText(request), token === undefined ? secrets : [...secrets, token]);
  const curl = curlCommand(request);
  const text = form === 'curl' && curl !== undefined ? curl : http;
  const save = (): void => {
    const name = `get-session-token-${new Date(exchange.startedAt).toISOString().slice(0, 19).replaceAll(':', '')}.har`;
    saveText(name, JSON.stringify(harOf(exchange), null, 2));
  };
  const forms = curl === undefined ? (['HTTP'] as const) : (['HTTP', 'curl'] as const);
  return (
    <div class="pg-request-view">
      <div class="pg-forms">
        <div role="group" aria-label="Form of the request">
          {forms.map((name) => (
            <button
              key={name}
              type="button"
              class="pg-form-choice"
              aria-pressed={name === form}
              onClick={() => setForm(name)}
            >
              {name}
            </button>
          ))}
        </div>
        <div>
          <button type="button" class="link" onClick={() => void copy('The request', text)}>
            Copy
          </button>
          <button type="button" class="link" onClick={save}>
            Save as HAR
          </button>
        </div>
      </div>
      <pre class="pg-pre" tabIndex={0} aria-label={`The request as ${form}`}>
        {text}
      </pre>
      {form === 'curl' && (
        <p class="pg-aside">
          Signed anew by curl, with the keys in your environment. It goes to the real STS.
        </p>
      )}
      {live && (
        <p class="pg-aside">
          Signature and code are left out: who has both could send this request again within fifteen minutes.
        </p>
      )}
      <p class="meta" role="status">
        {said}
      </p>
      {context.resend && (
        <details class="pg-more">
          <summary>Change a byte, keep the signature</summary>
          <Tamper context={context} resend={context.resend} request={request} region={exchange.region} />
        </details>
      )}
    </div>
  );
}
