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
  const values = headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
  return values.length ? values.join(',') : undefined;
}
