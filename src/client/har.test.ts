import { describe, expect, it } from 'vitest';
import { harOf } from './har.ts';
import { code, key, sent, sentBySession, serialNumber, service } from './testing.ts';

const anyText: unknown = expect.any(String);
const anyNumber: unknown = expect.any(Number);
const aTime: unknown = expect.stringMatching(/^2026-11-22T10:40:12\.\d{3}Z$/);

describe('harOf', () => {
  it('has an entry with all that HAR 1.2 asks for', async () => {
    const har = harOf(await sent({ DurationSeconds: 900 }));
    const [entry] = har.log.entries;
    expect(har.log).toMatchObject({ version: '1.2', creator: { name: anyText, version: '1' } });
    expect(entry).toMatchObject({
      startedDateTime: aTime,
      time: anyNumber,
      request: {
        method: 'POST',
        url: 'https://sts.eu-west-1.amazonaws.com/',
        httpVersion: 'HTTP/1.1',
        cookies: [],
        queryString: [],
        postData: {
          mimeType: 'application/x-www-form-urlencoded',
          text: 'Action=GetSessionToken&Version=2011-06-15&DurationSeconds=900',
        },
        headersSize: -1,
        bodySize: 61,
      },
      response: { status: 200, content: { mimeType: 'text/xml' }, redirectURL: '' },
      cache: {},
      timings: { send: 0, receive: 0 },
    });
    expect(entry?.timings.wait).toBe(entry?.time);
    expect(entry?.request.headers.map(({ name }) => name)).toContain('host');
  });

  it('has an entry for each attempt', async () => {
    const clock = (): number => Date.parse('2026-11-22T09:40:12Z');
    const har = harOf(await sent({}, { clock }));
    expect(har.log.entries.map(({ response }) => response.status)).toEqual([403, 200]);
  });

  it('has status 0 and the reason where no answer came', async () => {
    const cut = { kind: 'live', carry: () => Promise.reject(new TypeError('cut')) } as const;
    const [entry] = harOf(await sent({}, {}, cut)).log.entries;
    expect(entry).toMatchObject({ response: { status: 0, bodySize: -1 }, comment: 'cut' });
  });

  it('holds no key, no token and no signature', async () => {
    const exchange = await sent({ SerialNumber: serialNumber, TokenCode: code }, {}, service());
    if (!exchange.outcome.ok) throw new Error('no session');
    const { secretAccessKey, sessionToken } = exchange.outcome.result.credentials;
    const bySession = await sentBySession();
    const text = JSON.stringify([harOf(exchange), harOf(bySession.exchange)]);
    for (const secret of [key.secretAccessKey, secretAccessKey, sessionToken, ...bySession.secrets]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain('Signature=');
    expect(text).toContain('[redacted]');
  });

  it('holds no one-time code of a call to the real STS', async () => {
    const exchange = await sent({ SerialNumber: serialNumber, TokenCode: code });
    expect(JSON.stringify(harOf(exchange))).toContain(`TokenCode=${code}`);
    const text = JSON.stringify(harOf({ ...exchange, transport: 'live' }));
    expect(text).not.toContain(code);
    expect(text).toContain('TokenCode=CODE');
  });
});
