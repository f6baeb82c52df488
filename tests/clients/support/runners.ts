/** What runs the snippets of a target, and what it takes. */
import { spawnSync } from 'node:child_process';
import type { TargetId } from '../../../src/snippets/targets.ts';
import { debianGo, type Clients } from './clients.ts';

export interface Runner {
  target: TargetId;
  /** Tells runners of one target apart. */
  name: string;
  command: string;
  /** Before the name of the file. */
  args: readonly string[];
  /** What an SDK older than the snippet needs in its place. */
  adapt?: (code: string) => string;
}

/** A target that is not run here, and why. */
export interface NotRun {
  target: TargetId;
  why: string;
}

/** Milliseconds for a program to say whether it is there. */
const patience = 60_000;
const works = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { timeout: patience, stdio: 'ignore' }).status === 0;

/** Languages whose SDK must be fetched from a registry of its own and compiled with the snippet. */
const compiled: readonly TargetId[] = ['java', 'kotlin', 'csharp', 'rust', 'swift', 'cpp'];

/** Debian's SDK is of 2022: an address of one's own was given otherwise then. All else is run as it stands. */
const withoutBaseEndpoint = (code: string): string =>
  code.replace(
    /cfg\.BaseEndpoint = aws\.String\((".*")\)/,
    'cfg.EndpointResolverWithOptions = aws.EndpointResolverWithOptionsFunc(' +
      'func(string, string, ...interface{}) (aws.Endpoint, error) { return aws.Endpoint{URL: $1, SigningRegion: cfg.Region}, nil })',
  );

/** Finds what can run here. Nothing is installed for it but the clients that are given. */
export function findRunners({ aws, python, curl, ruby, go }: Clients): {
  runners: Runner[];
  notRun: NotRun[];
} {
  const runners: Runner[] = [];
  const notRun: NotRun[] = [];
  const add = (target: TargetId, why: string | false, ...found: Omit<Runner, 'target'>[]): void => {
    if (why === false) runners.push(...found.map((runner) => ({ target, ...runner })));
    else notRun.push({ target, why });
  };
  const shells = ['bash', 'zsh']
    .filter((shell) => works(shell, '-c', 'true'))
    .map((shell) => ({ name: shell, command: shell, args: [] }));
  const node = { name: 'Node', command: process.execPath, args: [] };
  const stripsTypes = 'typescript' in process.features && process.features.typescript !== false;
  const pwsh = { name: 'PowerShell', command: 'pwsh', args: ['-NoProfile', '-File'] };
  const hasPwsh = works('pwsh', '-NoProfile', '-Command', 'exit 0');

  add('cli-bash', !aws && 'the AWS CLI is not installed', ...shells);
  add('curl', !curl && 'curl with --aws-sigv4 is not installed', ...shells);
  add('javascript', false, node);
  add('typescript', !stripsTypes && `Node ${process.version} does not strip types`, node);
  add('python', !python && 'boto3 is not installed', {
    name: 'boto3',
    command: python?.command ?? 'python3',
    args: [],
  });
  add('cli-powershell', !(hasPwsh && aws) && 'PowerShell is not installed', pwsh);
  const hasModule =
    hasPwsh && works('pwsh', '-NoProfile', '-Command', 'Import-Module AWS.Tools.SecurityToken');
  add('powershell', !hasModule && 'PowerShell with AWS.Tools.SecurityToken is not installed', pwsh);
  add('ruby', !ruby && 'Ruby with aws-sdk-core is not installed', {
    name: 'Ruby',
    command: 'ruby',
    args: [],
  });
  add('go', !go && 'Go with its SDK as Debian packages it is not installed', {
    name: 'Go',
    command: 'env',
    args: [...debianGo, 'run'],
    adapt: withoutBaseEndpoint,
  });
  const hasPaws = works('Rscript', '-e', 'library(paws)');
  add('r', !hasPaws && 'R with paws is not installed', { name: 'R', command: 'Rscript', args: [] });
  add('php', 'its SDK comes by Composer, into the folder of the script');
  add('cli-cmd', 'cmd is part of Windows');
  add('http', 'a message is no program; it is filled in and sent below');
  for (const target of compiled)
    add(target, 'its SDK comes from a registry of its own, to be compiled with it');
  return { runners, notRun };
}
