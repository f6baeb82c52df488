/** The clock and the randomness that the service is given. */
import { randomFillSync } from 'node:crypto';

/** Milliseconds since 1970: the machine's clock, or one that starts at `start` now and ticks. */
export function tickingClock(start: number | undefined): () => number {
  if (start === undefined) return Date.now;
  const began = performance.now();
  return () => Math.floor(start + performance.now() - began);
}

const poolSize = 16_384;

/** Random bytes, fetched from the system in large lots: a call for a few of them costs as much as one for thousands. */
export function pooledRandom(): (bytes: number) => Uint8Array {
  const pool = new Uint8Array(poolSize);
  let at = poolSize;
  return (bytes) => {
    if (bytes > poolSize) return randomFillSync(new Uint8Array(bytes));
    if (at + bytes > poolSize) {
      randomFillSync(pool);
      at = 0;
    }
    at += bytes;
    return pool.slice(at - bytes, at);
  };
}
