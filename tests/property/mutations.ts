/** Ways to change a signed request after it was signed. */
import fc from 'fast-check';
import type { Header, WireRequest } from '../../src/sts/wire.ts';

export interface Mutated {
  request: WireRequest;
  kind: string;
  /** The change is to something that the signature covers: no answer may be a success. */
  matters: boolean;
}

interface Place {
  /** Picks one of so many. */
  pick: (count: number) => number;
  char: string;
  other: readonly string[];
}

type Mutation = (request: WireRequest, place: Place) => Omit<Mutated, 'kind'>;

const authorizationOf = ({ headers }: WireRequest): string | undefined =>
  headers.find(([name]) => name === 'Authorization')?.[1];

const withHeader = (request: WireRequest, name: string, change: (value: string) => string): WireRequest => ({
  ...request,
  headers: request.headers.map(([key, value]): Header => [key, key === name ? change(value) : value]),
});

const replaceAt = (text: string, at: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + 1);

/** Changes the Authorization header or the query, wherever the signature travels. */
function inProof(
  request: WireRequest,
  header: (value: string) => string,
  query: (target: string) => string,
): WireRequest {
  return authorizationOf(request) === undefined
    ? { ...request, target: query(request.target) }
    : withHeader(request, 'Authorization', header);
}

const proof = (request: WireRequest): string => authorizationOf(request) ?? request.target;

/** Replaces what `pattern` finds first in the proof; the pattern must fit. */
const swap =
  (pattern: RegExp, by: (found: string, place: Place) => string): Mutation =>
  (request, place) => {
    const found = pattern.exec(proof(request))?.[0] ?? '';
    const replaced = by(found, place);
    const change = (value: string): string => value.replace(found, () => replaced);
    return { request: inProof(request, change, change), matters: replaced !== found };
  };

