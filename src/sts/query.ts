/** The query protocol: parameters from the query string and the form, and how they are found. */
import { fromUtf8 } from './encoding.ts';
import { headerValue, type WireRequest } from './wire.ts';

/** The parameters of a request. Of one that comes twice the first counts (recorded). */
export type Params = ReadonlyMap<string, string>;

const decode = (text: string): string =>
  /[%+]/.test(text) ? decodeURIComponent(text.replaceAll('+', ' ')) : text;

/** Adds the pairs of a form; throws a URIError on a bad percent-encoding. */
function addPairs(params: Map<string, string>, form: string): void {
  for (const pair of form.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    if (!params.has(name)) params.set(name, at < 0 ? '' : decode(pair.slice(at + 1)));
  }
}

/** Undefined where a percent-encoding is broken. */
export function readParams(request: WireRequest): Params | undefined {
  const params = new Map<string, string>();
  const queryAt = request.target.indexOf('?');
  try {
    if (queryAt >= 0) addPairs(params, request.target.slice(queryAt + 1));
    const contentType = headerValue(request.headers, 'content-type') ?? '';
    if (request.method === 'POST' && /^application\/x-www-form-urlencoded\b/i.test(contentType.trim())) {
      addPairs(params, fromUtf8(request.body));
    }
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  return params;
}
