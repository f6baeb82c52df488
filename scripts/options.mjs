// @ts-check
/** Options of the commands. Plain ESM without packages. */
import { parseArgs } from 'node:util';
import { CommandError } from './process.mjs';

export const defaultPort = 4321;
export const defaultHost = '127.0.0.1';

/**
 * @typedef {object} ServeOptions
 * @property {number} port 0 takes any free port.
 * @property {string} host
 * @property {boolean} help
 */

/**
 * Reads `--port N`, `--host NAME` and `--help`, with the variable PORT as the port's default.
 *
 * @param {string[]} argv Without the program and the script.
 * @param {Record<string, string | undefined>} env
 * @returns {ServeOptions}
 * @throws {CommandError} An unknown option or a port that is none.
 */
export function parseServeOptions(argv, env) {
  const { values } = parse(argv);
  if (values.port !== undefined) {
    return { port: portNumber(values.port, '--port'), host: values.host, help: values.help };
  }
  const port = env.PORT ? portNumber(env.PORT, 'PORT') : defaultPort;
  return { port, host: values.host, help: values.help };
}

/** @param {string[]} argv */
function parse(argv) {
  try {
    return parseArgs({
      args: argv,
      options: {
        port: { type: 'string' },
        host: { type: 'string', default: defaultHost },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {string} text
 * @param {string} name Where the text comes from.
 */
function portNumber(text, name) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw new CommandError(`${name} takes a whole number from 0 to 65535, not "${text}".`);
}
