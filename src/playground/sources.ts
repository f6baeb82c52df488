/** What a page gives: time and chance, and a moment for what else it has to do. */
export interface Sources {
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Milliseconds from any start. */
  timer: () => number;
  random: (bytes: number) => Uint8Array;
  pause?: () => Promise<void>;
}

/** The same as the browser gives it. */
export const pageSources: Required<Sources> = {
  clock: () => Date.now(),
  timer: () => performance.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  pause: () => new Promise((done) => setTimeout(done)),
};
