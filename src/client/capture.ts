/**
 * The SDK's request handler that writes down every attempt: what was signed and sent, what came back, when. The SDK
 * above it cannot tell which transport carries the request.
 */
import { headersForSdk } from './clock.ts';
import type { Attempt, SentRequest } from './exchange.ts';
import type { Transport } from './transport.ts';

/** The part of the SDK's HttpRequest that is used here. */
interface SdkHttpRequest {
  method: string;
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: unknown;
}

interface SdkHttpResponse {
  response: { statusCode: number; headers: Record<string, string>; body: ReadableStream<Uint8Array> };
}

export interface Capture {
  requestHandler: {
    handle(request: SdkHttpRequest, options?: { abortSignal?: unknown }): Promise<SdkHttpResponse>;
    metadata: { handlerProtocol: string };
    destroy(): void;
  };
  attempts: Attempt[];
}

function sentRequest(request: SdkHttpRequest): SentRequest {
  const port = request.port === undefined ? '' : `:${request.port}`;
  const query = Object.entries(request.query ?? {})
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value ?? '']).map(
        (single) => `${encodeURIComponent(name)}=${encodeURIComponent(single)}`,
      ),
    )
    .join('&');
  const headers = Object.entries(request.headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return {
    method: request.method,
    url: `${request.protocol}//${request.hostname}${port}${request.path}${query && `?${query}`}`,
    headers,
    body: typeof request.body === 'string' ? request.body : '',
  };
}

function stream(text: string): ReadableStream<Uint8Array> {
  const body = new Response(text).body;
  return body ?? new ReadableStream({ start: (controller) => controller.close() });
}

export interface CaptureOptions {
  /** Milliseconds since the call began. */
  elapsed: () => number;
  /** Milliseconds by which the caller's clock is ahead of the machine's. */
  clockOffset: number;
}

export function capture(transport: Transport, { elapsed, clockOffset }: CaptureOptions): Capture {
  const attempts: Attempt[] = [];
  return {
    attempts,
    requestHandler: {
      metadata: { handlerProtocol: 'http/1.1' },
      destroy: () => undefined,
      async handle(sdkRequest, { abortSignal } = {}) {
        const request = sentRequest(sdkRequest);
        const sentAt = elapsed();
        const signal = abortSignal instanceof AbortSignal ? abortSignal : undefined;
        try {
          const { response, trace } = await transport.carry(request, signal);
          attempts.push({ request, response, sentAt, answeredAt: elapsed(), ...(trace && { trace }) });
          return {
            response: {
              statusCode: response.status,
              headers: headersForSdk(response.headers, clockOffset),
              body: stream(response.body),
            },
          };
        } catch (error) {
          const failure = error instanceof Error ? error.message : String(error);
          attempts.push({ request, failure, sentAt, answeredAt: elapsed() });
          throw error;
        }
      },
    },
  };
}
