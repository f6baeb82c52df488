/** Carries requests to a real STS by the browser's `fetch`, and says in its own words why no answer came. */
import type { ReceivedResponse, SentRequest } from '../exchange.ts';
import type { Transport } from '../transport.ts';

/** Milliseconds that one attempt may take; the SDK makes up to three. */
export const attemptTimeout = 15_000;

/** Headers that a page cannot set: the browser writes them itself. */
const ofTheBrowser = new Set(['host', 'user-agent', 'content-length']);

export interface LiveOptions {
  fetch: typeof fetch;
  /** Milliseconds an attempt may take. */
  timeout?: number;
}

/**
 * A transport to whatever host a request names. It sends neither cookies nor a referrer, follows no redirect and
 * leaves nothing in the cache. Rejects as `fetch` does, with a TimeoutError after `timeout`, and with an AbortError
 * where the signal given ends the call: the SDK tries again after the first two.
 */
export function liveTransport({ fetch, timeout = attemptTimeout }: LiveOptions): Transport {
  return {
    kind: 'live',
    async carry(request, signal) {
      const controller = new AbortController();
      const stop = (): void => controller.abort(new DOMException('The call was ended.', 'AbortError'));
      const timer = setTimeout(() => {
        controller.abort(new DOMException(`No answer within ${timeout / 1000} s.`, 'TimeoutError'));
      }, timeout);
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop);
      try {
        return { response: await answerTo(request, fetch, controller.signal) };
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}

async function answerTo(
  request: SentRequest,
  fetchNow: typeof fetch,
  signal: AbortSignal,
): Promise<ReceivedResponse> {
  const response = await fetchNow(request.url, {
    method: request.method,
    headers: request.headers
      .filter(([name]) => !ofTheBrowser.has(name))
      .map(([name, value]): [string, string] => [name, value]),
    ...(request.body !== '' && { body: request.body }),
    mode: 'cors',
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  });
  return { status: response.status, headers: [...response.headers], body: await response.text() };
}
