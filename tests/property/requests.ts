/** Makes requests at random, from noise to what a client sends, and breaks good ones in every place. */
import fc from 'fast-check';
import { utf8 } from '../../src/sts/encoding.ts';
import type { Header, WireRequest } from '../../src/sts/wire.ts';
import { percentEncode, sign, type Credentials } from './sigv4.ts';
import { text } from './text.ts';

const actions = [
  'GetSessionToken',
  'GetCallerIdentity',
  'AssumeRole',
  'GetFederationToken',
  'GetWebIdentityToken',
  'AssumeRoleWithSAML',
  'DecodeAuthorizationMessage',
  'getsessiontoken',
];
const durations = [
  '900',
  '+900',
  '0900',
  ' 900',
  '900.0',
  '9e2',
  '899',
  '3600',
  '129600',
  '129601',
  '-1',
  '0',
];
const sensible: Readonly<Record<string, readonly string[]>> = {
  Action: actions,
  Version: ['2011-06-15', '2010-05-08'],
  DurationSeconds: [...durations, '2147483647', '2147483648', '-2147483648', ''],
  SerialNumber: [
    'arn:aws:iam::123456789012:mfa/alice',
    'GAHT12345678',
    'arn:aws:iam::123456789012:user/alice',
  ],
  TokenCode: ['123456', '000000', '12345', '1234567', '12345a', 'cccccbbbbbdddddfffff'],
  MinimumSessionTokenSize: ['0', '1000', '1001', '4096', '4097', '-1'],
  RoleArn: ['arn:aws:iam::123456789012:role/UpdateApp', 'arn:aws:iam::123456789012:role/None', 'arn:aws'],
  RoleSessionName: ['deploy', 'a', 'ünder'],
  SourceIdentity: ['alice', '--'],
  Name: ['Bob', 'a'],
  Policy: ['{"Version":"2012-10-17","Statement":[]}', '[]', '{', '"x"'],
  SigningAlgorithm: ['RS256', 'ES384', 'HS'],
  'Audience.member.1': ['https://example.com', ''],
  'X-Amz-Algorithm': ['AWS4-HMAC-SHA256', 'AWS4-ECDSA-P256-SHA256'],
  'X-Amz-Credential': ['AKIAIOSFODNN7EXAMPLE/20261122/us-east-1/sts/aws4_request', 'AKIA/1/2'],
  'X-Amz-Signature': ['0'.repeat(64)],
  'X-Amz-SignedHeaders': ['host', 'host;x-amz-date', ''],
  'X-Amz-Date': ['20261122T104012Z', '20261322T104012Z', 'now'],
  'X-Amz-Security-Token': ['AAAA', 'IQoJb3JpZ2luX2Vj'],
};

/** A parameter: mostly a known name with a sensible value, at times nonsense in either place. */
const param: fc.Arbitrary<[string, string]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...Object.keys(sensible))
      .chain((name) =>
        fc
          .oneof(
            { weight: 3, arbitrary: fc.constantFrom(...(sensible[name] ?? [])) },
            { weight: 1, arbitrary: text },
          )
          .map((value): [string, string] => [name, value]),
      ),
  },
  { weight: 1, arbitrary: fc.tuple(text, text) },
);

const encoders: readonly ((value: string) => string)[] = [
  (value) => percentEncode(utf8(value)),
  (value) => percentEncode(utf8(value)).replaceAll('%20', '+'),
  (value) => value,
  (value) => percentEncode(utf8(percentEncode(utf8(value)))),
  (value) => [...utf8(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
];

/** A form or query: well encoded, badly encoded, or no form at all. */
const form = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.boolean(),
        fc.array(param, { maxLength: 6 }),
        fc.constantFrom(0, 0, 0, 1, 2, 3, 4),
        fc.constantFrom('&', '&', '&', '&&', ';'),
      )
      .map(([asked, params, encoder, separator]) => {
        const encode = encoders[encoder] ?? String;
        const first: [string, string][] = asked
          ? [
              ['Action', 'GetSessionToken'],
              ['Version', '2011-06-15'],
            ]
          : [];
        return [...first, ...params].map((pair) => pair.map(encode).join('=')).join(separator);
      }),
  },
  { weight: 1, arbitrary: text },
);

