import type { EngineSources } from './engine.ts';

/** Time and chance as the browser gives them. */
export const pageSources: EngineSources = {
  clock: () => Date.now(),
  timer: () => performance.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
};
