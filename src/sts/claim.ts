/** Reads what a request claims of its signature: from the Authorization header, or from the query (presigned). */
import { type Fault, incompleteSignature, missingAuthentication } from './fault.ts';
import type { Params } from './query.ts';
import { algorithm, type CredentialScope, type SignatureClaim } from './signature.ts';
import { headerValue, type WireRequest } from './wire.ts';

/** A fault where the request is not signed, or its signature cannot be read. */
export function readClaim(request: WireRequest, params: Params): SignatureClaim | Fault {
  const authorization = headerValue(request.headers, 'authorization');
  if (authorization !== undefined) return fromHeader(request, authorization);
  if (params.has('X-Amz-Algorithm') || params.has('X-Amz-Signature')) return fromQuery(params);
  return missingAuthentication();
}

function fromHeader(request: WireRequest, authorization: string): SignatureClaim | Fault {
  // Another scheme is no AWS signature at all. Inferred.
  if (authorization.split(/\s/, 1)[0] !== algorithm) return missingAuthentication();
  const fields = new Map<string, string>();
  for (const piece of authorization.slice(algorithm.length).split(/[\s,]+/)) {
    if (piece === '') continue;
    const at = piece.indexOf('=');
    if (at < 0) {
      // Word for word as reported: boto/boto3#2280.
      return incompleteSignature(
        `'${piece}' not a valid key=value pair (missing equal-sign) in Authorization header: '${authorization}'.`,
      );
    }
    fields.set(piece.slice(0, at), piece.slice(at + 1));
  }
  const missing = ['Credential', 'Signature', 'SignedHeaders'].filter((name) => !fields.get(name));
  const amzDate = headerValue(request.headers, 'x-amz-date') ?? fromDateHeader(request);
  if (missing.length || amzDate === undefined) {
    // The family of texts is known from re-implementations only: inferred.
    const needs = missing.map((name) => `Authorization header requires '${name}' parameter. `);
    if (amzDate === undefined) {
      needs.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
    }
    return incompleteSignature(`${needs.join('')}Authorization=${algorithm}`);
  }
  return claim({
    algorithm,
    credential: fields.get('Credential') ?? '',
    signedHeaders: fields.get('SignedHeaders') ?? '',
    signature: fields.get('Signature') ?? '',
    amzDate,
    sessionToken: headerValue(request.headers, 'x-amz-security-token'),
    in: 'header',
  });
}

function fromDateHeader(request: WireRequest): string | undefined {
  const date = headerValue(request.headers, 'date');
  if (date === undefined) return undefined;
  const epochMs = Date.parse(date);
  if (Number.isNaN(epochMs)) return date;
  return `${new Date(epochMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function fromQuery(params: Params): SignatureClaim | Fault {
  const names = [
    'X-Amz-Algorithm',
    'X-Amz-Credential',
    'X-Amz-Signature',
    'X-Amz-SignedHeaders',
    'X-Amz-Date',
  ];
  const missing = names.filter((name) => !params.get(name));
  if (missing.length) {
    return incompleteSignature(
      missing.map((name) => `AWS query-string parameters must include '${name}'. `).join(''),
    );
  }
  return claim({
    algorithm: params.get('X-Amz-Algorithm') ?? '',
    credential: params.get('X-Amz-Credential') ?? '',
    signedHeaders: params.get('X-Amz-SignedHeaders') ?? '',
    signature: params.get('X-Amz-Signature') ?? '',
    amzDate: params.get('X-Amz-Date') ?? '',
    sessionToken: params.get('X-Amz-Security-Token'),
    in: 'query',
  });
}

function claim(raw: {
  algorithm: string;
  credential: string;
  signedHeaders: string;
  signature: string;
  amzDate: string;
  sessionToken: string | undefined;
  in: 'header' | 'query';
}): SignatureClaim | Fault {
  const parts = raw.credential.split('/');
  const [accessKeyId = '', date = '', region = '', service = '', terminator = ''] = parts;
  if (parts.length !== 5) {
    return incompleteSignature(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${raw.credential}'`,
    );
  }
  const scope: CredentialScope = { date, region, service };
  return {
    algorithm: raw.algorithm,
    accessKeyId,
    scope,
    terminator,
    signedHeaders: raw.signedHeaders.toLowerCase().split(';'),
    signature: raw.signature,
    amzDate: raw.amzDate,
    sessionToken: raw.sessionToken,
    in: raw.in,
  };
}
