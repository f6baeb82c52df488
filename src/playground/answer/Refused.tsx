import { lastAttempt, type CallError, type Exchange } from '../../client/exchange.ts';
import { errorHref, type ErrorEntry } from '../../model/errors.ts';
import { Evidence, evidenceMeaning } from '../marks/Evidence.tsx';
import { messageOf } from '../summary.ts';
import { wireFromExchange } from '../wire/model.ts';
import { entryOf } from '../wire/why.ts';
import { Attempts } from './Attempts.tsx';
import type { AnswerContext } from './context.ts';
import { InlineCode } from './InlineCode.tsx';
import { Outline } from './Outline.tsx';
import { sdkErrorText } from './sdk-error.ts';
import { Tabs } from './Tabs.tsx';
import { headersTab, requestTabs, textTab, xmlTab } from './views.tsx';

interface RefusedProps {
  context: AnswerContext;
  exchange: Exchange;
  error: CallError;
}

/** An error of STS, or of the way to it: its own words first, then plain ones, then the bytes. */
export function Refused({ context, exchange, error }: RefusedProps) {
  const { errors, errorsHref } = context;
  const entry = entryOf(exchange, errors);
  const message = messageOf(exchange);
  const { response } = lastAttempt(exchange) ?? {};
  return (
    <>
      <Outline exchange={exchange} where={wireFromExchange(exchange).summary} refused title={error.code}>
        {entry && exchange.transport === 'simulated' && <Evidence kind={entry.evidence} word />}
      </Outline>
      {message === '' ? (
        <p class="pg-message">STS sent no message{error.message && `; the SDK says “${error.message}”`}.</p>
      ) : (
        <p class="pg-message mono">{message}</p>
      )}
      <Attempts exchange={exchange} />
      <Explanation entry={entry} error={error} known={errors.length > 0} />
      <Tabs
        label="The answer in detail"
        tabs={[
          ...(response ? [xmlTab(response, [])] : []),
          ...requestTabs(context, exchange, []),
          ...(response ? [headersTab(response)] : []),
          textTab('sdk', 'SDK error', sdkErrorText(error, exchange)),
        ]}
      />
      {entry && (
        <p class="pg-source">
          <Evidence kind={entry.evidence} /> {entry.note ?? `${evidenceMeaning[entry.evidence]}.`}{' '}
          <a class="link" href={errorHref(errorsHref, entry.id)}>
            This error in the reference
          </a>
        </p>
      )}
    </>
  );
}

interface ExplanationProps {
  entry: ErrorEntry | undefined;
  error: CallError;
  /** Whether the catalogue is there at all. */
  known: boolean;
}

function Explanation({ entry, error, known }: ExplanationProps) {
  if (!entry) {
    return (
      <p class="pg-words">
        {error.kind === 'client'
          ? 'This is not an answer of STS: the SDK or the way to the service failed.'
          : known
            ? 'The catalogue of this site has no entry for this answer yet.'
            : 'What this site knows of this error could not be loaded.'}
      </p>
    );
  }
  return (
    <div class="pg-words">
      <h4>{entry.title}</h4>
      <p>
        <InlineCode text={entry.cause} />
      </p>
      <ul>
        {entry.remedy.map((step) => (
          <li key={step}>
            <InlineCode text={step} />
          </li>
        ))}
      </ul>
    </div>
  );
}
