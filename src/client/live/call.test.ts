import { afterEach, describe, expect, it, vi } from 'vitest';
import { getSigningKey } from '@smithy/signature-v4';
import { createSts } from '../../sts/service.ts';
import { account, code, key, now, serialNumber } from '../testing.ts';
import { callLive, identityLive, type LiveCall } from './call.ts';
import { browserFamily, type Platform } from './platform.ts';

const origin = 'https://sts.eu-west-1.amazonaws.com';

function call(rest: Partial<LiveCall> = {}): LiveCall {
  return { input: {}, region: 'eu-west-1', origin, credentials: key, clock: () => now, ...rest };
}

/** A browser whose network is a function. */
function platform(network: typeof fetch, rest: Partial<Platform> = {}): Platform {
  return {
    fetch: network,
    isOnline: () => true,
    pageIsSecure: true,
    pageIsLocal: false,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
    onViolation: () => () => undefined,
    permission: () => Promise.reject(new TypeError('no such permission')),
    ...rest,
  };
}

const sts = (clock = now): typeof fetch => {
  let count = 0;
  const random = (n: number): Uint8Array => Uint8Array.from({ length: n }, () => (count += 7) % 256);
  const service = createSts(account(), { clock: () => clock, random });
  // What a browser adds of itself.
  return async (input, init) => {
    const { pathname, host } = new URL(input as string);
    const given = init?.headers as [string, string][];
    const body = new TextEncoder().encode(init?.body as string);
    const own: [string, string][] = [
      ['host', host],
      ['origin', 'https://docs.example'],
      ['content-length', String(body.length)],
    ];
    const request = { method: init?.method ?? 'GET', target: pathname, headers: [...given, ...own], body };
    const { response } = service.handle(request);
    const headers = response.headers.map(([name, value]): [string, string] => [name, value]);
    return new Response(response.body, { status: response.status, headers });
  };
};
const answer =
  (status: number, body: string): typeof fetch =>
  async () =>
    new Response(body, { status, headers: { 'content-type': 'text/html' } });
