import { describe, expect, it } from 'vitest';
import { utf8 } from './encoding.ts';
import {
  canonicalRequest,
  signingKey,
  signingSteps,
  uriEncode,
  verifySignature,
  type SignatureClaim,
} from './signature.ts';
import type { WireRequest } from './wire.ts';

const request = (over: Partial<WireRequest> = {}): WireRequest => ({
  method: 'POST',
  target: '/',
  headers: [
    ['Host', 'sts.us-east-1.amazonaws.com'],
    ['X-Amz-Date', '20261122T104012Z'],
  ],
  body: utf8('Action=GetSessionToken&Version=2011-06-15'),
  ...over,
});

const claim: SignatureClaim = {
  algorithm: 'AWS4-HMAC-SHA256',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  scope: { date: '20261122', region: 'us-east-1', service: 'sts' },
  terminator: 'aws4_request',
  signedHeaders: ['host', 'x-amz-date'],
  signature: '',
  amzDate: '20261122T104012Z',
  sessionToken: undefined,
  in: 'header',
};

describe('canonicalRequest', () => {
  it('folds spaces in values and ignores header order and capitals', () => {
    const spaced = request({
      headers: [
        ['x-AMZ-date', '  20261122T104012Z '],
        ['HOST', 'a   b'],
      ],
    });
    expect(canonicalRequest(spaced, ['host', 'x-amz-date'])).toContain(
      'host:a b\nx-amz-date:20261122T104012Z\n',
    );
  });

  it('sorts the query by name and then value, re-encodes it, and leaves the signature out', () => {
    const presigned = request({
      method: 'GET',
      target: '/?b=2&a=%7e&b=1&X-Amz-Signature=00&c',
      body: new Uint8Array(),
    });
    expect(canonicalRequest(presigned, ['host']).split('\n')[2]).toBe('a=~&b=1&b=2&c=');
  });

  it('hashes the body that came, whatever hash the client states', () => {
    const stated = request({ headers: [...request().headers, ['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']] });
    expect(canonicalRequest(stated, ['host'])).toBe(canonicalRequest(request(), ['host']));
  });
});

it('derives the key of the example in the documentation of AWS', () => {
  const key = signingKey('wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', {
    date: '20150830',
    region: 'us-east-1',
    service: 'iam',
  });
  expect(Buffer.from(key).toString('hex')).toBe(
    'c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9',
  );
});

it('encodes what encodeURIComponent leaves', () => {
  expect(uriEncode("a b!'()*~é")).toBe('a%20b%21%27%28%29%2A~%C3%A9');
});

describe('verifySignature', () => {
  const key = signingKey('secret', claim.scope);
  const signed = { ...claim, signature: signingSteps(request(), claim, key).signature };

  it('accepts what the secret signed and nothing else', () => {
    expect(verifySignature(request(), signed, key)).toBe(true);
    expect(verifySignature(request(), signed, signingKey('Secret', claim.scope))).toBe(false);
    expect(
      verifySignature(request({ body: utf8('Action=GetSessionToken&Version=2011-06-16') }), signed, key),
    ).toBe(false);
    expect(verifySignature(request({ method: 'GET' }), signed, key)).toBe(false);
    expect(verifySignature(request({ target: '/?x' }), signed, key)).toBe(false);
  });

  it('takes the name of the algorithm and the end of the scope as they must be', () => {
    expect(verifySignature(request(), { ...signed, algorithm: 'AWS4-HMAC-SHA512' }, key)).toBe(false);
    expect(verifySignature(request(), { ...signed, terminator: 'aws4_requesT' }, key)).toBe(false);
  });
});
