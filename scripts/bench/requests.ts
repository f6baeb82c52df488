/** Signed requests as the AWS CLI sends them, no two alike. */
import { algorithm, signingKey, signingSteps, type SignatureClaim } from '../../src/sts/signature.ts';
import { amzDate } from '../../src/sts/time.ts';
import type { Header, WireRequest } from '../../src/sts/wire.ts';

export type Action = 'GetSessionToken' | 'GetCallerIdentity';

/** Alice of `content/accounts/main.yaml`. */
const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const region = 'us-east-1';

/** `count` requests signed at `epochMs`, each with its own invocation id, which is signed too. */
export function signedRequests(action: Action, count: number, host: string, epochMs: number): WireRequest[] {
  const date = amzDate(epochMs);
  const scope = { date: date.slice(0, 8), region, service: 'sts' };
  const key = signingKey(secretAccessKey, scope);
  const claim: SignatureClaim = {
    algorithm,
    terminator: 'aws4_request',
    accessKeyId,
    scope,
    signedHeaders: ['amz-sdk-invocation-id', 'content-type', 'host', 'x-amz-date'],
    signature: '',
    amzDate: date,
    sessionToken: undefined,
    in: 'header',
  };
  const body = new TextEncoder().encode(`Action=${action}&Version=2011-06-15`);
  return Array.from({ length: count }, (_, i) => {
    const headers: Header[] = [
      ['Host', host],
      ['Accept-Encoding', 'identity'],
      ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
      ['User-Agent', 'aws-cli/2.31.0 md/awscrt#0.27.6 ua/2.1 os/linux#6.1 md/arch#x86_64 lang/python#3.13.7'],
      ['X-Amz-Date', date],
      ['amz-sdk-invocation-id', `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`],
      ['amz-sdk-request', 'attempt=1'],
      ['Content-Length', String(body.length)],
    ];
    const request = { method: 'POST', target: '/', headers, body };
    const { signature } = signingSteps(request, claim, key);
    headers.push([
      'Authorization',
      `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope.date}/${region}/sts/aws4_request, ` +
        `SignedHeaders=${claim.signedHeaders.join(';')}, Signature=${signature}`,
    ]);
    return request;
  });
}

/** A request as it stands on the wire. */
export function wireBytes({ method, target, headers, body }: WireRequest): Buffer {
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${method} ${target} HTTP/1.1\r\n${head}\r\n`), body]);
}
