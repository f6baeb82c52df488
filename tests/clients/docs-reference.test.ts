/** Runs the commands that the reference shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { alice } from './support/account.ts';
import { startWith, type Endpoint } from './support/endpoint.ts';
import { cleanEnvironment, newFolder, run } from './support/run.ts';

const { aws, python, curl } = inject('clients');
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The one snippet of a page of the reference in this language. */
function snippet(page: string, language: string): string {
  const text = readFileSync(join(root, `content/docs/reference/${page}.mdx`), 'utf8');
  const found = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, its]) => its === language);
  expect(found, `${page}: ${language}`).toHaveLength(1);
  return found[0]?.[2] ?? '';
}

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
    const { stdout } = await shell(here(snippet('wire', 'sh')));
    expect(stdout).toMatch(/^<GetSessionTokenResponse .*<AccessKeyId>ASIA/s);
  });

  it.skipIf(!curl)('ask as a browser does before it calls', async () => {
    const { stdout } = await shell(here(snippet('cors', 'sh')));
    expect(stdout).toMatch(/^HTTP\/1\.1 200 /);
    expect(stdout).toMatch(/^access-control-allow-origin: \*\r$/im);
    expect(stdout).toMatch(/^access-control-allow-headers: authorization,x-amz-date\r$/im);
  });

  it('call with the SDK for JavaScript', async () => {
    const env = { ...cleanEnvironment(alice), AWS_ENDPOINT_URL_STS: endpoint.url };
    const args = ['--input-type=module', '--eval', snippet('sdks', 'js')];
    const { stdout, stderr } = await run(process.execPath, args, env, root);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^ASIA[A-Z0-9]{16} \d{4}-\d\d-\d\dT[\d:]{8}\.000Z\n$/);
  });

  it.skipIf(!aws)('call with the AWS CLI', async () => {
    const text = snippet('sdks', 'sh').replace('aws sts', `aws --endpoint-url ${endpoint.url} sts`);
    const { stdout, stderr } = await shell(text, alice);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^ASIA[A-Z0-9]{16}\n$/);
  });

  it.skipIf(!python)('call with boto3', async () => {
    const text = snippet('sdks', 'python').replace('"sts", ', `"sts", endpoint_url="${endpoint.url}", `);
    const { stdout, stderr } = await run(python!.command, ['-c', text], cleanEnvironment(alice), folder);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^ASIA[A-Z0-9]{16} \d{4}-\d\d-\d\dT[\d:]{8}\+00:00\n$/);
  });
});
