import { describe, expect, it } from 'vitest';
import type { SentRequest } from '../../../client/exchange.ts';
import { changedParts, hasHiddenToken, partsOf, withEdits } from './tamper.ts';

const request: SentRequest = {
  method: 'POST',
  url: 'https://sts.us-east-1.amazonaws.com/',
  headers: [
    ['user-agent', 'sdk'],
    ['x-amz-date', '20261122T104012Z'],
    ['x-amz-security-token', 'IQoJsecret'],
    [
      'authorization',
      'AWS4-HMAC-SHA256 Credential=A/20261122/us-east-1/sts/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=00',
    ],
  ],
  body: 'Action=GetSessionToken',
};

describe('tampering', () => {
  it('offers what was signed, the signature and the body, and never the token', () => {
    expect(partsOf(request).map(({ id }) => id)).toEqual(['body', 'host', 'x-amz-date', 'authorization']);
    expect(JSON.stringify(partsOf(request))).not.toContain('IQoJ');
    expect(hasHiddenToken(request)).toBe(true);
  });

  it('changes the part that was edited and no other', () => {
    const edits = { 'x-amz-date': '20261122T104013Z', body: 'Action=GetSessionToken&x=1' };
    const changed = withEdits(request, edits);
    expect(changedParts(request, edits)).toEqual(['body', 'x-amz-date']);
    expect(changed.body).toBe(edits.body);
    expect(changed.headers).toEqual([
      ['host', 'sts.us-east-1.amazonaws.com'],
      ['user-agent', 'sdk'],
      ['x-amz-date', '20261122T104013Z'],
      ...request.headers.slice(2),
    ]);
  });

  it('counts a field that was put back as unchanged', () => {
    expect(changedParts(request, { body: request.body })).toEqual([]);
    expect(withEdits(request, {}).headers.slice(1)).toEqual(request.headers);
  });
});
