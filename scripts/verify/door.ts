/** Carries a request, as it stands, to a host over HTTP: nothing is added, corrected or tried again. */
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Header, WireRequest, WireResponse } from '../../src/sts/wire.ts';

/** Milliseconds without an answer. */
const timeout = 15_000;
/** Bytes of an answer; STS's have a few thousand. */
const largestAnswer = 1_000_000;

/** No answer came; the message says why. */
export class NoAnswer extends Error {}

/** Sends a request to the origin of a URL. Throws NoAnswer. */
export function carry(origin: URL, { method, target, headers, body }: WireRequest): Promise<WireResponse> {
  const flat: Record<string, string> = {};
  for (const [name, value] of headers) flat[name] = value;
  return new Promise((done, fail) => {
    const failed = (error: Error): void => {
      fail(new NoAnswer((error as NodeJS.ErrnoException).code ?? error.message));
    };
    const open = origin.protocol === 'https:' ? overHttps : overHttp;
    try {
      const request = open(
        origin,
        { method, path: target, headers: flat, agent: false, timeout },
        (response) => {
          const chunks: Buffer[] = [];
          let length = 0;
          response.on('data', (chunk: Buffer) => {
            length += chunk.length;
            if (length > largestAnswer) request.destroy(new Error('the answer is too long'));
            else chunks.push(chunk);
          });
          response.on('error', failed);
          response.on('end', () => {
            const { rawHeaders } = response;
            const answered = rawHeaders.flatMap((name, i): Header[] =>
              i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? '']] : [],
            );
            done({
              status: response.statusCode ?? 0,
              headers: answered,
              body: Buffer.concat(chunks).toString('utf8'),
            });
          });
        },
      );
      request.on('timeout', () => request.destroy(new Error(`no answer in ${timeout / 1000} s`)));
      request.on('error', failed);
      request.end(body);
    } catch (error) {
      // Node refuses to send what it does not hold for HTTP.
      failed(error instanceof Error ? error : new Error(String(error)));
    }
  });
}
