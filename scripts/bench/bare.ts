/**
 * A bare `node:http` server, for comparison: it reads nothing of a request and answers a constant, which the parent
 * process sends it. Tells its port to the parent.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireResponse } from '../../src/sts/wire.ts';

let status = 200;
let headers: string[] = [];
let body = '';

process.on('message', (message) => {
  const constant = message as WireResponse;
  ({ status, body } = constant);
  headers = constant.headers.flat();
  process.send?.('set');
});

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(status, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));

// Not to outlive a benchmark that was killed.
process.on('disconnect', () => process.exit());
