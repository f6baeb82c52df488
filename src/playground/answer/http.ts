/** An exchange's request and answer as texts of HTTP, as they are on the wire below TLS. */
import type { Header } from '../../sts/wire.ts';
import type { ReceivedResponse, SentRequest } from '../../client/exchange.ts';

const headerLines = (headers: readonly Header[]): string =>
  headers.map(([name, value]) => `${name}: ${value}\n`).join('');

/** Request line, headers, empty line, body. The headers are those the SDK signed; the browser adds its own. */
export function requestText(request: SentRequest): string {
  const { pathname, search, host } = new URL(request.url);
  const hasHost = request.headers.some(([name]) => name.toLowerCase() === 'host');
  const headers: readonly Header[] = hasHost ? request.headers : [['host', host], ...request.headers];
  return `${request.method} ${pathname}${search} HTTP/1.1\n${headerLines(headers)}\n${request.body}`;
}

/** Status and headers of an answer. */
export const responseHead = ({ status, headers }: ReceivedResponse): string =>
  `${status}\n${headerLines(headers)}`;
