/** Starts the local endpoint: the simulated STS on a port of this machine. */
import { resolve } from 'node:path';
import { createSts } from '../../src/sts/service.ts';
import { listen } from '../listen.mjs';
import { root } from '../setup.mjs';
import { readAccountFile } from './account-file.ts';
import { pooledRandom, tickingClock } from './clock.ts';
import { defaultAccount } from './options.ts';
import { keyOwners, logLine } from './request-log.ts';
import { createStsServer } from './server.ts';

export interface EndpointOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** File of the account; `content/accounts/main.yaml` where absent. */
  account?: string | undefined;
  /** Milliseconds since 1970 at which the clock starts; the machine's clock where absent. */
  clock?: number | undefined;
  /** Ports tried after a busy one; none unless told. */
  otherPorts?: number | undefined;
  /** Gets a line for each request, and a report of each fault of ours. */
  log: (line: string) => void;
}

export interface LocalEndpoint {
  /** `http://127.0.0.1:4566` */
  url: string;
  /** The port taken. */
  port: number;
  /** Ends open connections too. */
  close: () => Promise<void>;
}

/**
 * Resolves once requests are answered.
 * Throws a CommandError where the account cannot be read or no port can be had.
 */
export async function startEndpoint(options: EndpointOptions): Promise<LocalEndpoint> {
  const { port, host, log, otherPorts = 0 } = options;
  const account =
    options.account === undefined
      ? readAccountFile(resolve(root, defaultAccount), defaultAccount)
      : readAccountFile(options.account);
  const clock = tickingClock(options.clock);
  const sts = createSts(account, { clock, random: pooledRandom() });
  const owners = keyOwners(account);
  const server = createStsServer(sts, {
    answered: (request, response, milliseconds) => {
      log(logLine({ request, response, at: clock(), milliseconds }, owners));
    },
    failed: (error) => {
      log(`Answered 500: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  });
  const taken = await listen(server, { port, host, otherPorts });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
