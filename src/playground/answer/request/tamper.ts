/** The parts of a signed request that can be changed under its signature, and the request with them changed. */
import type { SentRequest } from '../../../client/exchange.ts';
import { sentHeaders } from '../../../client/http-text.ts';
import { headerValue } from '../../../sts/wire.ts';

export interface Part {
  /** Name of a header in lower case, or `body`. */
  id: string;
  value: string;
}

const tokenHeader = 'x-amz-security-token';

/**
 * The body, the signed headers and the signature itself. A session token is left out: it is a secret, and a field
 * would show it.
 */
export function partsOf(request: SentRequest): Part[] {
  const signed =
    /SignedHeaders=([^,\s]+)/.exec(headerValue(request.headers, 'authorization') ?? '')?.[1] ?? '';
  const names = [...signed.split(';'), 'authorization'];
  const headers = sentHeaders(request)
    .map(([name, value]) => ({ id: name.toLowerCase(), value }))
    .filter(({ id }) => names.includes(id) && id !== tokenHeader);
  return [{ id: 'body', value: request.body }, ...headers];
}

export const hasHiddenToken = (request: SentRequest): boolean =>
  headerValue(request.headers, tokenHeader) !== undefined;

/** By the id of a part, what stands in its field. */
export type Edits = Readonly<Record<string, string>>;

/** The ids of the parts that are other than they were. */
export const changedParts = (request: SentRequest, edits: Edits): string[] =>
  partsOf(request)
    .filter(({ id, value }) => (edits[id] ?? value) !== value)
    .map(({ id }) => id);

/** The request with the edits in it; all else as it was sent. */
export function withEdits(request: SentRequest, edits: Edits): SentRequest {
  const { body = request.body } = edits;
  return {
    ...request,
    headers: sentHeaders(request).map(([name, value]) => [name, edits[name.toLowerCase()] ?? value] as const),
    body,
  };
}
