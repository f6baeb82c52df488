import type { Exchange, ReceivedResponse } from '../../client/exchange.ts';
import { responseHead } from '../../client/http-text.ts';
import { later } from '../later.tsx';
import type { AnswerContext } from './context.ts';
import { maskIn } from './mask.ts';
import type { Tab } from './Tabs.tsx';
import { xmlPieces } from './xml.ts';

/** A text as it is, in a box that wraps. */
export const textTab = (id: string, label: string, text: string): Tab => ({
  id,
  label,
  content: <pre class="pg-pre">{text}</pre>,
});

/** The body of an answer, its values set off from its marks. */
export const xmlTab = ({ body }: ReceivedResponse, secrets: readonly string[]): Tab => ({
  id: 'xml',
  label: 'Raw XML',
  content:
    body === '' ? <p class="pg-aside">The answer has no body.</p> : <Xml body={body} secrets={secrets} />,
});

/** A component, so that the text is cut up where somebody opens the tab. */
function Xml({ body, secrets }: { body: string; secrets: readonly string[] }) {
  return (
    <pre class="pg-pre">
      {xmlPieces(maskIn(body, secrets)).map(({ kind, text }, index) =>
        kind === 'value' ? <b key={index}>{text}</b> : text,
      )}
    </pre>
  );
}

const RequestView = later(() => import('./request/RequestView.tsx').then((m) => m.RequestView));
const SigningSteps = later(() => import('./signing/SigningSteps.tsx').then((m) => m.SigningSteps));

/** The request as the SDK signed it, and how it did. None where nothing was sent. */
export const requestTabs = (context: AnswerContext, exchange: Exchange, secrets: readonly string[]): Tab[] =>
  exchange.attempts.length === 0
    ? []
    : [
        {
          id: 'request',
          label: 'Request',
          content: <RequestView context={context} exchange={exchange} secrets={secrets} />,
        },
        {
          id: 'signing',
          label: 'Signing',
          content: <SigningSteps context={context} exchange={exchange} />,
        },
      ];

export const headersTab = (response: ReceivedResponse): Tab => ({
  id: 'headers',
  label: 'Headers',
  content: <Head response={response} />,
});

const Head = ({ response }: { response: ReceivedResponse }) => (
  <pre class="pg-pre">{responseHead(response)}</pre>
);
