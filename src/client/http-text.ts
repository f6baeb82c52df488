/**
 * An exchange's request and answer as texts of HTTP, as they are on the wire below TLS; and without what must not be
 * handed on.
 */
import type { Header } from '../sts/wire.ts';
import type { ReceivedResponse, SentRequest } from './exchange.ts';

const headerLines = (headers: readonly Header[]): string =>
  headers.map(([name, value]) => `${name}: ${value}\n`).join('');

/** The headers that the SDK signed, `host` among them though it may leave that to the platform. */
export function sentHeaders(request: SentRequest): readonly Header[] {
  const hasHost = request.headers.some(([name]) => name.toLowerCase() === 'host');
  return hasHost ? request.headers : [['host', new URL(request.url).host], ...request.headers];
}

/** Request line, headers, empty line, body. The headers are those the SDK signed; the browser adds its own. */
export function requestText(request: SentRequest): string {
  const { pathname, search } = new URL(request.url);
  return `${request.method} ${pathname}${search} HTTP/1.1\n${headerLines(sentHeaders(request))}\n${request.body}`;
}

/** Status and headers of an answer. */
export const responseHead = ({ status, headers }: ReceivedResponse): string =>
  `${status}\n${headerLines(headers)}`;

/** What stands where a value was taken out. */
export const redacted = '[redacted]';

/** Characters of a secret that are shown: long enough to tell it from another, short enough to be of no use. */
export const shownOfSecret = 4;

/** `FwoG••••••••••••`: the first characters, then dots; the length is not given away. */
export const masked = (secret: string): string => secret.slice(0, shownOfSecret) + '•'.repeat(12);

/** Whoever holds the one may sign with it, whoever holds the other may send the request again. */
const secretHeaders = ['authorization', 'x-amz-security-token'];

/** Headers without signature and session token. */
export const redactHeaders = (headers: readonly Header[]): Header[] =>
  headers.map(([name, value]) => [name, secretHeaders.includes(name.toLowerCase()) ? redacted : value]);

/** What stands for a one-time code. */
const codeBlank = 'CODE';

/**
 * A request that nobody can send again: without its signature, which STS takes for fifteen minutes, and its one-time
 * code. Of a request to the real STS nothing else is shown or handed on.
 */
export function withoutReplay(request: SentRequest): SentRequest {
  return {
    ...request,
    headers: request.headers.map(([name, value]) => [
      name,
      name.toLowerCase() === 'authorization' ? value.replace(/(Signature=).*/, `$1${redacted}`) : value,
    ]),
    body: request.body.replace(/(^|&)(TokenCode=)[^&]*/g, `$1$2${codeBlank}`),
  };
}

/** The body of an answer, XML or JSON, without the secret key and the session token that it issues. */
export const redactAnswer = (body: string): string =>
  body
    .replace(/(<(SecretAccessKey|SessionToken)>)[^<]*/g, `$1${redacted}`)
    .replace(/("(?:SecretAccessKey|SessionToken)"\s*:\s*)"[^"]*"/g, `$1"${redacted}"`);
