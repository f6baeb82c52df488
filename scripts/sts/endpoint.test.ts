import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStsServer } from './server.ts';
import { listen } from '../listen.mjs';
import { startEndpoint, type LocalEndpoint } from './endpoint.ts';

const folder = mkdtempSync(join(tmpdir(), 'endpoint-'));
afterAll(() => rmSync(folder, { recursive: true }));

let lines: string[];
let endpoint: LocalEndpoint;
const log = (line: string) => lines.push(line);

beforeEach(async () => {
  lines = [];
  endpoint = await startEndpoint({ port: 0, host: '127.0.0.1', log });
});
afterEach(() => endpoint.close());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

function call(
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = httpRequest(endpoint.url, { method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on('error', fail);
    request.end(body);
  });
}

/** What comes back for bytes written as they are, until the server closes. */
function raw(bytes: string): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    const socket = connect(endpoint.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('close', () => done(text));
    socket.on('error', fail);
  });
}

const unsigned = 'Action=GetCallerIdentity&Version=2011-06-15';
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('the local endpoint', () => {
  it('answers calls, and logs a line for each', async () => {
    const answer = await call('POST', '/', { headers: form, body: unsigned });
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('<Code>MissingAuthenticationToken</Code>');
    expect(answer.headers['content-type']).toBe('text/xml');
    expect(answer.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\S+Z POST GetCallerIdentity - 403 MissingAuthenticationToken \d+\.\d ms$/);
  });

  it('keeps to the clock it was given', async () => {
    const late = await startEndpoint({ port: 0, host: '127.0.0.1', clock: Date.UTC(2030, 0, 1, 12), log });
    const response = await fetch(`${late.url}/?${unsigned}`);
    await late.close();
    expect(response.headers.get('date')).toMatch(/^Tue, 01 Jan 2030 12:00:/);
    expect(lines[0]).toMatch(/^2030-01-01T12:00:/);
  });

  it('answers methods of all kinds', async () => {
    expect((await call('HEAD', '/')).status).toBe(400);
    expect((await call('PROPFIND', '/')).status).toBe(400);
    expect((await call('DELETE', '/x')).status).toBe(404);
    expect((await call('OPTIONS', '/', { headers: { origin: 'https://example.com' } })).status).toBe(200);
  });

  it('hands on header bytes that are not ASCII as they came', async () => {
    const asked = 'x-gr\u00F6\u00DFe';
    const answer = await call('OPTIONS', '/', {
      headers: { origin: 'https://example.com', 'access-control-request-headers': asked },
    });
    expect(answer.headers['access-control-allow-headers']).toBe(asked);
  });

  it('waits for the body of a client that expects 100 Continue', async () => {
    const text = await raw(
      'POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nConnection: close\r\n' +
        `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${unsigned.length}\r\n\r\n${unsigned}`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 403 /);
  });

  it('takes a URL in the place of the path, as proxies are asked', async () => {
    const text = await raw(
      'GET http://sts.eu-west-1.amazonaws.com?Action=Nothing HTTP/1.1\r\n' +
        'Host: sts.eu-west-1.amazonaws.com\r\nConnection: close\r\n\r\n',
    );
    expect(text).toContain('<Code>InvalidAction</Code>');
  });

  it('refuses a body that is too large, and keeps the connection in order', async () => {
    const large = await call('POST', '/', { headers: form, body: Buffer.alloc(10_000_001, 'a') });
    expect(large.status).toBe(413);
    const largest = await call('POST', '/', { headers: form, body: Buffer.alloc(10_000_000, 'a') });
    expect(largest.status).toBe(302);
  });

  it('leaves to STS what it says to a long target', async () => {
    const answer = await call('GET', `/?x=${'a'.repeat(20_000)}`);
    expect(answer.status).toBe(400);
    expect(answer.headers['x-amzn-requestid']).toBeDefined();
  });

  it('refuses what is not HTTP and lives on', async () => {
    expect(await raw('this is not HTTP\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect((await call('POST', '/', { headers: form, body: unsigned })).status).toBe(403);
  });

  it('does not mind a client that leaves in the middle', async () => {
    await new Promise<void>((done) => {
      const socket = connect(endpoint.port, '127.0.0.1', () => {
        socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf', () => {
          socket.destroy();
          done();
        });
      });
    });
    expect((await call('POST', '/', { headers: form, body: unsigned })).status).toBe(403);
    expect(lines).toHaveLength(1);
  });

  it('names the port that is busy, or takes another where it may', async () => {
    const { port } = endpoint;
    await expect(startEndpoint({ port, host: '127.0.0.1', log })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is busy.`,
    );
    const other = await startEndpoint({ port, host: '127.0.0.1', otherPorts: 20, log });
    expect(other.port).toBeGreaterThan(port);
    expect(other.url).toBe(`http://127.0.0.1:${other.port}`);
    await other.close();
  });

  it('serves the account of a file', async () => {
    const path = join(folder, 'account.json');
    writeFileSync(path, '{"accountId": 12}');
    await expect(startEndpoint({ port: 0, host: '127.0.0.1', account: path, log })).rejects.toThrow(
      `${path}: accountId: must be a string of 12 digits`,
    );
  });
});

describe('createStsServer', () => {
  it('answers 500 where an answer cannot be written', async () => {
    const failures: unknown[] = [];
    const response = { status: 200, headers: [['X-Broken', 'a\nb']] as const, body: '' };
    const server = createStsServer(
      { handle: () => ({ response, trace: [] }), fetch: () => Promise.reject(new Error('not used')) },
      { answered: () => undefined, failed: (error) => failures.push(error) },
    );
    const port = await listen(server, { port: 0, host: '127.0.0.1', otherPorts: 0 });
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(500);
    server.closeAllConnections();
    server.close();
    expect(failures).toHaveLength(1);
  });

  it('answers 500 to a fault of ours, reports it and lives on', async () => {
    const failures: unknown[] = [];
    const fault = new Error('a fault of ours');
    const server = createStsServer(
      {
        handle: () => {
          throw fault;
        },
        fetch: () => Promise.reject(fault),
      },
      { answered: () => undefined, failed: (error) => failures.push(error) },
    );
    const port = await listen(server, { port: 0, host: '127.0.0.1', otherPorts: 0 });
    for (let i = 0; i < 2; i += 1) expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(500);
    server.closeAllConnections();
    server.close();
    expect(failures).toEqual([fault, fault]);
  });
});
