import { utf8 } from '../sts/encoding.ts';
import type { WireRequest } from '../sts/wire.ts';
import type { SentRequest } from './exchange.ts';

/** The sent request as the service reads it. */
export function asWire(request: SentRequest): WireRequest {
  const url = new URL(request.url);
  return {
    method: request.method,
    target: url.pathname + url.search,
    headers: request.headers,
    body: utf8(request.body),
  };
}
