import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked } from '../../client/http-text.ts';
import { maskIn } from './mask.ts';
import { sdkErrorText } from './sdk-error.ts';
import { xmlPieces } from './xml.ts';

describe('xmlPieces', () => {
  it('sets values off from marks and indentation', () => {
    expect(xmlPieces('<Error>\n  <Code>AccessDenied</Code>\n</Error>\n')).toEqual([
      { kind: 'mark', text: '<Error>\n  <Code>' },
      { kind: 'value', text: 'AccessDenied' },
      { kind: 'mark', text: '</Code>\n</Error>\n' },
    ]);
  });

  it('loses no character of anything', () => {
    fc.assert(
      fc.property(fc.string(), (body) => {
        expect(
          xmlPieces(body)
            .map(({ text }) => text)
            .join(''),
        ).toBe(body);
      }),
      { seed: 1 },
    );
  });
});

describe('masks', () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

  it('leaves four characters and says nothing of the length', () => {
    expect(masked(secret)).toMatch(/^wJal•+$/);
    expect(masked(secret)).toHaveLength(masked(secret.repeat(3)).length);
  });

  it('hides every occurrence, percent-encoded ones too', () => {
    const text = `<S>${secret}</S> token=${encodeURIComponent(secret)} ${secret}`;
    const hidden = maskIn(text, [secret, '']);
    expect(hidden).not.toContain(secret.slice(5, 15));
    expect(hidden).not.toContain(encodeURIComponent(secret).slice(10));
  });
});

describe('sdkErrorText', () => {
  it('keeps the message as it is, trailing space included', () => {
    const text = sdkErrorText(
      { code: 'AccessDenied', message: 'no. ', status: 403, requestId: 'r-1', kind: 'service' },
      { attempts: [] },
    );
    expect(text).toContain('message: "no. "');
    expect(text).toContain('$fault: "client"');
    expect(text).toContain('httpStatusCode: 403');
    expect(text).toContain('requestId: "r-1"');
  });

  it('claims no fault and no status where there was no answer', () => {
    const text = sdkErrorText(
      { code: 'TypeError', message: 'Failed to fetch', kind: 'client' },
      { attempts: [] },
    );
    expect(text).not.toContain('$fault');
    expect(text).not.toContain('httpStatusCode');
  });
});
