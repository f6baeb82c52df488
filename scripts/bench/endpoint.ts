/**
 * `npm run bench`: the local endpoint, with every signature verified, beside a bare `node:http` server that answers a
 * constant of the same size. Both run at the same time and take many short turns, so that a busy machine slows both.
 * Exit code 1 where the endpoint is slower than a third of the bare server, refuses a call, or its memory grows.
 */
import { execFile, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { exitOnSignals } from '../process.mjs';
import { root } from '../setup.mjs';
import type { WireResponse } from '../../src/sts/wire.ts';
import type { HandleReport } from './handle.ts';
import type { LoadOrder, LoadReport } from './load.ts';
import { signedRequests, type Action } from './requests.ts';
import { median, table } from './table.ts';

const connections = 16;
const rounds = 31;
const requestsPerRun = 1000;
/** Runs that are not counted: the engine compiles what is busy only after some thousand calls. */
const warmUpRuns = 8;
/** Of the bare server's requests a second. */
const leastShare = 1 / 3;
/** Bytes that may be added by 100,000 calls: what the engine keeps for itself moves by about this much. */
const mostHeapGrowth = 1_000_000;
const mostRssGrowth = 32_000_000;

exitOnSignals(() => {
  for (const child of children) child.kill();
});

const script = (name: string): string => join(import.meta.dirname, name);
const children: ChildProcess[] = [];

/** The next message of a child; its end is an error. */
async function message<T>(child: ChildProcess): Promise<T> {
  const done = new AbortController();
  const { signal } = done;
  const value = await Promise.race([
    once(child, 'message', { signal }) as Promise<[T]>,
    once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`${child.spawnargs.at(-1) ?? 'a child'} ended with ${String(code)}`);
    }),
  ]).finally(() => {
    done.abort();
  });
  return value[0];
}

function start(name: string): ChildProcess {
  const child = fork(script(name));
  children.push(child);
  return child;
}

/** Starts the endpoint as `npm run sts` does, and reads its lines away as a terminal would. */
async function startSts(): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'sts.mjs'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface(child.stdout);
  const [ready] = (await once(lines, 'line')) as [string];
  lines.close();
  child.stdout.resume();
  return Number(ready.split(':').at(-1));
}

/** What the endpoint answers, for the bare server to answer as well. */
async function sample(port: number, action: Action): Promise<WireResponse> {
  const [request] = signedRequests(action, 1, `127.0.0.1:${port}`, Date.now());
  if (!request) throw new Error('no request');
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: request.headers.map(([name, value]): [string, string] => [name, value]),
    body: Buffer.from(request.body),
  });
  const added = new Set(['connection', 'keep-alive']);
  const headers = [...response.headers].filter(([name]) => !added.has(name));
  return { status: response.status, headers, body: await response.text() };
}

async function compare(action: Action, stsPort: number, bare: ChildProcess, barePort: number) {
  bare.send(await sample(stsPort, action));
  await message(bare);
  const load = start('load.ts');
  const run = async (port: number): Promise<number> => {
    const order: LoadOrder = { port, action, requests: requestsPerRun, connections };
    load.send(order);
    const { seconds, ok, other } = await message<LoadReport>(load);
    if (other > 0) throw new Error(`${other} of ${ok + other} ${action} calls were refused`);
    return ok / seconds;
  };
  for (let i = 0; i < warmUpRuns; i += 1) {
    await run(barePort);
    await run(stsPort);
  }
  const rates: { bare: number; sts: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    rates.push({ bare: await run(barePort), sts: await run(stsPort) });
  }
  load.kill();
  return {
    action,
    bare: median(rates.map((rate) => rate.bare)),
    sts: median(rates.map((rate) => rate.sts)),
    share: median(rates.map((rate) => rate.sts / rate.bare)),
  };
}

async function handleAlone(): Promise<HandleReport> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script('handle.ts')]);
  return JSON.parse(stdout) as HandleReport;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function main(): Promise<string[]> {
  const bare = start('bare.ts');
  const barePort = await message<number>(bare);
  const stsPort = await startSts();

  const failures: string[] = [];
  const compared = [
    await compare('GetSessionToken', stsPort, bare, barePort),
    await compare('GetCallerIdentity', stsPort, bare, barePort),
  ];
  console.log(
    `Requests a second at ${connections} connections, median of ${rounds} rounds of ${requestsPerRun}:\n`,
  );
  console.log(
    table([
      ['', 'bare node:http', 'npm run sts', 'share'],
      ...compared.map(({ action, bare: bareRate, sts, share }) => [
        action,
        whole(bareRate),
        whole(sts),
        `${(share * 100).toFixed(0)} %`,
      ]),
    ]),
  );
  for (const { action, share } of compared) {
    if (share < leastShare) failures.push(`${action} is slower than a third of the bare server`);
  }

  const { calls, rates, before, after } = await handleAlone();
  console.log('\nThe service alone, calls a second without HTTP:\n');
  console.log(
    table([
      ['GetSessionToken', whole(rates.getSessionToken)],
      ['GetCallerIdentity', whole(rates.getCallerIdentity)],
    ]),
  );
  console.log(`\nIts memory before and after ${whole(calls)} calls:\n`);
  console.log(
    table([
      ['', 'before', 'after', 'growth'],
      ['heap', mega(before.heap), mega(after.heap), mega(after.heap - before.heap)],
      ['resident', mega(before.rss), mega(after.rss), mega(after.rss - before.rss)],
    ]),
  );
  if (after.heap - before.heap > mostHeapGrowth) failures.push('the heap grows with the calls');
  if (after.rss - before.rss > mostRssGrowth) failures.push('the resident memory grows with the calls');
  return failures;
}

try {
  const failures = await main();
  for (const failure of failures) console.error(`\nToo slow or too large: ${failure}.`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  for (const child of children) child.kill();
}
