/**
 * What STS tells browsers. Recorded: AllanZhengYP/cors-test 2020 and argmin 2026 (facts/sts-wire.md §6); that the
 * answers themselves carry the headers is inferred.
 */
import { headerValue, type Header, type WireRequest } from './wire.ts';

const exposedHeaders = 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date,smithy-protocol';

export const isPreflight = (request: WireRequest): boolean =>
  request.method === 'OPTIONS' && headerValue(request.headers, 'origin') !== undefined;

/** Without what no header may hold, such as an end of line: what comes back must not end the header. */
const headerText = (text: string): string => text.replace(/[^\t -~\u0080-\u00FF]/g, '').trim();

/** The headers of a preflight's answer; the list of headers asked for comes back as it was sent. */
export function preflightHeaders(request: WireRequest): Header[] {
  const asked = headerValue(request.headers, 'access-control-request-headers');
  return [
    ['Access-Control-Allow-Origin', '*'],
    ...(asked === undefined ? [] : [['Access-Control-Allow-Headers', headerText(asked)] as const]),
    ['Access-Control-Allow-Methods', 'POST'],
    ['Access-Control-Expose-Headers', exposedHeaders],
    ['Access-Control-Max-Age', '172800'],
  ];
}

/** What an answer to a page carries. */
export function corsHeaders(request: WireRequest): Header[] {
  if (headerValue(request.headers, 'origin') === undefined) return [];
  return [
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Expose-Headers', exposedHeaders],
  ];
}
