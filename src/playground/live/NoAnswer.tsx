import { lastAttempt, type CallError, type Exchange } from '../../client/exchange.ts';
import { errorIdOfFailure } from '../../model/client-errors.ts';
import { errorHref } from '../../model/errors.ts';
import { liveFailure, type LiveFailureId } from '../../model/live-failures.ts';
import { Attempts } from '../answer/Attempts.tsx';
import type { AnswerContext } from '../answer/context.ts';
import { InlineCode } from '../answer/InlineCode.tsx';
import { Outline } from '../answer/Outline.tsx';
import { sdkErrorText } from '../answer/sdk-error.ts';
import { Tabs, type Tab } from '../answer/Tabs.tsx';
import { headersTab, requestTabs, textTab } from '../answer/views.tsx';

interface NoAnswerProps {
  context: AnswerContext;
  exchange: Exchange;
  failure: LiveFailureId;
}

/** The SDK's error. Where it is the browser's, "Failed to fetch" is all there is, and that is said first. */
function sdkTab(error: CallError, exchange: Exchange): Tab {
  const tab = textTab('sdk', 'SDK error', sdkErrorText(error, exchange));
  const last = lastAttempt(exchange);
  if (!last || last.response || error.code !== 'TypeError') return tab;
  return {
    ...tab,
    content: (
      <>
        <p class="pg-note">
          This is all that the browser tells the page. What is said above is worked out from other signs.
        </p>
        {tab.content}
      </>
    ),
  };
}

/** Something came between the browser and STS: what, why, and what to do. */
export function NoAnswer({ context, exchange, failure }: NoAnswerProps) {
  const { title, why, what, unsure } = liveFailure(failure);
  const page = errorIdOfFailure(failure);
  const { response } = lastAttempt(exchange) ?? {};
  const { outcome } = exchange;
  return (
    <>
      <Outline
        exchange={exchange}
        where={response ? 'Not an answer of STS' : 'No answer of STS'}
        refused
        title={title}
      />
      <Attempts exchange={exchange} />
      <div class="pg-words">
        <p>
          <InlineCode text={why} />
        </p>
        <ul>
          {what.map((step) => (
            <li key={step}>
              <InlineCode text={step} />
            </li>
          ))}
        </ul>
        {unsure && <p class="lv-unsure">{unsure}</p>}
        {page !== undefined && (
          <p>
            <a class="link" href={errorHref(context.errorsHref, page)}>
              This failure in the reference
            </a>
          </p>
        )}
      </div>
      <Tabs
        label="The call in detail"
        tabs={[
          ...(response ? [textTab('raw', 'Raw answer', response.body), headersTab(response)] : []),
          ...requestTabs(context, exchange, []),
          ...(outcome.ok ? [] : [sdkTab(outcome.error, exchange)]),
        ]}
      />
    </>
  );
}