const mutations: Readonly<Record<string, Mutation>> = {
  'a digit of the signature': swap(/Signature=[0-9a-f]{64}/, (found, { pick }) => {
    const at = 'Signature='.length + pick(64);
    return replaceAt(found, at, found[at] === '0' ? '1' : '0');
  }),
  'a shorter signature': swap(/Signature=[0-9a-f]{64}/, (found, { pick }) => found.slice(0, -1 - pick(64))),
  'a longer signature': swap(/Signature=[0-9a-f]{64}/, (found) => `${found}0`),
  'another key id': swap(
    /A(?:KI|SI)A[A-Z0-9]{16}/,
    (_found, { other, pick }) => other[pick(other.length)] ?? '',
  ),
  'another date of the scope': swap(/(?<=\/|%2F)20\d{6}(?=\/|%2F)/, (found, { pick }) =>
    replaceAt(found, 7, String((Number(found[7]) + 1 + pick(8)) % 10)),
  ),
  'another region of the scope': swap(/(?:us|eu|af)-[a-z]+-\d/, () => 'ap-south-1'),
  'another service of the scope': swap(/(?<=\/|%2F)sts(?=\/|%2F)/, () => 'iam'),
  'another end of the scope': swap(/aws4_request/, () => 'aws4_requesT'),
  'another algorithm': swap(/AWS4-HMAC-SHA256/, () => 'AWS4-HMAC-SHA512'),
  'a header less is signed': swap(/SignedHeaders=[a-z0-9-]+(?:;|%3B)?/, () => 'SignedHeaders='),
  'a header more is signed': swap(/SignedHeaders=/, () => 'SignedHeaders=accept-encoding;'),
  'a byte of the body': (request, { pick }) => {
    const body = request.body.slice();
    const at = pick(body.length);
    body[at] = (body[at] ?? 0) ^ (1 << pick(8));
    return { request: { ...request, body }, matters: body.length > 0 };
  },
  'a longer body': (request) => ({
    request: { ...request, body: new Uint8Array([...request.body, 0x26]) },
    matters: true,
  }),
  'a shorter body': (request) => ({
    request: { ...request, body: request.body.slice(0, -1) },
    matters: request.body.length > 0,
  }),
  'one parameter more in the query': (request, { char }) => {
    const added = `a=${encodeURIComponent(char.isWellFormed() ? char : 'b')}`;
    const target = `${request.target}${request.target.includes('?') ? '&' : '?'}${added}`;
    return { request: { ...request, target }, matters: true };
  },
  'a parameter in front of the query': (request) => {
    const [path = '', query = ''] = request.target.split('?');
    return { request: { ...request, target: `${path}?DurationSeconds=901&${query}` }, matters: true };
  },
  'another method': (request, { pick }) => {
    const others = ['GET', 'POST', 'PUT', 'HEAD'].filter((method) => method !== request.method);
    return { request: { ...request, method: others[pick(others.length)] ?? '' }, matters: true };
  },
  'another path': (request, { pick }) => {
    const path = ['//', '/.', '/%2F', ''][pick(4)] ?? '';
    return { request: { ...request, target: request.target.replace('/', path) }, matters: true };
  },
  'the value of a signed header': (request, { pick }) => {
    const names = request.headers.map(([name]) => name).filter((name) => name !== 'Authorization');
    const name = names[pick(names.length)] ?? '';
    return { request: withHeader(request, name, (value) => `${value}x`), matters: true };
  },
  'a signed header is gone': (request, { pick }) => {
    const names = request.headers.map(([name]) => name).filter((name) => name !== 'Authorization');
    const gone = names[pick(names.length)];
    const headers = request.headers.filter(([name]) => name !== gone);
    return { request: { ...request, headers }, matters: true };
  },
  'a signed header comes twice': (request, { pick }) => {
    const header = request.headers[pick(request.headers.length)];
    return {
      request: { ...request, headers: [...request.headers, ...(header ? [header] : [])] },
      matters: true,
    };
  },
  'the signature is gone': (request) => {
    if (authorizationOf(request) === undefined) {
      return { request: { ...request, target: request.target.replace(/X-Amz-[^&]*&?/g, '') }, matters: true };
    }
    const headers = request.headers.filter(([name]) => name !== 'Authorization');
    return { request: { ...request, headers }, matters: true };
  },
  // What these change may be free of meaning, such as white space: judged by the verifier alone.
  'a character of the target': (request, { pick, char }) => ({
    request: { ...request, target: replaceAt(request.target, pick(request.target.length), char) },
    matters: false,
  }),
  'a character of a header': (request, { pick, char }) => {
    const at = pick(request.headers.length);
    const headers = request.headers.map(([name, value], i): Header =>
      i === at ? [name, replaceAt(value, pick(value.length), char)] : [name, value],
    );
    return { request: { ...request, headers }, matters: false };
  },
  'a character more in a header': (request, { pick, char }) => {
    const at = pick(request.headers.length);
    const headers = request.headers.map(([name, value], i): Header => {
      const cut = pick(value.length);
      return i === at ? [name, value.slice(0, cut) + char + value.slice(cut)] : [name, value];
    });
    return { request: { ...request, headers }, matters: false };
  },
  'a header more': (request, { char }) => ({
    request: { ...request, headers: [...request.headers, [`X-Amz-${char}`, char]] },
    matters: false,
  }),
  'capitals in names of headers': (request) => ({
    request: {
      ...request,
      headers: request.headers.map(([name, value]): Header => [name.toUpperCase(), value]),
    },
    matters: false,
  }),
};

export const mutationKinds = Object.keys(mutations);

const chars = fc.oneof(
  fc.constantFrom(
    ' ',
    '\t',
    '\0',
    '\n',
    ',',
    ';',
    '=',
    '/',
    '%',
    '+',
    '&',
    '0',
    'a',
    'A',
    '\uD800',
    '\u00A0',
    '\uFFFF',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

/** Changes a request in one way; `others` are key ids that are not the signer's. */
export function mutated(
  request: fc.Arbitrary<WireRequest>,
  others: readonly string[],
): fc.Arbitrary<Mutated> {
  return fc
    .tuple(
      request,
      fc.constantFrom(...mutationKinds),
      fc.array(fc.nat({ max: 0x7fffffff }), { minLength: 3, maxLength: 3 }),
      chars,
    )
    .map(([signed, kind, numbers, char]) => {
      let next = 0;
      const pick = (count: number): number => {
        const number = numbers[next % numbers.length] ?? 0;
        next += 1;
        return count === 0 ? 0 : number % count;
      };
      const mutation = mutations[kind];
      if (!mutation) throw new Error(`no mutation ${kind}`);
      return { kind, ...mutation(signed, { pick, char, other: others }) };
    });
}
