/** Runs a client as a program, with nothing of this machine's configuration. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Credentials } from './account.ts';

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Milliseconds after which a program is ended. */
const patience = 100_000;

/** A new folder for files of a test. */
export const newFolder = (): string => mkdtempSync(join(inject('folder'), 'test-'));

const home = newFolder();

/** An environment without AWS settings, profiles, proxies and instance metadata of this machine. */
export function cleanEnvironment(credentials?: Credentials, region = 'us-east-1'): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    NO_PROXY: '*',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: join(home, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'credentials'),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_PAGER: '',
    // One try more is enough to see that a client tries again.
    AWS_MAX_ATTEMPTS: '2',
    ...(credentials && {
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      ...(credentials.sessionToken !== undefined && { AWS_SESSION_TOKEN: credentials.sessionToken }),
    }),
  };
}

/** Runs a program to its end, whatever its exit code. `input` is what it reads. */
export function run(
  command: string,
  args: readonly string[],
  env = cleanEnvironment(),
  cwd = home,
  input = '',
): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = execFile(command, args, { env, cwd, timeout: patience }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') fail(new Error(`${command}: ${error.message}`));
      else done({ code: Number(error?.code ?? 0), stdout, stderr });
    });
    // A program that does not read has closed its end by then.
    child.stdin?.on('error', () => undefined).end(input);
  });
}
