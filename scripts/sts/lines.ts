/** Writes lines together: a busy endpoint would spend its time on waking whoever reads them. */

/** Milliseconds a line may wait for others. */
export const lineDelay = 20;

/** Characters that wait for a reader who does not read; further lines are dropped, for memory is not endless. */
const maxWaiting = 1_000_000;

export interface LineSink {
  write(text: string): unknown;
  readonly writableLength: number;
}

export interface LineWriter {
  log: (line: string) => void;
  /** Writes what still waits, such as at the end of the process. */
  flush: () => void;
}

export function lineWriter(sink: LineSink): LineWriter {
  let held: string[] = [];
  const flush = (): void => {
    if (held.length === 0) return;
    const text = `${held.join('\n')}\n`;
    held = [];
    if (sink.writableLength < maxWaiting) sink.write(text);
  };
  return {
    log: (line) => {
      if (held.push(line) === 1) setTimeout(flush, lineDelay);
    },
    flush,
  };
}
