/** Runs the commands that the reference shows. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { alice } from './support/account.ts';
import { startWith, type Endpoint } from './support/endpoint.ts';
import { cleanEnvironment, newFolder, run } from './support/run.ts';
import { snippetsOf } from './support/snippets.ts';

const { aws, python, curl } = inject('clients');
const root = fileURLToPath(new URL('../..', import.meta.url));

const wire = snippetsOf('reference/wire.mdx');
const cors = snippetsOf('reference/cors.mdx');
const sdks = snippetsOf('reference/sdks.mdx');

describe('the commands of the reference', () => {
  let endpoint: Endpoint;
  let folder: string;
  beforeAll(async () => {
    endpoint = await startWith();
    folder = newFolder();
  });
  afterAll(() => endpoint.stop());

  const shell = (text: string, credentials?: typeof alice) =>
    run('sh', ['-c', text], cleanEnvironment(credentials), folder);
  const here = (text: string): string => text.replaceAll('127.0.0.1:4566', `127.0.0.1:${endpoint.port}`);

  it.skipIf(!curl)('sign with curl', async () => {
    const { stdout } = await shell(here(wire('sh', '--aws-sigv4')));
    expect(stdout).toMatch(/^<GetSessionTokenResponse .*<AccessKeyId>ASIA/s);
  });

  it.skipIf(!curl)('ask as a browser does before it calls', async () => {
    const { stdout } = await shell(here(cors('sh', '--request OPTIONS')));
    expect(stdout).toMatch(/^HTTP\/1\.1 200 /);
    expect(stdout).toMatch(/^access-control-allow-origin: \*\r$/im);
    expect(stdout).toMatch(/^access-control-allow-headers: authorization,x-amz-date\r$/im);
  });

  it('call with the SDK for JavaScript', async () => {
    const env = { ...cleanEnvironment(alice), AWS_ENDPOINT_URL_STS: endpoint.url };
    const args = ['--input-type=module', '--eval', sdks('js', 'STSClient')];
    const { stdout, stderr } = await run(process.execPath, args, env, root);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^ASIA[A-Z0-9]{16} \d{4}-\d\d-\d\dT[\d:]{8}\.000Z\n$/);
  });

  it.skipIf(!aws)('call with the AWS CLI', async () => {
    const text = sdks('sh', 'get-session-token').replace('aws sts', `aws --endpoint-url ${endpoint.url} sts`);
    const { stdout, stderr } = await shell(text, alice);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^ASIA[A-Z0-9]{16}\n$/);
  });

  it.skipIf(!python)('call with boto3', async () => {
    const text = sdks('python', 'boto3').replace('"sts", ', `"sts", endpoint_url="${endpoint.url}", `);
    const { stdout, stderr } = await run(python!.command, ['-c', text], cleanEnvironment(alice), folder);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^ASIA[A-Z0-9]{16} \d{4}-\d\d-\d\dT[\d:]{8}\+00:00\n$/);
  });
});
