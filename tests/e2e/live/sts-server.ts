/** STS as a browser meets it: a TLS server with a certificate of its own making in front of `src/sts`, and its ill days. */
import {
  createServer as createHttp,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:net';
import { generate } from 'selfsigned';
import { createStsServer } from '../../../scripts/sts/server.ts';
import type { Account } from '../../../src/model/account.ts';
import { createSts } from '../../../src/sts/service.ts';

export interface Asked {
  host: string;
  method: string;
  /** Names of the headers. */
  headers: readonly string[];
  /** All that was sent, for searches. */
  text: string;
}

/** What the server does instead of passing a request to the service. */
export type Mood =
  | { kind: 'well'; clock?: number; account?: Account }
  /** Answers HTML, as the login page of a network does. */
  | { kind: 'html'; status: number }
  /** Takes the request and closes the line. */
  | { kind: 'cut' }
  /** Never answers. */
  | { kind: 'silent' }
  /** Answers what no page may read. */
  | { kind: 'no-cors' }
  /** Lets no page read the Date header. */
  | { kind: 'no-date'; clock: number };

export interface StsServer {
  tlsPort: number;
  /** The same over http, as an emulator on this machine: its port. */
  httpPort: number;
  asked: Asked[];
  /** Bodies of the answers. */
  answers: string[];
  be(mood: Mood): void;
  close(): Promise<void>;
}

/** Answers on any host name; the region is that of the name. */
export async function startSts(account: Account): Promise<StsServer> {
  const asked: Asked[] = [];
  const answers: string[] = [];
  let mood: Mood = { kind: 'well' };
  let service = serve({ kind: 'well' });

  function serve(next: Mood): RequestListener {
    const clock = 'clock' in next ? next.clock : undefined;
    const ahead = clock === undefined ? 0 : clock - Date.now();
    const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
    const own = next.kind === 'well' ? next.account : undefined;
    const sts = createSts(own ?? account, { clock: () => Date.now() + ahead, random });
    const server = createStsServer(sts, { answered: () => undefined, failed: console.error });
    return (request, response) => void server.emit('request', request, response);
  }

  const listener: RequestListener = (request, response) => {
    note(request, asked);
    noteAnswer(response, answers);
    if (mood.kind === 'well' || request.method === 'OPTIONS') {
      if (mood.kind === 'no-cors') response.writeHead(403).end();
      else service(request, response);
    } else answerIll(mood, request, response, service);
  };

  const { private: key, cert } = await generate([{ name: 'commonName', value: 'sts.amazonaws.com' }], {
    algorithm: 'sha256',
  });
  const tls = createHttps({ key, cert }, listener);
  const http = createHttp(listener);
  return {
    asked,
    answers,
    tlsPort: await portOf(tls),
    httpPort: await portOf(http),
    be(next) {
      mood = next;
      service = serve(next);
    },
    close: async () => {
      await Promise.all([tls, http].map(closed));
    },
  };
}

function note(request: IncomingMessage, asked: Asked[]): void {
  const { method = '', headers } = request;
  const entry = {
    host: headers.host ?? '',
    method,
    headers: Object.keys(headers),
    text: JSON.stringify(headers),
  };
  asked.push(entry);
  request.on('data', (chunk: Buffer) => {
    entry.text += chunk.toString();
  });
}

function noteAnswer(response: ServerResponse, answers: string[]): void {
  const end = response.end.bind(response) as (body?: unknown) => ServerResponse;
  response.end = ((body?: unknown) => {
    if (typeof body === 'string' && body !== '') answers.push(body);
    return end(body);
  }) as never;
}

function answerIll(
  mood: Mood,
  request: IncomingMessage,
  response: ServerResponse,
  service: RequestListener,
): void {
  switch (mood.kind) {
    case 'well':
    case 'silent':
      return;
    case 'html':
      response.writeHead(mood.status, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
      response.end('<!doctype html><title>Welcome to the hotel network</title>');
      return;
    case 'cut':
      request.socket.destroy();
      return;
    case 'no-cors':
      response.writeHead(200).end();
      return;
    case 'no-date': {
      const write = response.writeHead.bind(response) as (
        status: number,
        headers: string[],
      ) => ServerResponse;
      response.writeHead = ((status: number, headers: string[]) => {
        const at = headers.indexOf('Access-Control-Expose-Headers');
        return write(
          status,
          headers.map((value, index) => (index === at + 1 ? 'x-amzn-RequestId' : value)),
        );
      }) as never;
      service(request, response);
    }
  }
}

function portOf(server: Server): Promise<number> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

const closed = (server: Server & { closeAllConnections?: () => void }): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections?.();
  });
