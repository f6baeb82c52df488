import { describe, expect, it } from 'vitest';
import { redactAnswer, redactHeaders, requestText, responseHead, withoutReplay } from './http-text.ts';

describe('HTTP texts', () => {
  const request = {
    method: 'POST',
    url: 'https://sts.us-east-1.amazonaws.com/',
    headers: [['content-type', 'application/x-www-form-urlencoded'] as const],
    body: 'Action=GetSessionToken',
  };

  it('writes the request with its host', () => {
    expect(requestText(request)).toBe(
      'POST / HTTP/1.1\nhost: sts.us-east-1.amazonaws.com\ncontent-type: application/x-www-form-urlencoded\n\nAction=GetSessionToken',
    );
    const withHost = { ...request, headers: [['host', 'x'] as const] };
    expect(requestText(withHost)).toBe('POST / HTTP/1.1\nhost: x\n\nAction=GetSessionToken');
  });

  it('writes status and headers of the answer', () => {
    const response = { status: 403, headers: [['Content-Type', 'text/xml'] as const], body: '<x/>' };
    expect(responseHead(response)).toBe('403\nContent-Type: text/xml\n');
  });
});

describe('redaction', () => {
  it('takes signature and session token out of headers, whatever their case', () => {
    expect(
      redactHeaders([
        ['Authorization', 'AWS4-HMAC-SHA256 …'],
        ['X-Amz-Security-Token', 'IQoJ'],
        ['host', 'x'],
      ]),
    ).toEqual([
      ['Authorization', '[redacted]'],
      ['X-Amz-Security-Token', '[redacted]'],
      ['host', 'x'],
    ]);
  });

  it('leaves of a request nothing that could be sent again', () => {
    const authorization = 'AWS4-HMAC-SHA256 Credential=AKIA/x, SignedHeaders=host, Signature=0123abcd';
    const request = {
      method: 'POST',
      url: 'https://sts.us-east-1.amazonaws.com/',
      headers: [
        ['Authorization', authorization],
        ['host', 'x'],
      ] as const,
      body: 'Action=GetSessionToken&TokenCode=417302&SerialNumber=GAHT12345678',
    };
    const safe = withoutReplay(request);
    expect(safe.headers[0]?.[1]).toBe(authorization.replace('0123abcd', '[redacted]'));
    expect(safe.headers[1]).toEqual(['host', 'x']);
    expect(safe.body).toBe('Action=GetSessionToken&TokenCode=CODE&SerialNumber=GAHT12345678');
  });

  it('takes secret and token out of answers, in XML and in JSON', () => {
    expect(redactAnswer('<A>k</A><SecretAccessKey>s/+</SecretAccessKey><SessionToken>t</SessionToken>')).toBe(
      '<A>k</A><SecretAccessKey>[redacted]</SecretAccessKey><SessionToken>[redacted]</SessionToken>',
    );
    expect(redactAnswer('{"SecretAccessKey": "s","AccessKeyId":"k"}')).toBe(
      '{"SecretAccessKey": "[redacted]","AccessKeyId":"k"}',
    );
  });
});
