import type { ReceivedResponse, SentRequest } from '../../client/exchange.ts';
import { requestText, responseHead } from './http.ts';
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
    body === '' ? (
      <p class="pg-aside">The answer has no body.</p>
    ) : (
      <pre class="pg-pre">
        {xmlPieces(maskIn(body, secrets)).map(({ kind, text }, index) =>
          kind === 'value' ? <b key={index}>{text}</b> : text,
        )}
      </pre>
    ),
});

/** The request as the SDK signed it. The token of a session that calls is hidden: it is a secret like any other. */
export function requestTab(request: SentRequest, secrets: readonly string[]): Tab {
  const token = request.headers.find(([name]) => name === 'x-amz-security-token')?.[1];
  const text = maskIn(requestText(request), token === undefined ? secrets : [...secrets, token]);
  return textTab('request', 'Request', text);
}

export const headersTab = (response: ReceivedResponse): Tab =>
  textTab('headers', 'Headers', responseHead(response));