const headerValues: Readonly<Record<string, readonly string[]>> = {
  Host: [
    'sts.us-east-1.amazonaws.com',
    'sts.amazonaws.com',
    'sts.eu-west-3.amazonaws.com',
    '127.0.0.1:4566',
    '',
  ],
  'Content-Type': [
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=utf-8',
    'text/plain',
  ],
  Accept: ['application/json', 'text/xml', '*/*'],
  Origin: ['https://example.com', 'null'],
  'Access-Control-Request-Method': ['POST'],
  'Access-Control-Request-Headers': ['authorization,x-amz-date'],
  'X-Amz-Date': ['20261122T104012Z', '20261122T000000Z', '20250101T000000Z'],
  Date: ['Sun, 22 Nov 2026 10:40:12 GMT', '+275760-09-13T00:00:00Z', '0'],
  'X-Amz-Security-Token': ['AAAA'],
  'X-Amz-Content-Sha256': ['UNSIGNED-PAYLOAD'],
  Authorization: [
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261122/us-east-1/sts/aws4_request, SignedHeaders=host;x-amz-date, Signature=00',
    'AWS4-HMAC-SHA256 Credential=ASIA/20261122/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=00',
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261122/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=00',
    'AWS4-HMAC-SHA256',
    'AWS4-HMAC-SHA256 Credential',
    'Bearer abc',
  ],
};

const header: fc.Arbitrary<Header> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...Object.keys(headerValues))
      .chain((name) =>
        fc
          .oneof(
            { weight: 3, arbitrary: fc.constantFrom(...(headerValues[name] ?? [])) },
            { weight: 1, arbitrary: text },
          )
          .map((value): Header => [name, value]),
      ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('X-Other', 'accept', 'HOST', ''), text) },
);

const methods = [
  'POST',
  'POST',
  'POST',
  'GET',
  'GET',
  'OPTIONS',
  'HEAD',
  'PUT',
  'DELETE',
  'PROPFIND',
  'get',
  '',
];
const path = fc.oneof(
  { weight: 8, arbitrary: fc.constant('/') },
  { weight: 1, arbitrary: fc.constantFrom('', '//', '/x', '*', 'http://sts.amazonaws.com/') },
  { weight: 1, arbitrary: text },
);

const utf8Body = (value: string): Uint8Array => utf8(value);
const body = fc.oneof(
  { weight: 5, arbitrary: form.map(utf8Body) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 80 }) },
);

/** Any request at all. */
export const anyRequest: fc.Arbitrary<WireRequest> = fc
  .record({
    method: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...methods) }, { weight: 1, arbitrary: text }),
    path,
    query: fc.option(form, { nil: undefined }),
    headers: fc.array(header, { maxLength: 6 }),
    typed: fc.boolean(),
    body,
  })
  .map(({ method, path: at, query, headers, typed, body: bytes }) => ({
    method,
    target: query === undefined ? at : `${at}?${query}`,
    headers: typed ? [['Content-Type', 'application/x-www-form-urlencoded'] as const, ...headers] : headers,
    body: bytes,
  }));

export interface SignedRequest {
  request: WireRequest;
  /** The clock of the signer is near enough to the service's. */
  inTime: boolean;
}

/** A request that a client could send, signed with one of the credentials; its parameters may still be nonsense. */
export function signedRequest(credentials: readonly Credentials[], now: number): fc.Arbitrary<SignedRequest> {
  return fc
    .record({
      who: fc.constantFrom(...credentials),
      in: fc.constantFrom('header' as const, 'query' as const),
      method: fc.constantFrom('POST', 'POST', 'GET'),
      region: fc.constantFrom('us-east-1', 'us-east-1', 'us-east-1', 'eu-west-1', 'eu-west-3', 'af-south-1'),
      host: fc.constantFrom('regional', 'regional', 'loopback'),
      action: fc.constantFrom(...actions.slice(0, 3), ...actions),
      params: fc.oneof(fc.constant([]), fc.array(param, { maxLength: 4 })),
      json: fc.constantFrom(false, false, true),
      skew: fc.constantFrom(0, 0, 0, 60, -60, 899, -899, 901, -901),
    })
    .map(({ who, method, region, host, action, params, json, skew, in: where }) => {
      const encode = (value: string): string => percentEncode(utf8(value));
      const pairs: [string, string][] = [['Action', action], ['Version', '2011-06-15'], ...params];
      // A request signed in its query names these itself, and the first of two counts.
      const asked = pairs
        .filter(([name]) => !name.startsWith('X-Amz-'))
        .map((pair) => pair.map(encode).join('='))
        .join('&');
      const headers: Header[] = [
        ['Host', host === 'regional' ? `sts.${region}.amazonaws.com` : '127.0.0.1:4566'],
        ...(method === 'POST' ? [['Content-Type', 'application/x-www-form-urlencoded'] as const] : []),
        ...(json ? [['Accept', 'application/json'] as const] : []),
      ];
      const plain: WireRequest =
        method === 'POST'
          ? { method, target: '/', headers, body: utf8(asked) }
          : { method, target: `/?${asked}`, headers, body: new Uint8Array() };
      const request = sign(plain, { credentials: who, at: now + skew * 1000, region, in: where });
      return { request, inTime: Math.abs(skew) <= 900 };
    });
}
