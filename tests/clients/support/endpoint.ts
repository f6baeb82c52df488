/** Starts `npm run sts` for a test, as its user does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { accountDocument } from './account.ts';
import { cleanEnvironment, newFolder } from './run.ts';

const command = fileURLToPath(new URL('../../../scripts/sts.mjs', import.meta.url));

export interface Endpoint {
  url: string;
  port: number;
  /** The lines logged so far. */
  log: readonly string[];
  stop: () => Promise<void>;
}

/** An endpoint with the account of these tests; `sts` is its part of that name, and `clock` starts its clock there. */
export function startEndpoint({ sts, clock }: { sts?: object; clock?: Date } = {}): Promise<Endpoint> {
  const account = join(newFolder(), 'account.json');
  writeFileSync(account, accountDocument(sts));
  return startWith(['--account', account, ...(clock ? ['--clock', clock.toISOString()] : [])]);
}

/** An endpoint with these options, on a free port. */
export async function startWith(options: readonly string[] = []): Promise<Endpoint> {
  const child = spawn(process.execPath, [command, '--port', '0', ...options], {
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log: string[] = [];
  const lines = createInterface(child.stdout);
  const ready = await Promise.race([
    once(lines, 'line') as Promise<[string]>,
    once(child, 'exit').then(([code]) => {
      throw new Error(`the endpoint ended with ${String(code)}`);
    }),
  ]);
  lines.on('line', (line) => log.push(line));
  const [, url, port] = /^STS listening on (http:\/\/127\.0\.0\.1:(\d+))$/.exec(ready[0]) ?? [];
  if (url === undefined) throw new Error(`not ready: ${ready[0]}`);
  return {
    url,
    port: Number(port),
    log,
    stop: async () => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