const cut: typeof fetch = async () => Promise.reject(new TypeError('Failed to fetch'));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('callLive', () => {
  it('brings a session, its signing without the keys on the way', async () => {
    const input = { SerialNumber: serialNumber, TokenCode: code };
    const { exchange, failure, signing, skew } = await callLive(call({ input }), platform(sts()));
    expect(exchange.outcome).toMatchObject({ ok: true });
    expect(exchange.transport).toBe('live');
    expect(failure).toBeUndefined();
    expect(skew).toBe(0);
    expect(signing?.matches).toBe(true);
    const values = Object.fromEntries(
      (signing?.steps ?? []).map(({ id, value }) => [id, value.map(({ text }) => text).join('')]),
    );
    expect(values.signature).toMatch(/^[0-9a-f]{64}$/);
    for (const id of ['key-date', 'key-region', 'key-service', 'key-signing']) {
      expect(values[id]).toMatch(/^not shown/);
    }
  });

  it('sends no cookies, no referrer, follows nothing, and sets no header that is the browser’s', async () => {
    const network = vi.fn(sts());
    await callLive(call(), platform(network));
    const [, init] = network.mock.calls[0]!;
    expect(init).toMatchObject({
      mode: 'cors',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const names = (init?.headers as [string, string][]).map(([name]) => name);
    expect(names).toContain('authorization');
    expect(names).not.toContain('host');
  });

  it('leaves no signing key in the signer’s cache', async () => {
    await callLive(call(), platform(sts()));
    const derived = vi.fn();
    class Counting {
      constructor() {
        derived();
      }
      update(): void {
        return undefined;
      }
      digest(): Promise<Uint8Array> {
        return Promise.resolve(new Uint8Array(32));
      }
    }
    await getSigningKey(Counting, key, '20261122', 'eu-west-1', 'sts');
    // One for the name in the cache, four for the key: a cached one takes one.
    expect(derived).toHaveBeenCalledTimes(5);
  });

  it('tells a cut connection without the browser’s words, and asks once more without the key', async () => {
    const network = vi.fn(cut);
    const { exchange, failure } = await callLive(call(), platform(network));
    expect(failure).toBe('ended-at-once');
    expect(exchange.attempts).toHaveLength(3);
    expect(JSON.stringify(exchange.attempts)).not.toContain('Failed to fetch');
    const [url, probe] = network.mock.calls.at(-1)!;
    expect(url).toBe(`${origin}/`);
    expect(probe).toMatchObject({ method: 'POST', mode: 'no-cors', credentials: 'omit' });
    expect(probe).not.toHaveProperty('body');
    expect(probe).not.toHaveProperty('headers');
  });

  it('finds that the answer may not be read where the second request comes through', async () => {
    const network: typeof fetch = (input, init) =>
      init?.mode === 'no-cors' ? answer(200, '')(input, init) : cut(input, init);
    expect((await callLive(call(), platform(network))).failure).toBe('cors');
  });

  it('finds the page’s own policy, though the report comes after the error, and does not ask again', async () => {
    let heard: ((url: string) => void) | undefined;
    const network = vi.fn<typeof fetch>(async () => {
      setTimeout(() => heard?.(`${origin}/`));
      throw new TypeError('NetworkError when attempting to fetch resource.');
    });
    const onViolation = (listener: (url: string) => void) => {
      heard = listener;
      return () => undefined;
    };
    expect((await callLive(call(), platform(network, { onViolation }))).failure).toBe('refused-by-policy');
    expect(network).toHaveBeenCalledTimes(1);
  });

  it('takes no violation of another address for its own', async () => {
    const onViolation = (listener: (url: string) => void) => {
      listener('https://elsewhere.example/');
      return () => undefined;
    };
    expect((await callLive(call(), platform(cut, { onViolation }))).failure).toBe('ended-at-once');
  });

  it('finds a machine without network', async () => {
    expect((await callLive(call(), platform(cut, { isOnline: () => false }))).failure).toBe('offline');
  });

  it('ends at the reader’s wish', async () => {
    const controller = new AbortController();
    const network: typeof fetch = (_input, init) =>
      new Promise((_done, refuse) => {
        init?.signal?.addEventListener('abort', () => refuse(init.signal?.reason as Error));
        controller.abort();
      });
    const { failure, exchange } = await callLive(call({ signal: controller.signal }), platform(network));
    expect(failure).toBe('aborted');
    expect(exchange.attempts).toHaveLength(1);
  });

  it.each([
    [200, '<!doctype html><title>Log in to the network</title>'],
    [503, '<html><body>Service Unavailable</body></html>'],
    [200, 'plain text'],
  ])('finds that something else answered: %s %s', async (status, body) => {
    const { failure, exchange } = await callLive(call(), platform(answer(status, body)));
    expect(failure).toBe('not-sts');
    expect(exchange.outcome.ok).toBe(false);
  });

  it('leaves a refusal of STS to the catalogue', async () => {
    const input = { SerialNumber: serialNumber, TokenCode: '000000' };
    const { failure, exchange } = await callLive(call({ input }), platform(sts()));
    expect(failure).toBeUndefined();
    expect(exchange.outcome).toMatchObject({ ok: false, error: { code: 'AccessDenied' } });
  });

  it('measures the clock by the Date of the first answer, which the SDK corrects itself by', async () => {
    const { exchange, skew } = await callLive(call(), platform(sts(now + 3_600_000)));
    expect(exchange.attempts).toHaveLength(2);
    expect(exchange.outcome.ok).toBe(true);
    expect(skew).toBe(3_600_000);
  });

  it('measures the clock by the message where a page may not read Date', async () => {
    const real = sts(now + 3_600_000);
    const withoutDate: typeof fetch = async (...given) => {
      const response = await real(...given);
      const headers = new Headers(response.headers);
      headers.delete('date');
      return new Response(response.body, { status: response.status, headers });
    };
    const { exchange, skew } = await callLive(call(), platform(withoutDate));
    expect(exchange.outcome).toMatchObject({ ok: false, error: { code: 'SignatureDoesNotMatch' } });
    expect(skew).toBe(3_600_000);
    const corrected = await callLive(call({ clock: () => now + skew! }), platform(withoutDate));
    expect(corrected.exchange.outcome.ok).toBe(true);
  });
});

describe('identityLive', () => {
  it('names the user', async () => {
    const answered = await identityLive({ origin, region: 'eu-west-1', credentials: key }, realTime());
    expect(answered).toMatchObject({
      ok: true,
      identity: { arn: expect.stringMatching(/:user\/alice$/) as string, isRoot: false },
    });
  });

  it('gives a refusal as an error', async () => {
    const credentials = { ...key, secretAccessKey: 'wrong' };
    expect(await identityLive({ origin, region: 'eu-west-1', credentials }, realTime())).toMatchObject({
      ok: false,
      error: { code: 'SignatureDoesNotMatch' },
      failure: undefined,
    });
  });

  it('takes a page that answers for nobody', async () => {
    const html = platform(answer(200, '<html></html>'));
    expect(await identityLive({ origin, region: 'eu-west-1', credentials: key }, html)).toMatchObject({
      ok: false,
      error: { kind: 'client' },
      failure: 'not-sts',
    });
  });

  it.each<[string, Partial<Platform>]>([
    ['ended-at-once', {}],
    ['offline', { isOnline: () => false }],
    [
      'refused-by-policy',
      {
        onViolation: (listener) => {
          listener(`${origin}/`);
          return () => undefined;
        },
      },
    ],
  ])('tells what came between: %s', async (failure, rest) => {
    const asked = identityLive({ origin, region: 'eu-west-1', credentials: key }, platform(cut, rest));
    expect(await asked).toMatchObject({ ok: false, failure });
  });

  it('ends at the reader’s wish', async () => {
    const ended = { origin, region: 'eu-west-1', credentials: key, signal: AbortSignal.abort() };
    expect(await identityLive(ended, platform(cut))).toMatchObject({ ok: false, failure: 'aborted' });
  });

  // It goes by the machine's clock.
  const realTime = (): Platform => platform(sts(Date.now()));
});

describe('browserFamily', () => {
  it.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      'chromium',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:152.0) Gecko/20100101 Firefox/152.0', 'firefox'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
      'safari',
    ],
    ['curl/8.0', 'other'],
  ])('%s', (userAgent, family) => {
    expect(browserFamily(userAgent)).toBe(family);
  });
});
