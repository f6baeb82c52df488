/** A request and an answer as plain data: what the three doors (fetch, HTTP server, tests) all come down to. */

export type Header = readonly [name: string, value: string];

export interface WireRequest {
  method: string;
  /** Path with query, as on the request line: `/?Action=GetCallerIdentity`. */
  target: string;
  /** In the order sent; names in any case. */
  headers: readonly Header[];
  body: Uint8Array;
}

export interface WireResponse {
  status: number;
  headers: readonly Header[];
  body: string;
}

/** Every value of a header, joined with a comma as HTTP has it; undefined where it is absent. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  let joined: string | undefined;
  for (const [key, value] of headers) {
    // Lengths first: the service asks for a dozen headers of each request.
    if (key.length !== wanted.length || key.toLowerCase() !== wanted) continue;
    joined = joined === undefined ? value : `${joined},${value}`;
  }
  return joined;
}
