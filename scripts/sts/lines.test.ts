import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lineDelay, lineWriter } from './lines.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const turn = () => vi.advanceTimersByTime(lineDelay);

describe('lineWriter', () => {
  it('writes at once when told', () => {
    const written: string[] = [];
    const { log, flush } = lineWriter({ write: (text) => written.push(text), writableLength: 0 });
    log('last');
    flush();
    turn();
    expect(written).toEqual(['last\n']);
  });

  it('writes the lines of a short while together, in order', () => {
    const written: string[] = [];
    const { log } = lineWriter({ write: (text) => written.push(text), writableLength: 0 });
    log('one');
    log('two');
    expect(written).toEqual([]);
    turn();
    log('three');
    turn();
    expect(written).toEqual(['one\ntwo\n', 'three\n']);
  });

  it('drops lines while nobody reads', () => {
    const written: string[] = [];
    const sink = { write: (text: string) => written.push(text), writableLength: 1_000_000 };
    const { log } = lineWriter(sink);
    log('lost');
    turn();
    sink.writableLength = 0;
    log('kept');
    turn();
    expect(written).toEqual(['kept\n']);
  });
});
