/** The time as `npm run verify` sees it: the machine's, or a test's. */
export interface Time {
  /** Milliseconds since 1970. */
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
}

export const realTime: Time = {
  now: Date.now,
  sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** Lets one caller at a time pass, and none sooner than `interval` milliseconds after the one before. */
export function pacer(interval: number, { now, sleep }: Time): () => Promise<void> {
  let next = 0;
  return async () => {
    const wait = next - now();
    if (wait > 0) await sleep(wait);
    next = now() + interval;
  };
}
