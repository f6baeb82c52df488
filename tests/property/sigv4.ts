/**
 * Signature Version 4 a second time, for the property tests: written from "Create a signed AWS API request" (AWS IAM
 * User Guide) on Node's own crypto, sharing nothing with `src/sts/signature.ts`. Signs requests, and says whether a
 * signature is good.
 */
import { createHash, createHmac } from 'node:crypto';
import type { Header, WireRequest } from '../../src/sts/wire.ts';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
}

export interface SigningPlan {
  credentials: Credentials;
  /** Milliseconds since 1970. */
  at: number;
  region: string;
  /** Where the signature travels. */
  in: 'header' | 'query';
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer =>
  createHmac('sha256', key).update(data, 'utf8').digest();

const unreserved = /[A-Za-z0-9\-._~]/;
const encodedBytes = Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  return unreserved.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
});

/** Percent-encodes every byte but the unreserved characters. */
export const percentEncode = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => encodedBytes[byte]).join('');

/** The bytes of a piece of a query; a `+` stays one. Undefined where a percent sign leads nothing. */
function percentDecode(text: string): Buffer | undefined {
  const parts = text.split(/(%[0-9A-Fa-f]{2})/);
  const bytes = parts.map((part, i) =>
    i % 2 ? Buffer.from(part.slice(1), 'hex') : Buffer.from(part, 'utf8'),
  );
  return parts.some((part, i) => i % 2 === 0 && part.includes('%')) ? undefined : Buffer.concat(bytes);
}

function canonicalQuery(query: string): string | undefined {
  const pairs: [string, string][] = [];
  for (const piece of query.split('&')) {
    if (piece === '') continue;
    const at = piece.indexOf('=');
    const name = percentDecode(at < 0 ? piece : piece.slice(0, at));
    const value = percentDecode(at < 0 ? '' : piece.slice(at + 1));
    if (!name || !value) return undefined;
    if (name.toString('latin1') === 'X-Amz-Signature') continue;
    pairs.push([percentEncode(name), percentEncode(value)]);
  }
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  pairs.sort((a, b) => byText(a[0], b[0]) || byText(a[1], b[1]));
  return pairs.map(([name, value]) => `${name}=${value}`).join('&');
}

const valuesOf = (headers: readonly Header[], name: string): string[] =>
  headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);

interface Scope {
  date: string;
  region: string;
}

function signature(
  request: WireRequest,
  signedHeaders: readonly string[],
  amzDate: string,
  scope: Scope,
  secret: string,
): string | undefined {
  const [path = '', ...rest] = request.target.split('?');
  const query = canonicalQuery(rest.join('?'));
  if (query === undefined) return undefined;
  const headers = signedHeaders.map((name) => {
    const value = valuesOf(request.headers, name).join(',');
    return `${name}:${value.trim().replace(/ +/g, ' ')}\n`;
  });
  const canonical = [
    request.method,
    path,
    query,
    headers.join(''),
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n');
  const scopeText = `${scope.date}/${scope.region}/sts/aws4_request`;
  const stringToSign = ['AWS4-HMAC-SHA256', amzDate, scopeText, sha256(canonical)].join('\n');
  return hmac(signingKey(secret, scope), stringToSign).toString('hex');
}

const signingKeys = new Map<string, Buffer>();

function signingKey(secret: string, scope: Scope): Buffer {
  const name = `${scope.date} ${scope.region} ${secret}`;
  let key = signingKeys.get(name);
  if (!key) {
    key = hmac(`AWS4${secret}`, scope.date);
    for (const part of [scope.region, 'sts', 'aws4_request']) key = hmac(key, part);
    signingKeys.set(name, key);
  }
  return key;
}

const amzDateOf = (epochMs: number): string =>
  `${new Date(epochMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Signs a request; every header it has is signed. */
export function sign(request: WireRequest, plan: SigningPlan): WireRequest {
  const { credentials, at, region } = plan;
  const amzDate = amzDateOf(at);
  const scope = { date: amzDate.slice(0, 8), region };
  const credential = `${credentials.accessKeyId}/${scope.date}/${region}/sts/aws4_request`;
  const token = credentials.sessionToken;

  const headers: Header[] =
    plan.in === 'query'
      ? [...request.headers]
      : [
          ...request.headers,
          ['X-Amz-Date', amzDate],
          ...(token === undefined ? [] : [['X-Amz-Security-Token', token] as const]),
        ];
  const names = [...new Set(headers.map(([name]) => name.toLowerCase()))].sort();
  if (plan.in === 'header') {
    const unsigned = { ...request, headers };
    const proof = signature(unsigned, names, amzDate, scope, credentials.secretAccessKey) ?? '';
    const value = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${proof}`;
    return { ...request, headers: [...headers, ['Authorization', value]] };
  }

  const params: [string, string][] = [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', credential],
    ['X-Amz-Date', amzDate],
    ['X-Amz-Expires', '900'],
    ['X-Amz-SignedHeaders', names.join(';')],
    ...(token === undefined ? [] : [['X-Amz-Security-Token', token] as [string, string]]),
  ];
  const added = params.map(([name, value]) => `${name}=${percentEncode(Buffer.from(value))}`).join('&');
  const target = `${request.target}${request.target.includes('?') ? '&' : '?'}${added}`;
  const proof = signature({ ...request, target }, names, amzDate, scope, credentials.secretAccessKey) ?? '';
  return { ...request, target: `${target}&X-Amz-Signature=${proof}` };
}

