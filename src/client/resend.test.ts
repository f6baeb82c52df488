import { describe, expect, it } from 'vitest';
import type { SentRequest } from './exchange.ts';
import { resend } from './resend.ts';
import { code, now, sent, serialNumber, service } from './testing.ts';

const options = { region: 'eu-west-1', clock: () => now, timer: () => 0 };

async function request(input = {}): Promise<SentRequest> {
  const found = (await sent(input)).attempts[0]?.request;
  if (!found) throw new Error('nothing was sent');
  return found;
}

const withHeader = (original: SentRequest, name: string, change: (value: string) => string): SentRequest => ({
  ...original,
  headers: original.headers.map(([n, value]) => [n, n === name ? change(value) : value] as const),
});

const aKey: unknown = expect.stringMatching(/^ASIA/);
const mismatch: unknown = expect.stringContaining('The request signature we calculated does not match');

/** The check that refused, and the code. */
async function refusal(changed: SentRequest): Promise<[string | undefined, string]> {
  const { outcome, attempts } = await resend(changed, service(), options);
  const check = attempts[0]?.trace?.find((result) => result.outcome === 'refused')?.id;
  return [check, outcome.ok ? 'issued' : outcome.error.code];
}

describe('resend', () => {
  it('brings the session where nothing was changed', async () => {
    const { outcome, host } = await resend(await request({ DurationSeconds: 900 }), service(), options);
    expect(host).toBe('sts.eu-west-1.amazonaws.com');
    expect(outcome).toMatchObject({
      ok: true,
      result: { credentials: { accessKeyId: aKey, expiration: now + 900_000 } },
    });
  });

  it('finds the check that refuses each changed byte', async () => {
    const original = await request({ DurationSeconds: 900 });
    expect(await refusal({ ...original, body: original.body.replace('900', '901') })).toEqual([
      'signature',
      'SignatureDoesNotMatch',
    ]);
    expect(await refusal({ ...original, body: original.body.replace('Get', 'Set') })).toEqual([
      'dispatch',
      'InvalidAction',
    ]);
    expect(
      await refusal(withHeader(original, 'authorization', (v) => v.replace('/eu-west-1/', '/eu-west-2/'))),
    ).toEqual(['scope', 'SignatureDoesNotMatch']);
    expect(await refusal(withHeader(original, 'authorization', (v) => v.replace('AKIAI', 'AKIAJ')))).toEqual([
      'key',
      'InvalidClientTokenId',
    ]);
    expect(await refusal(withHeader(original, 'x-amz-date', () => '20261122T104013Z'))).toEqual([
      'signature',
      'SignatureDoesNotMatch',
    ]);
  });

  it('keeps the words of STS, entities read', async () => {
    const original = await request();
    const { outcome } = await resend({ ...original, body: `${original.body}&x=1` }, service(), options);
    expect(outcome).toMatchObject({
      ok: false,
      error: { message: mismatch },
    });
    const body = '<E><Code>A</Code><Message>1 &lt; 2 &amp;&#x20;&#39;x&quot;</Message></E>';
    const answer = { response: { status: 400, headers: [], body } };
    const read = await resend(original, { kind: 'live', carry: () => Promise.resolve(answer) }, options);
    expect(read.outcome).toMatchObject({ error: { code: 'A', message: `1 < 2 & 'x"` } });
  });

  it('names the status where the answer has no error in it', async () => {
    const answer = { response: { status: 413, headers: [], body: '' } };
    const { outcome } = await resend(
      await request(),
      { kind: 'live', carry: () => Promise.resolve(answer) },
      options,
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'HTTP 413', message: '' } });
  });

  it('is a call like any other: a code is spent by it', async () => {
    const transport = service();
    const original = await request({ SerialNumber: serialNumber, TokenCode: code });
    expect((await resend(original, transport, options)).outcome.ok).toBe(true);
    expect((await resend(original, transport, options)).outcome).toMatchObject({
      error: { code: 'AccessDenied' },
    });
  });
});
