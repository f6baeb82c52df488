import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { lineWriter } from './lines.ts';

describe('lineWriter', () => {
  it('writes the lines of one turn together, in order', async () => {
    const written: string[] = [];
    const log = lineWriter({ write: (text) => written.push(text), writableLength: 0 });
    log('one');
    log('two');
    expect(written).toEqual([]);
    await turn();
    log('three');
    await turn();
    expect(written).toEqual(['one\ntwo\n', 'three\n']);
  });

  it('drops lines while nobody reads', async () => {
    const written: string[] = [];
    const sink = { write: (text: string) => written.push(text), writableLength: 1_000_000 };
    const log = lineWriter(sink);
    log('lost');
    await turn();
    sink.writableLength = 0;
    log('kept');
    await turn();
    expect(written).toEqual(['kept\n']);
  });
});
