/** An HTTP server in front of the service: reads requests as plain data, writes answers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { maxBody, type Sts } from '../../src/sts/service.ts';
import type { Header, WireRequest, WireResponse } from '../../src/sts/wire.ts';

/** Bytes of request line and headers. STS itself refuses targets of some 15,800 bytes, so node must let them through. */
const maxHeaderSize = 65_536;
/** Milliseconds; longer than clients keep an idle connection, so that none is closed under a request. */
const keepAliveTimeout = 75_000;

export interface Observer {
  answered: (request: WireRequest, response: WireResponse, milliseconds: number) => void;
  /** A fault of ours: the client got 500. */
  failed: (error: unknown) => void;
}

interface Call {
  start: number;
  request: WireRequest;
  response: ServerResponse;
}

/** A server that is not listening yet. */
export function createStsServer(sts: Sts, observer: Observer): Server {
  let waiting: Call[] = [];

  /**
   * Answers the calls that came in one turn of the event loop: first all are worked out, then all are written. To write
   * each at once would wake the clients one by one, and that takes longer than to answer them.
   */
  function answerWaiting(): void {
    const calls = waiting;
    waiting = [];
    const answers = calls.map(({ request, response }) =>
      attempt(response, () => sts.handle(request).response),
    );
    calls.forEach(({ request, response, start }, i) => {
      const answer = answers[i];
      if (!answer) return;
      attempt(response, () => {
        write(response, answer);
        observer.answered(request, answer, performance.now() - start);
      });
    });
  }

  /** A fault of ours is answered, reported and survived. */
  function attempt<T>(response: ServerResponse, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      observer.failed(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
      return undefined;
    }
  }

  return createServer({ maxHeaderSize, keepAliveTimeout }, (request, response) => {
    const start = performance.now();
    // A client may leave at any time; there is nobody left to tell.
    response.on('error', () => undefined);
    readBody(request, (body) => {
      const waits = waiting.push({ start, request: toWire(request, body), response });
      if (waits === 1) setImmediate(answerWaiting);
    });
  });
}

const noBody = new Uint8Array(0);

/** Calls `done` with the whole body, or with one byte more than is allowed as soon as there are so many. */
function readBody(request: IncomingMessage, done: (body: Uint8Array) => void): void {
  let chunks: Buffer[] = [];
  let length = 0;
  let told = false;
  const tell = (body: Uint8Array): void => {
    told = true;
    chunks = [];
    done(body);
  };
  request.on('data', (chunk: Buffer) => {
    // What comes after the limit is read and dropped: the client would not see an answer sent into its writing.
    if (told) return;
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBody) tell(Buffer.concat(chunks, maxBody + 1));
  });
  request.on('end', () => {
    if (told) return;
    const [first = noBody] = chunks;
    tell(chunks.length > 1 ? Buffer.concat(chunks, length) : first);
  });
  request.on('error', () => undefined);
}

function toWire(request: IncomingMessage, body: Uint8Array): WireRequest {
  const { rawHeaders } = request;
  const headers: Header[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    headers.push([rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '']);
  }
  return { method: request.method ?? '', target: pathOf(request.url ?? '/'), headers, body };
}

/** The path with its query; clients that take us for a proxy send the whole URL. */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target;
  const path = /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1];
  return path === undefined ? target : path.startsWith('/') ? path : `/${path}`;
}

function write(response: ServerResponse, { status, headers, body }: WireResponse): void {
  const flat: string[] = [];
  for (const [name, value] of headers) flat.push(name, value);
  response.writeHead(status, flat);
  response.end(body);
}
