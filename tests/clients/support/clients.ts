/** Which clients are here; those that are not are installed where we may. */
import { spawnSync } from 'node:child_process';

export interface Client {
  command: string;
  version: string;
}

/** Undefined where a client is missing. */
export interface Clients {
  aws: Client | undefined;
  /** A Python that has boto3. */
  python: Client | undefined;
  /** A curl that knows `--aws-sigv4`. */
  curl: Client | undefined;
  /** A Ruby that has its SDK. */
  ruby: Client | undefined;
  /** A Go that finds its SDK where Debian puts it. */
  go: Client | undefined;
}

/** Arguments of `env`: Go, with the libraries that Debian packages. */
export const debianGo = ['GO111MODULE=off', 'GOPATH=/usr/share/gocode', 'go'];

interface Wanted {
  name: string;
  /** Debian's packages. */
  packages: readonly string[];
  /** Hundreds of megabytes: used where it is, and installed by `.ci/run`. */
  isLarge?: true;
  find: () => Client | undefined;
}

/** Milliseconds for a client to say its version, and for apt-get to install one. */
const versionPatience = 60_000;
const installPatience = 300_000;

const wanted: Record<keyof Clients, Wanted> = {
  aws: {
    name: 'AWS CLI',
    packages: ['awscli'],
    find: () => first(['aws'], ['--version'], /^aws-cli\/(\S+)/),
  },
  python: {
    name: 'boto3',
    packages: ['python3-boto3'],
    find: () =>
      first(
        ['python3', '/usr/bin/python3'],
        ['-c', 'import boto3; print("boto3", boto3.__version__)'],
        /^boto3 (\S+)/,
      ),
  },
  curl: {
    name: 'curl with --aws-sigv4',
    packages: ['curl'],
    find: () => first(['curl'], ['--aws-sigv4', 'aws:amz:us-east-1:sts', '--version'], /^curl (\S+)/),
  },
  ruby: {
    name: 'AWS SDK for Ruby',
    packages: ['ruby', 'ruby-aws-sdk-core'],
    find: () =>
      first(
        ['ruby'],
        ['-e', "require 'aws-sdk-core'; Aws::STS::Client; puts Aws::CORE_GEM_VERSION"],
        /^(\d\S+)/,
      ),
  },
  go: {
    name: 'Go with its SDK',
    packages: ['golang-go', 'golang-github-aws-aws-sdk-go-v2-dev'],
    isLarge: true,
    find: () =>
      first(['env'], [...debianGo, 'list', 'github.com/aws/aws-sdk-go-v2/service/sts'], /^(\S+)/) &&
      first(['go'], ['version'], /^go version go(\S+)/),
  },
};

function first(commands: readonly string[], args: readonly string[], version: RegExp): Client | undefined {
  for (const command of commands) {
    const { status, stdout, stderr } = spawnSync(command, args, {
      encoding: 'utf8',
      timeout: versionPatience,
    });
    const found = status === 0 ? version.exec(stdout || stderr)?.[1] : undefined;
    if (found !== undefined) return { command, version: found };
  }
  return undefined;
}

const names = ['aws', 'python', 'curl', 'ruby', 'go'] as const;
const findAll = (): Clients => ({
  aws: wanted.aws.find(),
  python: wanted.python.find(),
  curl: wanted.curl.find(),
  ruby: wanted.ruby.find(),
  go: wanted.go.find(),
});

/** Finds the clients, installs missing small ones with apt-get where we are root, and says what is used and what is not. */
export function ensureClients(): Clients {
  let clients = findAll();
  const missing = names.filter((name) => !clients[name] && !wanted[name].isLarge);
  if (missing.length > 0 && install(missing.flatMap((name) => wanted[name].packages))) clients = findAll();
  for (const name of names) {
    const client = clients[name];
    console.log(
      client
        ? `${wanted[name].name}: ${client.version}`
        : `Skipped: ${wanted[name].name} is not installed; "apt-get install ${wanted[name].packages.join(' ')}" as root gives it.`,
    );
  }
  return clients;
}

function install(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0) return false;
  const aptGet = (...args: readonly string[]): boolean =>
    spawnSync('apt-get', ['-q', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout: installPatience,
    }).status === 0;
  if (!aptGet('--version')) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  aptGet('update');
  return aptGet('install', '-y', '--no-install-recommends', ...packages);
}
