import { useId, useState } from 'preact/hooks';
import { lastAttempt, type Exchange, type SentRequest } from '../../../client/exchange.ts';
import { headerValue } from '../../../sts/wire.ts';
import type { AnswerContext } from '../context.ts';
import { messageOf } from '../../summary.ts';
import { lacksAction, wireFromExchange } from '../../wire/model.ts';
import { whyDetails } from '../../wire/Why.tsx';
import { Wire } from '../../wire/Wire.tsx';
import { changedParts, hasHiddenToken, partsOf, withEdits, type Edits } from './tamper.ts';

interface TamperProps {
  context: AnswerContext;
  resend: NonNullable<AnswerContext['resend']>;
  request: SentRequest;
  region: string;
}

/** The sent request to be changed by hand and sent under its old signature: which check finds it? */
export function Tamper({ context, resend, request, region }: TamperProps) {
  const base = useId();
  const [edits, setEdits] = useState<Edits>({});
  const [answer, setAnswer] = useState<Exchange | 'failed' | undefined>();
  const [sending, setSending] = useState(false);
  const changed = changedParts(request, edits);
  const edit = (id: string, value: string): void => setEdits({ ...edits, [id]: value });
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    setAnswer((await resend(withEdits(request, edits), region)) ?? 'failed');
    setSending(false);
  };
  return (
    <form class="pg-tamper" noValidate onSubmit={(event) => void send(event)}>
      <p class="pg-aside">
        The signature covers the body and these headers. Change a byte; it is sent as it stands, not signed
        again, and the first check that minds it refuses. It counts as a call: a code is spent by it.
      </p>
      {partsOf(request).map(({ id, value }) => {
        const field = {
          id: `${base}-${id}`,
          class: 'pg-part mono',
          value: edits[id] ?? value,
          spellcheck: false,
          autocomplete: 'off',
          'data-changed': changed.includes(id) ? '' : undefined,
        } as const;
        return (
          <div key={id} class="pg-part-row">
            <label class="mono" for={field.id}>
              {id}
              {changed.includes(id) && <span class="pg-changed">changed</span>}
            </label>
            {value.length > 48 ? (
              <textarea {...field} rows={3} onInput={(event) => edit(id, event.currentTarget.value)} />
            ) : (
              <input type="text" {...field} onInput={(event) => edit(id, event.currentTarget.value)} />
            )}
          </div>
        );
      })}
      {hasHiddenToken(request) && (
        <p class="pg-aside">
          <span class="mono">x-amz-security-token</span> is signed too, and sent as it was; it is a secret and
          not shown.
        </p>
      )}
      <div class="pg-tamper-buttons">
        <button type="submit" class="button" data-size="36" aria-disabled={sending}>
          Send as it stands
        </button>
        {changed.length > 0 && (
          <button type="button" class="link" onClick={() => setEdits({})}>
            Put back
          </button>
        )}
      </div>
      <div class="pg-tamper-answer" role="status">
        {answer === 'failed' && <p class="pg-finding">The simulated STS could not be loaded.</p>}
        {answer && answer !== 'failed' && <Result context={context} exchange={answer} />}
      </div>
    </form>
  );
}

function Result({ context, exchange }: { context: AnswerContext; exchange: Exchange }) {
  const model = wireFromExchange(exchange, { compact: true });
  const { outcome } = exchange;
  const nodes = model.nodes.map((node) =>
    node.id === 'request' ? { ...node, note: 'as it stands, under the old signature' } : node,
  );
  return (
    <>
      <p class="label pg-where" data-refused={outcome.ok ? undefined : ''}>
        {model.summary}
      </p>
      {!outcome.ok && (
        <p class="pg-message mono">
          {outcome.error.code}
          {messageOf(exchange) !== '' && `: ${messageOf(exchange)}`}
        </p>
      )}
      <Redirected exchange={exchange} />
      <Wire model={{ ...model, nodes }} variant="dock" details={whyDetails(model, exchange, context)} />
    </>
  );
}

/** Where no operation is named, STS takes the caller for a visitor (facts: recorded with a valid signature). */
function Redirected({ exchange }: { exchange: Exchange }) {
  const attempt = lastAttempt(exchange);
  if (!attempt || !lacksAction(attempt)) return null;
  const page = headerValue(attempt.response?.headers ?? [], 'location');
  return (
    <p>
      No <span class="mono">Action</span> was found in the request. STS then makes no check: it answers with
      an empty body and sends the caller to a web page{page === undefined ? '' : `, ${page}`}.
    </p>
  );
}
