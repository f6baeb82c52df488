/**
 * The service alone, without HTTP: calls a second, and the memory before and after many calls. Run with `--expose-gc`;
 * writes its report as JSON.
 */
import { resolve } from 'node:path';
import { createSts } from '../../src/sts/service.ts';
import type { WireRequest } from '../../src/sts/wire.ts';
import { root } from '../setup.mjs';
import { readAccountFile } from '../sts/account-file.ts';
import { pooledRandom } from '../sts/clock.ts';
import { defaultAccount } from '../sts/options.ts';
import { signedRequests } from './requests.ts';
import { median } from './table.ts';

export interface Memory {
  /** Bytes. */
  heap: number;
  rss: number;
}

export interface HandleReport {
  calls: number;
  /** Calls a second. */
  rates: { getSessionToken: number; getCallerIdentity: number };
  before: Memory;
  after: Memory;
}

const calls = 100_000;
/** Different requests, asked again and again, so that the requests themselves take no memory. */
const different = 500;

const now = Date.now();
const account = readAccountFile(resolve(root, defaultAccount));
const sts = createSts(account, {
  clock: () => now,
  random: pooledRandom(),
  timer: () => performance.now(),
});
const tokens = signedRequests('GetSessionToken', different, 'sts.us-east-1.amazonaws.com', now);
const identities = signedRequests('GetCallerIdentity', different, 'sts.us-east-1.amazonaws.com', now);

/** Makes `count` calls; calls a second, the median of batches, for a busy machine stops us now and then. */
function callAll(requests: readonly WireRequest[], count: number): number {
  const rates: number[] = [];
  for (let made = 0; made < count; made += requests.length) {
    const start = performance.now();
    for (const request of requests) {
      if (sts.handle(request).response.status !== 200) throw new Error('a call was refused');
    }
    rates.push(requests.length / ((performance.now() - start) / 1000));
  }
  return median(rates);
}

function memory(): Memory {
  globalThis.gc?.();
  const { heapUsed: heap, rss } = process.memoryUsage();
  return { heap, rss };
}

// What the engine compiles and caches at first is not growth.
callAll(tokens, calls / 10);
callAll(identities, calls / 10);
const before = memory();
const rates = {
  getSessionToken: callAll(tokens, calls / 2),
  getCallerIdentity: callAll(identities, calls / 2),
};
const report: HandleReport = { calls, rates, before, after: memory() };
process.stdout.write(JSON.stringify(report));
