/**
 * The load, in a process of its own: keeps some connections busy, each with one request at a time, and reports how
 * long it took. Told what to do by messages of the parent process.
 */
import { connect } from 'node:net';
import { signedRequests, wireBytes, type Action } from './requests.ts';

export interface LoadOrder {
  port: number;
  action: Action;
  requests: number;
  connections: number;
}

export interface LoadReport {
  seconds: number;
  /** Answers with status 200, and all others. */
  ok: number;
  other: number;
}

const host = '127.0.0.1';
const endOfHead = '\r\n\r\n';
/** Milliseconds after which a run is given up. */
const giveUpAfter = 60_000;

function run({ port, action, requests, connections }: LoadOrder): Promise<LoadReport> {
  // Signed before the clock is started.
  const queue = signedRequests(action, requests, `${host}:${port}`, Date.now()).map(wireBytes);
  return new Promise((done, fail) => {
    const report = { seconds: 0, ok: 0, other: 0 };
    const timeout = setTimeout(() => fail(new Error(`no end after ${giveUpAfter} ms`)), giveUpAfter);
    let next = 0;
    let open = connections;
    const start = performance.now();
    const closed = (): void => {
      open -= 1;
      if (open > 0) return;
      clearTimeout(timeout);
      report.seconds = (performance.now() - start) / 1000;
      done(report);
    };
    for (let i = 0; i < connections; i += 1) {
      const socket = connect(port, host);
      socket.setNoDelay(true);
      let received = '';
      const send = (): void => {
        const bytes = queue[next];
        next += 1;
        if (bytes) socket.write(bytes);
        else socket.destroy();
      };
      socket.setEncoding('latin1');
      socket.on('connect', send);
      socket.on('close', closed);
      socket.on('error', fail);
      socket.on('data', (chunk: string) => {
        received += chunk;
        if (received.length < answerLength(received)) return;
        if (received.startsWith('HTTP/1.1 200 ')) report.ok += 1;
        else report.other += 1;
        received = '';
        send();
      });
    }
  });
}

/** Characters of the answer that `text` begins; endless while its head is not all there. */
function answerLength(text: string): number {
  const head = text.indexOf(endOfHead);
  const length = head < 0 ? undefined : /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
  return length === undefined ? Infinity : head + endOfHead.length + Number(length);
}

process.on('message', (order) => {
  void run(order as LoadOrder).then((report) => process.send?.(report));
});

// Not to outlive a benchmark that was killed.
process.on('disconnect', () => process.exit());
