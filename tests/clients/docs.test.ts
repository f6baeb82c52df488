/** Runs what the page about the local endpoint tells its readers to run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freePort } from '../../scripts/listen.mjs';
import { readAccountFile } from '../../scripts/sts/account-file.ts';
import { alice } from './support/account.ts';
import { startWith, type Endpoint } from './support/endpoint.ts';
import { cleanEnvironment, newFolder, run } from './support/run.ts';
import { snippetsOf } from './support/snippets.ts';

const { aws, python, curl } = inject('clients');
const root = fileURLToPath(new URL('../..', import.meta.url));
const snippet = snippetsOf('guides/local-endpoint.mdx');

const sessionKey = /^ASIA[A-Z0-9]{16}\n$/;

describe('the page about the local endpoint', () => {
  let endpoint: Endpoint;
  let folder: string;
  beforeAll(async () => {
    // The page speaks of the default account.
    endpoint = await startWith();
    folder = newFolder();
  });
  afterAll(() => endpoint.stop());

  /** A snippet as it is run where the endpoint has another port and this repository another place. */
  const here = (text: string, port = endpoint.port): string =>
    text
      .replaceAll('127.0.0.1:4566', `127.0.0.1:${port}`)
      .replaceAll('get-session-token/scripts', join(root, 'scripts'))
      .replaceAll('python3', python?.command ?? 'python3');

  const shell = (text: string, credentials?: typeof alice) =>
    run('sh', ['-c', text], cleanEnvironment(credentials), folder);

  it.skipIf(!aws)('is right about the AWS CLI', async () => {
    const { stdout, stderr } = await shell(here(snippet('sh', 'export AWS_ACCESS_KEY_ID')));
    expect(stderr).toBe('');
    expect(stdout).toContain('ASIA');
  });

  it.skipIf(!python)('is right about boto3', async () => {
    const { stdout, stderr } = await run(python!.command, ['-c', here(snippet('python', 'print(sts.get'))]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(sessionKey);
  });

  it('is right about the SDK for JavaScript', async () => {
    const args = ['--input-type=module', '--eval', here(snippet('js', 'STSClient'))];
    const { stdout, stderr } = await run(process.execPath, args, cleanEnvironment(), root);
    expect(stderr).toBe('');
    expect(stdout).toMatch(sessionKey);
  });

  it('is right that the SDK reads the address from the environment', async () => {
    const text = snippet('js', 'STSClient').replace(/^ {2}endpoint: .*\n/m, '');
    expect(text).not.toContain('4566');
    const env = { ...cleanEnvironment(), AWS_ENDPOINT_URL_STS: endpoint.url };
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', text], env, root);
    expect(stdout).toMatch(sessionKey);
  });

  it.skipIf(!curl)('is right about curl', async () => {
    const { stdout } = await shell(here(snippet('sh', '--aws-sigv4')));
    expect(stdout).toContain('<AccessKeyId>ASIA');
  });

  it.skipIf(!aws || !python)('is right about codes', async () => {
    writeFileSync(join(folder, 'totp.py'), snippet('python', 'totp.py'));
    const { stdout, stderr } = await shell(here(snippet('sh', '--token-code')), alice);
    expect(stderr).toBe('');
    expect(stdout).toContain('ASIA');
  });

  it.skipIf(!python)('is right about test suites', async () => {
    writeFileSync(join(folder, 'totp.py'), snippet('python', 'totp.py'));
    writeFileSync(join(folder, 'test_session.py'), here(snippet('python', 'test_session.py')));
    const env = cleanEnvironment();
    const { code, stderr } = await run(python!.command, ['-m', 'unittest', 'test_session'], env, folder);
    expect(stderr).toMatch(/^Ran 1 test in /m);
    expect(stderr).toMatch(/^OK$/m);
    expect(code).toBe(0);
  });

  it.skipIf(!curl)('is right about CI jobs', async () => {
    const port = await freePort();
    const text = here(snippet('sh', '--retry-connrefused'), port)
      // The packages are there.
      .replace(/^npm ci .*\n/, '')
      .replace('sts.mjs >', `sts.mjs --port ${port} >`);
    const { code, stderr } = await shell(`${text}ended=$?; kill $!; wait $!; exit $ended`);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const log = readFileSync(join(folder, 'sts.log'), 'utf8').split('\n');
    expect(log[0]).toBe(`STS listening on http://127.0.0.1:${port}`);
    expect(log[1]).toContain(' GET - - 302 ');
  });

  it('is right about accounts', () => {
    const path = join(folder, 'account.yaml');
    writeFileSync(path, snippet('yaml', 'account.yaml'));
    expect(readAccountFile(path).sts.throttle).toEqual({ everyNth: 10 });
  });
});