/** Fields of an Authorization header; undefined where it is not one of ours. */
function authorizationFields(value: string): Map<string, string> | undefined {
  const match = /^AWS4-HMAC-SHA256\s+(.*)$/s.exec(value);
  if (!match) return undefined;
  const fields = new Map<string, string>();
  for (const piece of (match[1] ?? '').split(/[\s,]+/)) {
    const at = piece.indexOf('=');
    if (at > 0) fields.set(piece.slice(0, at), piece.slice(at + 1));
  }
  return fields;
}

function queryFields(target: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const piece of target.split('?').slice(1).join('?').split('&')) {
    const [name = '', ...value] = piece.split('=');
    const key = percentDecode(name)?.toString('utf8') ?? name;
    const text = percentDecode(value.join('='))?.toString('utf8') ?? '';
    // Of one that comes twice the first counts, as STS has it of all parameters.
    if (!fields.has(key)) fields.set(key, text);
  }
  return fields;
}

/**
 * Is the request signed by one of these credentials, for STS, within 15 minutes of `now`? A session's token must be
 * the one that came with its key.
 */
export function isSignedBy(request: WireRequest, known: readonly Credentials[], now: number): boolean {
  const authorization = valuesOf(request.headers, 'authorization');
  const inHeader = authorization.length > 0;
  const fields = inHeader ? authorizationFields(authorization.join(',')) : queryFields(request.target);
  if (!fields) return false;
  const field = (header: string): string => fields.get(inHeader ? header : `X-Amz-${header}`) ?? '';
  const header = (name: string): string | undefined => {
    const values = valuesOf(request.headers, name);
    return values.length ? values.join(',') : undefined;
  };
  if (!inHeader && field('Algorithm') !== 'AWS4-HMAC-SHA256') return false;

  const parts = field('Credential').split('/');
  const [accessKeyId = '', date = '', region = '', service = '', end = ''] = parts;
  if (parts.length !== 5 || service !== 'sts' || end !== 'aws4_request') return false;
  const amzDate = inHeader ? dateHeader(header) : field('Date');
  const skew = Math.abs(parseAmzDate(amzDate) - now);
  if (!(skew <= 15 * 60_000) || amzDate.slice(0, 8) !== date) return false;

  const token = inHeader ? header('x-amz-security-token') : fields.get('X-Amz-Security-Token');
  const owner = known.find((one) => one.accessKeyId === accessKeyId && one.sessionToken === token);
  if (!owner) return false;
  const names = field('SignedHeaders').toLowerCase().split(';');
  return signature(request, names, amzDate, { date, region }, owner.secretAccessKey) === field('Signature');
}

function dateHeader(header: (name: string) => string | undefined): string {
  const own = header('x-amz-date');
  if (own !== undefined) return own;
  const epochMs = Date.parse(header('date') ?? '');
  return Number.isNaN(epochMs) ? '' : amzDateOf(epochMs);
}

function parseAmzDate(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return Number.NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
