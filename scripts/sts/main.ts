/** `npm run sts`, once the packages are there. */
import { resolve } from 'node:path';
import { CommandError, exitOnSignals } from '../process.mjs';
import { startEndpoint } from './endpoint.ts';
import { lineWriter } from './lines.ts';
import { parseStsOptions, usage } from './options.ts';

/** Exit code of what the user has to put right: options, the account file, the port. */
const usageError = 2;

/** Resolves to the exit code, or to undefined to stay alive. */
export async function main(argv: readonly string[]): Promise<number | undefined> {
  try {
    const options = parseStsOptions(argv);
    if (options.help) {
      console.log(usage);
      return 0;
    }
    // The reader of our lines may end before us.
    process.stdout.on('error', () => undefined);
    const account = options.account === undefined ? undefined : resolve(callersFolder(), options.account);
    const { log, flush } = lineWriter(process.stdout);
    const endpoint = await startEndpoint({ ...options, account, log });
    const close = async (): Promise<void> => {
      await endpoint.close();
      flush();
    };
    exitOnSignals(close, () => 0);
    console.log(`STS listening on ${endpoint.url}`);
    return undefined;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    return usageError;
  }
}

/** npm starts us in the repository; a file is meant from where npm was called. */
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'sts' && folder ? folder : process.cwd();
}
