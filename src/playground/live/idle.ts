/** Tells when nobody has touched the page for a while. */

export interface IdleSources {
  /** Milliseconds without a touch. */
  after: number;
  /** Milliseconds since any start; goes on while the machine sleeps. */
  now: () => number;
  setTimer: (run: () => void, milliseconds: number) => number;
  clearTimer: (timer: number) => void;
}

export interface Idle {
  /** Somebody is there. A touch that comes too late, after the machine slept, does not count as one in time. */
  touch(): void;
  stop(): void;
}

/** Calls `idle` once nobody has touched for `after` milliseconds, and again after each later pause. */
export function watchIdle(idle: () => void, { after, now, setTimer, clearTimer }: IdleSources): Idle {
  let touchedAt = now();
  let timer: number | undefined;
  const cancel = (): void => {
    if (timer !== undefined) clearTimer(timer);
    timer = undefined;
  };
  const end = (): void => {
    timer = undefined;
    idle();
  };
  const start = (): void => {
    cancel();
    touchedAt = now();
    timer = setTimer(end, after);
  };
  start();
  return {
    touch() {
      // Timers stand still while a machine sleeps.
      if (timer !== undefined && now() - touchedAt >= after) {
        cancel();
        idle();
      }
      start();
    },
    stop: cancel,
  };
}
