import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../client/exchange.ts';
import { now, sent, service } from '../../client/testing.ts';
import { attemptBars, whyAgain } from './attempts.ts';

describe('attemptBars', () => {
  it('has nothing to tell of a call that needed one attempt', async () => {
    expect(attemptBars(await sent())).toEqual([]);
  });

  it('tells the wait of the SDK where STS throttles', async () => {
    const transport = service({ everyNth: 2 });
    await sent({}, {}, transport);
    const exchange = await sent({}, {}, transport);
    const [first, second] = attemptBars(exchange);
    expect(first).toMatchObject({ number: 1, status: 400, word: 'Throttling', wait: undefined });
    expect(second).toMatchObject({ number: 2, status: 200, word: 'session' });
    expect(second?.wait).toBeGreaterThanOrEqual(0);
    expect(whyAgain(exchange)).toContain('fewer calls');
  });

  it('tells a correction of the clock', async () => {
    const exchange = await sent({}, { clock: () => now - 3_600_000 });
    expect(attemptBars(exchange).map(({ status, word }) => [status, word])).toEqual([
      [403, 'SignatureDoesNotMatch'],
      [200, 'session'],
    ]);
    expect(whyAgain(exchange)).toContain('clock');
  });

  it('puts each attempt on the line of the call', async () => {
    const exchange = await sent();
    const at = (sentAt: number, answeredAt: number): Attempt => ({
      request: { method: 'POST', url: 'https://x.example/', headers: [], body: '' },
      failure: 'cut',
      sentAt,
      answeredAt,
    });
    const bars = attemptBars({ ...exchange, duration: 100, attempts: [at(0, 10), at(60, 100)] });
    expect(bars.map(({ from, to, wait, took }) => [from, to, wait, took])).toEqual([
      [0, 0.1, undefined, 10],
      [0.6, 1, 50, 40],
    ]);
    expect(bars[0]).toMatchObject({ word: 'cut', status: undefined });
    expect(whyAgain({ ...exchange, attempts: [at(0, 1)] })).toContain('passes');
  });
});
