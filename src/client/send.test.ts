import { describe, expect, it } from 'vitest';
import { lastAttempt } from './exchange.ts';
import { sendGetSessionToken, type Call } from './send.ts';
import { code, key, now, serialNumber, service } from './testing.ts';

const call = (input: Call['input'], rest: Partial<Call> = {}): Call => ({
  input,
  region: 'eu-west-1',
  credentials: key,
  clock: () => now,
  ...rest,
});

describe('sendGetSessionToken', () => {
  it('brings a session with MFA, and the trace of every check', async () => {
    const exchange = await sendGetSessionToken(
      call({ SerialNumber: serialNumber, TokenCode: code, DurationSeconds: 900 }),
      service(),
    );
    expect(exchange.outcome).toMatchObject({
      ok: true,
      result: {
        credentials: { expiration: now + 900_000 },
        sessionTokenSize: 688,
        sessionTokenUtilization: 16,
      },
    });
    expect(exchange.host).toBe('sts.eu-west-1.amazonaws.com');
    expect(lastAttempt(exchange)?.trace?.map(({ id }) => id)).toEqual([
      'dispatch',
      'scope',
      'key',
      'signature',
      'validation',
      'caller',
      'mfa',
      'region',
      'issue',
    ]);
  });

  it('keeps the message of a refusal word for word, its trailing space too', async () => {
    const exchange = await sendGetSessionToken(
      call({ SerialNumber: serialNumber, TokenCode: '000000' }),
      service(),
    );
    expect(exchange.outcome).toMatchObject({
      ok: false,
      error: {
        kind: 'service',
        code: 'AccessDenied',
        status: 403,
        message: 'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
      },
    });
    expect(exchange.attempts).toHaveLength(1);
  });

  it('corrects a clock that is wrong by the Date of the answer, as the SDK does', async () => {
    const clock = (): number => now - 3_600_000;
    const exchange = await sendGetSessionToken(call({}, { clock }), service());
    expect(exchange.outcome.ok).toBe(true);
    expect(exchange.attempts.map(({ response }) => response?.status)).toEqual([403, 200]);
    expect(exchange.attempts[0]?.response?.body).toContain('Signature expired: 20261122T0940');
  });

  it('sends what was typed, though it is no number', async () => {
    const exchange = await sendGetSessionToken(call({ DurationSeconds: ' 900 ' }), service());
    expect(exchange.attempts[0]?.request.body).toContain('DurationSeconds=%20900%20');
    expect(exchange.outcome).toMatchObject({ ok: false, error: { code: 'MalformedInput', status: 400 } });
  });

  it('lets a session call, to be refused', async () => {
    const sts = service();
    const first = await sendGetSessionToken(call({}), sts);
    if (!first.outcome.ok) throw new Error('no session');
    const { accessKeyId, secretAccessKey, sessionToken } = first.outcome.result.credentials;
    const second = await sendGetSessionToken(
      call({}, { credentials: { accessKeyId, secretAccessKey, sessionToken } }),
      sts,
    );
    expect(second.outcome).toMatchObject({
      ok: false,
      error: { code: 'AccessDenied', message: 'Cannot call GetSessionToken with session credentials' },
    });
  });

  it('uses the global endpoint, whose tokens are short', async () => {
    const exchange = await sendGetSessionToken(call({}, { endpoint: 'global' }), service());
    expect(exchange.host).toBe('sts.amazonaws.com');
    expect(exchange.outcome).toMatchObject({ ok: true, result: { sessionTokenSize: 288 } });
  });

  it('does not take a page that answers 200 for a session', async () => {
    const exchange = await sendGetSessionToken(call({}), {
      kind: 'live',
      carry: () => Promise.resolve({ response: { status: 200, headers: [], body: '<html>Sign in</html>' } }),
    });
    expect(exchange.outcome).toMatchObject({ ok: false, error: { kind: 'client', code: 'NoCredentials' } });
  });

  it('tells a network failure apart from a refusal', async () => {
    const exchange = await sendGetSessionToken(call({}), {
      kind: 'live',
      carry: () => Promise.reject(new TypeError('cut')),
    });
    expect(exchange.outcome).toMatchObject({
      ok: false,
      error: { kind: 'client', code: 'TypeError', message: 'cut' },
    });
    expect(exchange.attempts[0]).toMatchObject({ failure: 'cut' });
  });
});
