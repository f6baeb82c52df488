import { describe, expect, it, vi } from 'vitest';
import { watchIdle } from './idle.ts';

function setUp() {
  let time = 0;
  let due: { run: () => void; at: number } | undefined;
  const idle = vi.fn();
  const watch = watchIdle(idle, {
    after: 1_000,
    now: () => time,
    setTimer: (run, milliseconds) => {
      due = { run, at: time + milliseconds };
      return 1;
    },
    clearTimer: () => {
      due = undefined;
    },
  });
  /** Lets time pass; `asleep` without running timers. */
  const pass = (milliseconds: number, asleep = false): void => {
    time += milliseconds;
    if (asleep || !due || due.at > time) return;
    const { run } = due;
    due = undefined;
    run();
  };
  return { idle, watch, pass };
}

describe('watchIdle', () => {
  it('tells after the pause, and a touch puts it off', () => {
    const { idle, watch, pass } = setUp();
    pass(900);
    watch.touch();
    pass(900);
    expect(idle).not.toHaveBeenCalled();
    pass(100);
    expect(idle).toHaveBeenCalledTimes(1);
    watch.touch();
    pass(1_000);
    expect(idle).toHaveBeenCalledTimes(2);
  });

  it('takes the first touch after a sleep for too late', () => {
    const { idle, watch, pass } = setUp();
    pass(5_000, true);
    watch.touch();
    expect(idle).toHaveBeenCalledTimes(1);
  });

  it('stops', () => {
    const { idle, watch, pass } = setUp();
    watch.stop();
    pass(5_000);
    expect(idle).not.toHaveBeenCalled();
  });
});
