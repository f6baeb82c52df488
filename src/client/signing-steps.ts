/**
 * How a sent request was signed, step by step, worked out again from the request itself and the secret. Every value
 * that a step takes from an earlier one or from the request is in it word for word, so that a page can link them.
 * Source: AWS IAM User Guide, "Create a signed AWS API request".
 */
import { readClaim } from '../sts/claim.ts';
import { hex, utf8 } from '../sts/encoding.ts';
import { Fault } from '../sts/fault.ts';
import { mac, sha256 } from '../sts/hash.ts';
import { readParams } from '../sts/query.ts';
import { signingSteps as stepsOf } from '../sts/signature.ts';
import { asWire } from './as-wire.ts';
import type { SentRequest } from './exchange.ts';

export interface SigningStep {
  id:
    | 'payload-hash'
    | 'canonical-request'
    | 'request-hash'
    | 'string-to-sign'
    | 'key-date'
    | 'key-region'
    | 'key-service'
    | 'key-signing'
    | 'signature'
    | 'authorization';
  title: string;
  /** How the value is made, as a formula. The secret stands in it by name only. */
  formula: string;
  value: string;
  /** Steps whose value is in this one's making. */
  from: readonly SigningStep['id'][];
}

export interface Signing {
  steps: readonly SigningStep[];
  /** Whether the signature sent is the one worked out here. */
  matches: boolean;
}

/** Undefined where the request is not signed, or its signature cannot be read. */
export function signingOf(request: SentRequest, secretAccessKey: string): Signing | undefined {
  const wire = asWire(request);
  const params = readParams(wire);
  const claim = params && readClaim(wire, params);
  if (!claim || claim instanceof Fault) return undefined;

  const { date, region, service } = claim.scope;
  const key = (from: Uint8Array, text: string): Uint8Array => mac(from, utf8(text));
  const dateKey = key(utf8(`AWS4${secretAccessKey}`), date);
  const regionKey = key(dateKey, region);
  const serviceKey = key(regionKey, service);
  const signing = key(serviceKey, 'aws4_request');
  const { canonicalRequest, stringToSign, signature } = stepsOf(wire, claim, signing);
  const authorization = request.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';

  const steps: SigningStep[] = [
    {
      id: 'payload-hash',
      title: 'Hash of the body',
      formula: 'hex(SHA-256(body))',
      value: hex(sha256(wire.body)),
      from: [],
    },
    {
      id: 'canonical-request',
      title: 'Canonical request',
      formula: 'method, path, query, signed headers, their names, hash of the body; a line each',
      value: canonicalRequest,
      from: ['payload-hash'],
    },
    {
      id: 'request-hash',
      title: 'Hash of the canonical request',
      formula: 'hex(SHA-256(canonical request))',
      value: hex(sha256(utf8(canonicalRequest))),
      from: ['canonical-request'],
    },
    {
      id: 'string-to-sign',
      title: 'String to sign',
      formula: 'algorithm, time, credential scope, hash of the canonical request; a line each',
      value: stringToSign,
      from: ['request-hash'],
    },
    {
      id: 'key-date',
      title: 'Key of the day',
      formula: `HMAC("AWS4" + secret access key, "${date}")`,
      value: hex(dateKey),
      from: [],
    },
    {
      id: 'key-region',
      title: 'Key of the region',
      formula: `HMAC(key of the day, "${region}")`,
      value: hex(regionKey),
      from: ['key-date'],
    },
    {
      id: 'key-service',
      title: 'Key of the service',
      formula: `HMAC(key of the region, "${service}")`,
      value: hex(serviceKey),
      from: ['key-region'],
    },
    {
      id: 'key-signing',
      title: 'Signing key',
      formula: 'HMAC(key of the service, "aws4_request")',
      value: hex(signing),
      from: ['key-service'],
    },
    {
      id: 'signature',
      title: 'Signature',
      formula: 'hex(HMAC(signing key, string to sign))',
      value: signature,
      from: ['key-signing', 'string-to-sign'],
    },
    {
      id: 'authorization',
      title: 'Authorization header',
      formula: 'algorithm, key id and scope, names of the signed headers, signature',
      value: authorization,
      from: ['signature'],
    },
  ];
  return { steps, matches: signature === claim.signature };
}
