/**
 * Signature Version 4, on the verifying side.
 * Source: AWS IAM User Guide, "Create a signed AWS API request"; checked against the raw requests of five clients
 * (tests/fixtures/requests).
 */
import { hex, passingUtf8, utf8 } from './encoding.ts';
import { mac, sha256 } from './hash.ts';
import { headerValue, type WireRequest } from './wire.ts';

export const algorithm = 'AWS4-HMAC-SHA256';
/** The end of every credential scope. */
const terminator = 'aws4_request';

export interface CredentialScope {
  /** `20261122`. */
  date: string;
  region: string;
  service: string;
}

/** What a signed request claims of itself, from its Authorization header or its query. */
export interface SignatureClaim {
  algorithm: string;
  accessKeyId: string;
  scope: CredentialScope;
  /** What ends the credential scope. */
  terminator: string;
  /** Lower case, in the order the client gives. */
  signedHeaders: readonly string[];
  signature: string;
  /** The time of signing: `20261122T104012Z`. */
  amzDate: string;
  sessionToken: string | undefined;
  in: 'header' | 'query';
}

export interface SigningSteps {
  canonicalRequest: string;
  stringToSign: string;
  signature: string;
}

/** Percent-encodes all but the unreserved characters of RFC 3986. */
export const uriEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** Names and values decoded as the query protocol does, `+` to a space, so that what is signed is what is read. */
function canonicalQuery(query: string): string {
  if (query === '') return '';
  return query
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('X-Amz-Signature='))
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      return [reencode(name), reencode(rest.join('='))] as const;
    })
    .sort(([a, av], [b, bv]) => (a < b ? -1 : a > b ? 1 : av < bv ? -1 : av > bv ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function reencode(text: string): string {
  try {
    return uriEncode(decodeURIComponent(text.replaceAll('+', ' ')));
  } catch {
    return text;
  }
}

/** The request in its one agreed spelling: step 1 of signing. */
export function canonicalRequest(request: WireRequest, signedHeaders: readonly string[]): string {
  const [path = '/', ...queryParts] = request.target.split('?');
  const headers = signedHeaders
    .map((name) => `${name}:${(headerValue(request.headers, name) ?? '').trim().replace(/ +/g, ' ')}\n`)
    .join('');
  return [
    request.method,
    path,
    canonicalQuery(queryParts.join('?')),
    headers,
    signedHeaders.join(';'),
    // Of the body as it came: STS honours no UNSIGNED-PAYLOAD and no hash that the client merely states (recorded).
    hex(sha256(request.body)),
  ].join('\n');
}

/** The key that signs for one day, region and service. */
export function signingKey(secretAccessKey: string, scope: CredentialScope): Uint8Array {
  const day = mac(utf8(`AWS4${secretAccessKey}`), utf8(scope.date));
  const region = mac(day, utf8(scope.region));
  const service = mac(region, utf8(scope.service));
  return mac(service, utf8(terminator));
}

/** All steps of signing `request` as `claim` says it was signed, with a key from `signingKey`. */
export function signingSteps(request: WireRequest, claim: SignatureClaim, key: Uint8Array): SigningSteps {
  const canonical = canonicalRequest(request, claim.signedHeaders);
  const { date, region, service } = claim.scope;
  const stringToSign = [
    algorithm,
    claim.amzDate,
    `${date}/${region}/${service}/${terminator}`,
    hex(sha256(passingUtf8(canonical))),
  ].join('\n');
  return {
    canonicalRequest: canonical,
    stringToSign,
    signature: hex(mac(key, passingUtf8(stringToSign))),
  };
}

/** True where the secret made the signature of this very request, by the one algorithm there is. */
export function verifySignature(request: WireRequest, claim: SignatureClaim, key: Uint8Array): boolean {
  return (
    claim.algorithm === algorithm &&
    claim.terminator === terminator &&
    signingSteps(request, claim, key).signature === claim.signature
  );
}
