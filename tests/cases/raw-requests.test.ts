import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAccount } from '../../src/model/account-schema.ts';
import { readClaim } from '../../src/sts/claim.ts';
import { Fault } from '../../src/sts/fault.ts';
import { readParams } from '../../src/sts/query.ts';
import { createSts, type StsAnswer } from '../../src/sts/service.ts';
import { signingKey, signingSteps, verifySignature, type SignatureClaim } from '../../src/sts/signature.ts';
import { headerValue, type Header, type WireRequest } from '../../src/sts/wire.ts';
import { readAnswer } from './answer.ts';

const folder = new URL('../fixtures/requests/', import.meta.url);
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

/** Worked out by an independent program. */
interface Expected {
  date: string;
  signedHeaders: string;
  canonicalRequest: string;
  stringToSign: string;
  expected: string;
}

/** Reads a request as it came over the connection. Latin-1, so that a character is a byte. */
function parseHttp(bytes: Buffer): WireRequest {
  const end = bytes.indexOf('\r\n\r\n');
  const [requestLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const [method = '', target = ''] = requestLine.split(' ');
  const headers = lines.map((line): Header => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const body = new Uint8Array(bytes.subarray(end + 4));
  const length = headerValue(headers, 'content-length') ?? '0';
  if (body.length !== Number(length))
    throw new Error(`body of ${body.length} bytes, Content-Length ${length}`);
  return { method, target, headers, body };
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.raw'))
  .map((name) => name.slice(0, -'.raw'.length));

const fixtures = files.map((name) => {
  const request = parseHttp(readFileSync(new URL(`${name}.raw`, folder)));
  const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as Expected;
  return { name, request, expected };
});

function claimOf(request: WireRequest): SignatureClaim {
  const claim = readClaim(request, readParams(request) ?? new Map<string, string>());
  if (claim instanceof Fault) throw new Error(claim.code);
  return claim;
}

function verifies(request: WireRequest, withSecret = secret): boolean {
  const claim = claimOf(request);
  return verifySignature(request, claim, signingKey(withSecret, claim.scope));
}

/** Milliseconds since 1970 of `20261121T232921Z`. */
const epochOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

function ask(request: WireRequest, date: string, withSecret = secret): StsAnswer {
  const document = {
    accountId: '123456789012',
    users: [
      {
        userName: 'alice',
        accessKeys: [{ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: withSecret }],
        mfaDevices: [
          { serialNumber: 'arn:aws:iam::123456789012:mfa/alice', seed: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' },
        ],
      },
    ],
  };
  const options = { clock: () => epochOf(date), random: (bytes: number) => new Uint8Array(bytes) };
  return createSts(parseAccount(document, 'test'), options).handle(request);
}

const signaturePassed = ({ trace }: StsAnswer): boolean =>
  trace.some(({ id, outcome }) => id === 'signature' && outcome === 'passed');

const flip = (text: string, at: number): string =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

const withHeader = (request: WireRequest, name: string, value: string): WireRequest => ({
  ...request,
  headers: request.headers.map(([key, old]): Header =>
    key.toLowerCase() === name ? [key, value] : [key, old],
  ),
});

const withBodyByte = (request: WireRequest, at: number): WireRequest => ({
  ...request,
  body: request.body.map((byte, i) => (i === at ? byte ^ 1 : byte)),
});

const positions = (length: number): number[] => Array.from({ length }, (_, at) => at);

it('there are eight requests of six clients', () => {
  expect(files).toHaveLength(8);
});

describe.each(fixtures)('the request of $name', ({ request, expected }) => {
  const isTemporary = headerValue(request.headers, 'x-amz-security-token') !== undefined;

  it('comes to the canonical request, string to sign and signature of the independent program', () => {
    const claim = claimOf(request);
    const steps = signingSteps(request, claim, signingKey(secret, claim.scope));
    expect(steps).toEqual({
      canonicalRequest: expected.canonicalRequest,
      stringToSign: expected.stringToSign,
      signature: expected.expected,
    });
    expect(claim.signedHeaders.join(';')).toBe(expected.signedHeaders);
    expect(verifies(request)).toBe(true);
  });

  it('gets past the signature check of the service', () => {
    const answer = ask(request, expected.date);
    const { status, code, message } = readAnswer(answer.response);
    if (isTemporary) {
      // The token is none of ours, and that is looked at before the signature (recorded).
      expect({ status, code }).toEqual({ status: 403, code: 'InvalidClientTokenId' });
      return;
    }
    expect(signaturePassed(answer)).toBe(true);
    const hasCode = Buffer.from(request.body).includes('TokenCode');
    if (hasCode)
      expect(message).toBe('MultiFactorAuthentication failed with invalid MFA one time pass code. ');
    else expect(status).toBe(200);
  });

  it('does not verify with any one byte of its body changed, or one more', () => {
    const longer = { ...request, body: new Uint8Array([...request.body, 0x20]) };
    const changed = [longer, ...positions(request.body.length).map((at) => withBodyByte(request, at))];
    const slipped = changed.filter((one) => verifies(one) || signaturePassed(ask(one, expected.date)));
    expect(slipped).toEqual([]);
  });

  it('does not verify with any one byte of its target or method changed', () => {
    const targets = positions(request.target.length).map((at) => ({
      ...request,
      target: flip(request.target, at),
    }));
    const methods = positions(request.method.length).map((at) => ({
      ...request,
      method: flip(request.method, at),
    }));
    const slipped = [...targets, ...methods].filter((changed) => verifies(changed));
    expect(slipped).toEqual([]);
  });

  it.each(expected.signedHeaders.split(';'))('does not verify with any one byte of %s changed', (name) => {
    const value = headerValue(request.headers, name) ?? '';
    expect(value).not.toBe('');
    const slipped = positions(value.length).filter((at) => {
      const changed = withHeader(request, name, flip(value, at));
      return verifies(changed) || signaturePassed(ask(changed, expected.date));
    });
    expect(slipped).toEqual([]);
  });

  it('does not verify with any one byte of the secret changed', () => {
    const slipped = positions(secret.length).filter((at) => verifies(request, flip(secret, at)));
    expect(slipped).toEqual([]);
  });

  it('is refused where the account holds another secret', () => {
    const answer = ask(request, expected.date, `${secret.slice(0, -1)}Z`);
    const code = isTemporary ? 'InvalidClientTokenId' : 'SignatureDoesNotMatch';
    expect(readAnswer(answer.response).code).toBe(code);
  });

  it('still verifies with a header changed that is not signed', () => {
    const signed = new Set(expected.signedHeaders.split(';'));
    const free = request.headers.map(([name]) => name.toLowerCase()).filter((name) => !signed.has(name));
    const others = free.filter((name) => name !== 'authorization');
    expect(others).not.toEqual([]);
    for (const name of others) expect(verifies(withHeader(request, name, 'changed'))).toBe(true);
  });
});
