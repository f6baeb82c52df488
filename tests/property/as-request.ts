import type { Header, WireRequest } from '../../src/sts/wire.ts';

/** The request as the platform's own object, and what is left of it; undefined where the platform refuses to make it. */
export function asRequest(wire: WireRequest): { request: Request; wire: WireRequest } | undefined {
  const { method, target, headers, body } = wire;
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0;
  try {
    const request = new Request(`https://sts.us-east-1.amazonaws.com${target}`, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      ...(hasBody && { body: Uint8Array.from(body) }),
    });
    const url = new URL(request.url);
    const sent = [...request.headers].map(([name, value]): Header => [name, value]);
    if (!request.headers.has('host')) sent.push(['host', url.host]);
    return {
      request,
      wire: {
        method: request.method,
        target: url.pathname + url.search,
        headers: sent,
        body: hasBody ? body : new Uint8Array(),
      },
    };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
