/** Options of `npm run verify`. */
import { parseArgs } from 'node:util';
import { findRegion } from '../../src/model/regions.ts';
import { CommandError } from '../process.mjs';

export const defaultOut = 'recordings';

export interface VerifyOptions {
  /** Of the shared configuration files; the SDK's own choice where absent. */
  profile: string | undefined;
  /** The SDK's own choice where absent, else us-east-1. */
  region: string | undefined;
  /** Called in place of AWS. */
  endpoint: URL | undefined;
  /** Of the caller's MFA device. */
  serial: string | undefined;
  /** Folder for the recordings. */
  out: string;
  /** Do not ask before sending. */
  yes: boolean;
  help: boolean;
}

export const usage = `npm run verify -- [--profile NAME] [--region R] [--endpoint URL] [--serial ARN] [--out DIR] [--yes]
Sends the cases that are safe to send to the real STS, compares its answers with the simulator's, and writes what came
back, without anything secret, as cases for a pull request.

  --profile NAME   of your AWS configuration files; credentials are found as every AWS SDK finds them
  --region R       default: that of your configuration, else us-east-1
  --endpoint URL   call this in place of AWS: a local endpoint, LocalStack, a stand-in
  --serial ARN     your MFA device; the cases about MFA then ask for its codes
  --out DIR        where the recordings go; default ${defaultOut}
  --yes            do not ask before sending
  --help           print this

It needs a long-term access key of an IAM user; one without any permission will do. Nothing is created but sessions of an
hour at most, which are thrown away. At most two requests a second are sent.
Exit code: 0 no difference, 1 differences, 2 nothing could be verified.`;

/**
 * Reads the options; `argv` is without the program and the script.
 * Throws a CommandError where an option is unknown or its value is wrong.
 */
export function parseVerifyOptions(argv: readonly string[]): VerifyOptions {
  const values = parse(argv);
  const { profile, region, endpoint, serial, out } = values;
  for (const [name, value] of Object.entries({ profile, region, endpoint, serial, out })) {
    if (value === '') throw new CommandError(`--${name} needs a value.`);
  }
  return {
    profile,
    region: region === undefined ? undefined : knownRegion(region),
    endpoint: endpoint === undefined ? undefined : endpointUrl(endpoint),
    serial,
    out: out ?? defaultOut,
    yes: values.yes,
    help: values.help,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        profile: { type: 'string' },
        region: { type: 'string' },
        endpoint: { type: 'string' },
        serial: { type: 'string' },
        out: { type: 'string' },
        yes: { type: 'boolean', short: 'y', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

/** The region's id. Throws a CommandError where none is called so. */
export function knownRegion(id: string): string {
  if (findRegion(id)) return id;
  throw new CommandError(`No region is called "${id}".`);
}

/** Is the host this machine? */
export const isLoopback = (url: URL): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);

function endpointUrl(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new CommandError(`--endpoint takes a URL such as http://127.0.0.1:4566, not "${text}".`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new CommandError(`--endpoint takes http or https, not ${url.protocol}`);
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    throw new CommandError(
      '--endpoint must be https, or on this machine: session tokens travel in clear over http.',
    );
  }
  if (
    url.username !== '' ||
    url.password !== '' ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    throw new CommandError('--endpoint takes a scheme, a host and a port, nothing more.');
  }
  return url;
}
