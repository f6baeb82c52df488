import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signingOf, type Signing, type SigningStep } from './signing-steps.ts';
import type { SentRequest } from './exchange.ts';

/** A request as a real client sent it, with the steps an independent program worked out. */
function recorded(name: string): { request: SentRequest; expected: Record<string, string> } {
  const file = (ending: string): string =>
    readFileSync(new URL(`../../tests/fixtures/requests/${name}.${ending}`, import.meta.url), 'utf8');
  const [head = '', body = ''] = file('raw').replaceAll('\r\n', '\n').split('\n\n');
  const [line = '', ...headerLines] = head.split('\n');
  const [method = '', target = ''] = line.split(' ');
  const headers = headerLines.map((text) => {
    const at = text.indexOf(':');
    return [text.slice(0, at), text.slice(at + 1).trim()] as const;
  });
  const expected = JSON.parse(file('expected.json')) as Record<string, string>;
  return {
    request: { method, url: `http://127.0.0.1:45001${target}`, headers, body: body.trimEnd() },
    expected,
  };
}

const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const value = (signing: Signing | undefined, id: SigningStep['id']): string | undefined =>
  signing?.steps.find((step) => step.id === id)?.value;

describe('signingOf', () => {
  it.each(['aws-sdk-js-v3', 'awscli-2.9.19-mfa', 'boto3-1.26.27', 'curl-aws-sigv4-get'])(
    'works out every step of %s as an independent program did',
    (name) => {
      const { request, expected } = recorded(name);
      const signing = signingOf(request, secret);
      expect(signing?.matches).toBe(true);
      expect(value(signing, 'canonical-request')).toBe(expected.canonicalRequest);
      expect(value(signing, 'string-to-sign')).toBe(expected.stringToSign);
      expect(value(signing, 'signature')).toBe(expected.expected);
    },
  );

  it('holds each step it names word for word, but for the keys', () => {
    const signing = signingOf(recorded('aws-sdk-js-v3').request, secret);
    for (const step of signing?.steps ?? []) {
      for (const from of step.from.filter((id) => !id.startsWith('key-') && id !== 'canonical-request')) {
        if (step.id === 'signature') continue;
        expect(step.value).toContain(value(signing, from));
      }
    }
  });

  it('says so where a byte is another', () => {
    const { request } = recorded('aws-sdk-js-v3');
    expect(signingOf({ ...request, body: request.body.replace('3600', '3601') }, secret)?.matches).toBe(
      false,
    );
    expect(signingOf(request, `${secret}x`)?.matches).toBe(false);
  });

  it('names the secret and does not show it', () => {
    expect(JSON.stringify(signingOf(recorded('aws-sdk-js-v3').request, secret))).not.toContain(secret);
  });

  it('has nothing to say of a request without a signature', () => {
    expect(
      signingOf({ method: 'GET', url: 'http://x/?Action=a', headers: [], body: '' }, secret),
    ).toBeUndefined();
  });
});
