/** The terminal that `npm run verify` talks with. */
import { createInterface, type Interface } from 'node:readline';
import { CommandError } from '../process.mjs';
import type { Terminal } from './codes.ts';

/** Standard output, and lines of standard input, from a person or a file. */
export function consoleTerminal(): Terminal {
  const lines: string[] = [];
  let reader: Interface | undefined;
  let ended = false;
  let wake = (): void => undefined;

  const listen = (): void => {
    if (reader) return;
    reader = createInterface({ input: process.stdin });
    reader.on('line', (line) => {
      lines.push(line);
      wake();
    });
    reader.on('close', () => {
      ended = true;
      wake();
    });
  };

  return {
    print: (line) => {
      console.log(line);
    },
    async ask(question) {
      process.stdout.write(question);
      listen();
      while (lines.length === 0) {
        if (ended) throw new CommandError('\nNobody answered. Give --yes to send without asking.');
        await new Promise<void>((done) => {
          wake = done;
        });
      }
      return lines.shift() ?? '';
    },
  };
}
