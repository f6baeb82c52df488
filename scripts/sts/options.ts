/** Options of `npm run sts`. */
import { parseArgs } from 'node:util';
import { CommandError } from '../process.mjs';

export const defaultPort = 4566;
export const defaultHost = '127.0.0.1';
export const defaultAccount = 'content/accounts/main.yaml';

export interface StsCommandOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** As given; the default account where absent. */
  account: string | undefined;
  /** Milliseconds since 1970 at which the clock starts; the machine's clock where absent. */
  clock: number | undefined;
  help: boolean;
}

export const usage = `npm run sts -- [--port N] [--host NAME] [--account FILE] [--clock INSTANT]
Serves the simulated STS over HTTP for the AWS CLI, SDKs and curl.

  --port N          default ${defaultPort}; 0 takes any free port
  --host NAME       default ${defaultHost}
  --account FILE    account document, YAML or JSON; default ${defaultAccount}
  --clock INSTANT   start the clock there and let it tick, such as 2026-09-12T00:00:00Z
  --help            print this

It prints "STS listening on http://HOST:PORT" when ready, then one line a request. Ctrl+C ends it.`;

/**
 * Reads the options; `argv` is without the program and the script.
 * Throws a CommandError where an option is unknown or its value is wrong.
 */
export function parseStsOptions(argv: readonly string[]): StsCommandOptions {
  const values = parse(argv);
  return {
    port: values.port === undefined ? defaultPort : portNumber(values.port),
    host: values.host === undefined ? defaultHost : notEmpty('--host', values.host),
    account: values.account === undefined ? undefined : notEmpty('--account', values.account),
    clock: values.clock === undefined ? undefined : instant(values.clock),
    help: values.help,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        account: { type: 'string' },
        clock: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new CommandError(`--port takes a whole number from 0 to 65535, not "${text}".`);
}

function notEmpty(option: string, text: string): string {
  if (text !== '') return text;
  throw new CommandError(`${option} needs a value.`);
}

const isoInstant = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970. A time without its zone is refused: it would be another instant on another machine. */
function instant(text: string): number {
  const day = isoInstant.exec(text)?.[1];
  const epochMs = day === undefined ? NaN : Date.parse(text);
  // Date.parse reads 30 February as 2 March.
  const real = !Number.isNaN(epochMs) && new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
  if (real) return epochMs;
  throw new CommandError(`--clock takes an instant such as 2026-09-12T00:00:00Z, not "${text}".`);
}
