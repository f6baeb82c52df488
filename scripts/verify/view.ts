/** An answer as it can be compared with another one's: nothing in it is secret, chosen at random, or of the moment. */
import { headerValue, type WireResponse } from '../../src/sts/wire.ts';
import { leafAt, readBody, type Body } from './leaves.ts';
import type { Redactor } from './redact.ts';

export interface IssuedSession {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

export interface View {
  status: number;
  code: string | undefined;
  message: string | undefined;
  namespace: string | undefined;
  /** The telling ones, names in lower case, what is random in them taken out. */
  headers: ReadonlyMap<string, string>;
  /** All of them as they came, not redacted. */
  headersAsSent: ReadonlyMap<string, string>;
  /** What the elements hold, by their path; codes, messages and sizes aside. */
  values: ReadonlyMap<string, string>;
  layout: string;
  /** Redacted. */
  body: string;
  /** Seconds from the answer's date to the session's end. */
  durationSeconds: number | undefined;
  sizes:
    | { token: number; SessionTokenSize: string | undefined; SessionTokenUtilization: string | undefined }
    | undefined;
  /** `1:us-east-1:S:1785831193058:R:JfvxwJ6Y` with its instant and tail as they are: neither says who called. */
  extendedRequestId: string | undefined;
}

/** The keys in an answer; undefined where it holds none. */
export function sessionIn({ body }: WireResponse): IssuedSession | undefined {
  const read = readBody(body);
  const accessKeyId = leafAt(read, 'Credentials.AccessKeyId');
  const secretAccessKey = leafAt(read, 'Credentials.SecretAccessKey');
  const sessionToken = leafAt(read, 'Credentials.SessionToken');
  if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
    return undefined;
  return { accessKeyId, secretAccessKey, sessionToken };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const extendedId = 'x-amz-sts-extended-request-id';
const requestId = 'x-amzn-requestid';

/** Headers that say something of STS, rather than of the connection or the moment. */
const telling = /^(?:x-amz|access-control-|content-type$|location$|www-authenticate$|retry-after$)/;

/** Texts with an instant in them: `20261122T104012Z`. */
const instants = (text: string): string => text.replace(/\b\d{8}T\d{6}Z\b/g, '(time)');

/** What is random in a value, as its shape. */
function shapeOf(path: string, value: string): string {
  switch (path.split('.').at(-1)) {
    case 'AccessKeyId':
      return /^ASIA[A-Z0-9]{16}$/.test(value)
        ? 'ASIA and 16 more'
        : `${value.slice(0, 4)} and ${value.length - 4} more`;
    case 'SecretAccessKey':
      return `${value.length} characters`;
    case 'UserId':
      return /^AIDA[A-Z0-9]{17}$/.test(value) ? 'AIDA and 17 more' : `${value.length} characters`;
    case 'Expiration':
      if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) return 'whole seconds, Z';
      return /^[\d.]+(?:[eE]\+?\d+)?$/.test(value) ? 'a number' : value.replace(/\d/g, '0');
    default:
      return value;
  }
}

/** Paths compared elsewhere, or not at all. */
const apart = /(?:^|\.)(?:Code|Message|RequestId|SessionToken|SessionTokenSize|SessionTokenUtilization)$/;

/** Tells the redactor of every secret and id in an answer. */
export function learnFrom(response: WireResponse, redactor: Redactor): void {
  const session = sessionIn(response);
  redactor.learn(session?.accessKeyId, 'ASIAIOSFODNN7EXAMPLE');
  redactor.learn(session?.secretAccessKey, '(secret access key)');
  redactor.learn(session?.sessionToken, '(session token)');
  redactor.learn(headerValue(response.headers, requestId), '00000000-0000-4000-8000-000000000000');
  redactor.learn(headerValue(response.headers, extendedId), '(extended request id)');
}

export function viewOf(response: WireResponse, redactor: Redactor, sentAt: number): View {
  const session = sessionIn(response);
  const id = headerValue(response.headers, requestId);
  learnFrom(response, redactor);

  const clean = (text: string): string => instants(redactor.redact(text));
  const body = readBody(response.body);
  const error = body.leaves.find(({ path }) => path.endsWith('Error.Code'));
  const message = error && leafAt(body, 'Error.Message');
  const values = body.leaves
    .filter(({ path }) => !apart.test(path))
    .map(({ path, value }): [string, string] => [path, clean(shapeOf(path, value))]);
  const bodyId = leafAt(body, 'RequestId');
  if (bodyId !== undefined)
    values.push(['RequestId', bodyId === id ? 'as in the header' : 'another than in the header']);

  return {
    status: response.status,
    code: error?.value,
    message: message === undefined ? undefined : redactor.redact(message),
    namespace: body.namespace,
    headers: headersOf(response, clean),
    headersAsSent: new Map(response.headers.map(([name, value]) => [name.toLowerCase(), value])),
    values: new Map(values),
    layout: clean(body.layout),
    body: redactor.redact(response.body),
    durationSeconds: durationOf(body, response, sentAt),
    sizes: session && {
      token: session.sessionToken.length,
      SessionTokenSize: leafAt(body, 'SessionTokenSize'),
      SessionTokenUtilization: leafAt(body, 'SessionTokenUtilization'),
    },
    extendedRequestId: decoded(headerValue(response.headers, extendedId)),
  };
}

const decoded = (id: string | undefined): string | undefined =>
  id === undefined ? undefined : Buffer.from(id, 'base64').toString('latin1');

function headersOf({ headers }: WireResponse, clean: (text: string) => string): Map<string, string> {
  const names = [...new Set(headers.map(([name]) => name.toLowerCase()))].filter((name) =>
    telling.test(name),
  );
  return new Map(
    names.map((name): [string, string] => {
      const value = headerValue(headers, name) ?? '';
      if (name === requestId) return [name, uuid.test(value) ? 'a UUID' : 'no UUID'];
      if (name !== extendedId) return [name, clean(value)];
      const text = decoded(value) ?? '';
      return [
        name,
        /^[ -~]+$/.test(text)
          ? text.replace(/:S:\d{13}:/, ':S:(ms):').replace(/[^:]{8}$/, '(8)')
          : 'not text in base64',
      ];
    }),
  );
}

function durationOf(body: Body, response: WireResponse, sentAt: number): number | undefined {
  const text = leafAt(body, 'Credentials.Expiration');
  if (text === undefined) return undefined;
  const date = Date.parse(headerValue(response.headers, 'date') ?? '');
  const start = Number.isNaN(date) ? sentAt : date;
  const end = /^[\d.]+(?:[eE]\+?\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  return Number.isNaN(end) ? undefined : Math.round((end - start) / 1000);
}
