// @ts-check
/** Ports for our servers. */
import { createServer } from 'node:http';
import { CommandError } from './process.mjs';

/** Ports tried after a busy one, where another port will do. */
export const portsTried = 20;

/**
 * Listens on a port or, where it is busy, on one of the next.
 *
 * @param {import('node:http').Server} server
 * @param {object} options
 * @param {number} options.port 0 takes any free port.
 * @param {string} options.host
 * @param {number} options.otherPorts How many ports after a busy one may be taken instead.
 * @returns {Promise<number>} The port taken.
 * @throws {CommandError} No port could be taken.
 */
export async function listen(server, { port: first, host, otherPorts }) {
  const last = first === 0 ? 0 : Math.min(first + otherPorts, 65535);
  for (let port = first; port <= last; port += 1) {
    const error = await tryListen(server, port, host);
    if (error === undefined) return boundPort(server);
    if (error.code !== 'EADDRINUSE') {
      throw new CommandError(`Cannot listen on ${host}, port ${String(port)}: ${error.message}`);
    }
  }
  const busy =
    last > first
      ? `Ports ${String(first)} to ${String(last)} of ${host} are all busy.`
      : `Port ${String(first)} of ${host} is busy.`;
  throw new CommandError(`${busy} Choose another with --port N; --port 0 takes any free one.`);
}

/**
 * A port of loopback that nobody listens on, for programs that cannot choose one themselves.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  const server = createServer();
  const port = await listen(server, { port: 0, host: '127.0.0.1', otherPorts: 0 });
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<NodeJS.ErrnoException | undefined>}
 */
function tryListen(server, port, host) {
  return new Promise((done) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) => done(error);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done(undefined);
    });
  });
}

/** @param {import('node:http').Server} server */
function boundPort(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
