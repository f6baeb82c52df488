/** Runs what the guides to the AWS CLI, the SDKs, scripts and roles tell their readers to run. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { codeAt } from '../../src/sts/totp.ts';
import { alice, aliceArn } from './support/account.ts';
import { startWith, type Endpoint } from './support/endpoint.ts';
import { cleanEnvironment, newFolder, type Ended } from './support/run.ts';
import { snippetsOf } from './support/snippets.ts';

const { aws, python } = inject('clients');
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = snippetsOf('guides/cli.mdx');
const sdk = snippetsOf('guides/sdk.mdx');
const scripts = snippetsOf('guides/scripts.mdx');
const roles = snippetsOf('guides/roles.mdx');

/** Older ones take the address as an option only, which a profile with a role has no place for. */
const [major = 0, minor = 0] = (aws?.version ?? '').split('.').map(Number);
const readsAddress = major > 2 || (major === 2 && minor >= 13) || (major === 1 && minor >= 29);

/** The seed of alice's device in the default account, which these pages have in mind. */
const codeNow = (): string => codeAt('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', Date.now());
const wrongCode = (): string => (codeNow() === '000000' ? '111111' : '000000');

describe('the guides', () => {
  let endpoint: Endpoint;
  let home: string;
  // Each with an endpoint of its own: a code is good once, and a device has nine tries.
  beforeEach(async () => {
    endpoint = await startWith();
    home = newFolder();
    mkdirSync(join(home, '.aws'));
    mkdirSync(join(home, 'bin'));
    writeFileSync(
      join(home, '.aws/credentials'),
      `[long-term]\naws_access_key_id = ${alice.accessKeyId}\naws_secret_access_key = ${alice.secretAccessKey}\n`,
    );
    if (aws) {
      const real = execFileSync('sh', ['-c', `command -v ${aws.command}`], { encoding: 'utf8' }).trim();
      const script = `#!/bin/sh\ncase " $* " in *' sts '*) set -- --endpoint-url ${endpoint.url} "$@";; esac\nexec ${real} "$@"\n`;
      writeFileSync(join(home, 'bin/aws'), script, { mode: 0o755 });
    }
  });
  afterEach(() => endpoint.stop());

  const environment = (credentials?: typeof alice): Record<string, string> => {
    const clean = cleanEnvironment(credentials);
    return {
      ...clean,
      HOME: home,
      PATH: `${join(home, 'bin')}:${clean.PATH ?? ''}`,
      PYENV_VERSION: process.env.PYENV_VERSION ?? '',
      AWS_CONFIG_FILE: join(home, '.aws/config'),
      AWS_SHARED_CREDENTIALS_FILE: join(home, '.aws/credentials'),
      AWS_ENDPOINT_URL_STS: endpoint.url,
    };
  };

  /** Runs a program, types `input` and waits for its end. It has no terminal, so that it asks on its input. */
  async function typed(
    command: string,
    args: readonly string[],
    input: string,
    { env = environment(), cwd = home } = {},
  ): Promise<Ended> {
    const child = spawn(command, args, { env, cwd, detached: true });
    child.stdin.end(input);
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number | null]>,
    ]);
    return { code: code ?? -1, stdout, stderr };
  }
  const shell = (line: string, input = ''): Promise<Ended> => typed('sh', ['-c', line], input);
  const file = (name: string, content: string): void => {
    writeFileSync(join(home, name), content);
  };
  const sessionsMade = (): number => endpoint.log.filter((line) => line.includes(' GetSessionToken ')).length;

  it.skipIf(!aws)('write a profile with the CLI', async () => {
    file('mfa-profile.sh', cli('sh', 'mfa-profile.sh'));
    const made = await shell(`sh mfa-profile.sh ${codeNow()}`);
    expect(made.stderr).toBe('');
    const { stdout } = await shell('aws --profile mfa sts get-caller-identity --query Arn --output text');
    expect(stdout.trim()).toBe(aliceArn);
  });

  it.skipIf(!aws || !python)('hand out a session by credential_process, and keep it', async () => {
    file('mfa-session', cli('python', 'mfa-session'));
    const config = cli('ini', 'credential_process');
    expect(config).toContain('/home/alice/bin/mfa-session');
    const program = `${python!.command} ${join(home, 'mfa-session')}`;
    file('.aws/config', config.replace('/home/alice/bin/mfa-session', program));
    const line = 'aws --profile mfa sts get-caller-identity --query Arn --output text';
    expect((await shell(line, `${codeNow()}\n`)).stdout.trim()).toBe(aliceArn);
    // Nothing is typed this time.
    expect((await shell(line)).stdout.trim()).toBe(aliceArn);
    expect(sessionsMade()).toBe(1);
    expect(statSync(join(home, '.aws/mfa-session.json')).mode & 0o777).toBe(0o600);
  });

  it('give clients of the SDK for JavaScript a function', async () => {
    const args = ['--input-type=module', '--eval', sdk('js', 'session.mjs')];
    const { stdout, stderr } = await typed(process.execPath, args, `${codeNow()}\n`, {
      env: environment(alice),
      cwd: root,
    });
    expect(stderr).toBe('MFA code: ');
    expect(stdout.trim()).toBe(aliceArn);
  });

  it.skipIf(!python)('give boto3 the three values', async () => {
    const code = sdk('python', 'session.py').replaceAll(
      'client("sts")',
      `client("sts", endpoint_url="${endpoint.url}")`,
    );
    const { stdout } = await typed(python!.command, ['-c', code], `${codeNow()}\n`, {
      env: environment(alice),
    });
    expect(stdout.trim()).toBe(`MFA code: ${aliceArn}`);
  });

  it.skipIf(!aws)('ask once in a script, and end it where the code is refused', async () => {
    file('mfa.sh', scripts('sh', 'mfa() {'));
    file('by-hand.sh', scripts('sh', 'nightly-by-hand.sh'));
    const refused = await shell('sh by-hand.sh', `${wrongCode()}\n`);
    expect(refused.stderr).toContain('invalid MFA one time pass code');
    expect(refused.stdout).toBe('');
    expect(refused.code).not.toBe(0);
    const { code, stdout } = await shell('sh by-hand.sh', `${codeNow()}\n`);
    expect(stdout.trim()).toBe(aliceArn);
    expect(code).toBe(0);
  });

  it.skipIf(!readsAddress)('take several roles on one code', async () => {
    file('mfa-profile.sh', cli('sh', 'mfa-profile.sh'));
    file('.aws/config', roles('ini', 'source_profile = mfa'));
    await shell(`sh mfa-profile.sh ${codeNow()}`);
    for (const [profile, role] of [
      ['deploy', 'DeployWithMfa'],
      ['update', 'UpdateApp'],
    ]) {
      const { stdout } = await shell(
        `aws --profile ${profile} sts get-caller-identity --query Arn --output text`,
      );
      expect(stdout).toContain(`:assumed-role/${role}/`);
    }
    expect(sessionsMade()).toBe(1);
    expect(readFileSync(join(home, '.aws/config'), 'utf8')).not.toContain('mfa_serial');
  });

  it.skipIf(!readsAddress)('let the CLI ask for the code of a role', async () => {
    file('.aws/config', `${roles('ini', 'mfa_serial')}region = us-east-1\n`);
    const line = 'aws --profile deploy sts get-caller-identity --query Arn --output text';
    const { stdout } = await shell(line, `${codeNow()}\n`);
    expect(stdout).toContain(':assumed-role/DeployWithMfa/');
    expect(sessionsMade()).toBe(0);
  });
});
