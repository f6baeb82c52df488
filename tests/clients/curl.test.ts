import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { alice, aliceArn, codeNow, devices, type Credentials } from './support/account.ts';
import { startEndpoint, type Endpoint } from './support/endpoint.ts';
import { presign } from './support/presign.ts';
import { refusals } from './support/refusals.ts';
import { run } from './support/run.ts';

const { curl } = inject('clients');

interface Answer {
  status: number;
  body: string;
}

const element = (body: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1];

describe.skipIf(!curl)('curl --aws-sigv4', () => {
  let endpoint: Endpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint();
  });
  afterAll(() => endpoint.stop());

  async function get(...args: readonly string[]): Promise<Answer> {
    const { code, stdout, stderr } = await run(curl!.command, [
      ...['--silent', '--show-error', '--write-out', '\n%{http_code}', '--max-time', '60'],
      ...args,
    ]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const [, body = '', status] = /^(.*)\n(\d+)$/s.exec(stdout) ?? [];
    return { body, status: Number(status) };
  }

  /** A call of STS; `host` is a name of STS to be called by, at the endpoint's address. */
  function sts(
    action: string,
    params: object = {},
    {
      credentials = alice,
      region = 'us-east-1',
      host = '127.0.0.1',
    }: { credentials?: Credentials; region?: string; host?: string } = {},
  ): Promise<Answer> {
    const { accessKeyId, secretAccessKey, sessionToken } = credentials;
    const fields: Record<string, string> = { Action: action, Version: '2011-06-15', ...params };
    return get(
      ...['--aws-sigv4', `aws:amz:${region}:sts`, '--user', `${accessKeyId}:${secretAccessKey}`],
      ...(sessionToken === undefined ? [] : ['--header', `X-Amz-Security-Token: ${sessionToken}`]),
      ...Object.entries(fields).flatMap(([name, value]) => ['--data-urlencode', `${name}=${value}`]),
      ...['--resolve', `${host}:${endpoint.port}:127.0.0.1`, `http://${host}:${endpoint.port}/`],
    );
  }

  function credentialsIn({ status, body }: Answer): Credentials {
    expect(status).toBe(200);
    return {
      accessKeyId: element(body, 'AccessKeyId') ?? '',
      secretAccessKey: element(body, 'SecretAccessKey') ?? '',
      sessionToken: element(body, 'SessionToken'),
    };
  }

  it('gets a session, and calls with it', async () => {
    const session = credentialsIn(await sts('GetSessionToken', { DurationSeconds: 900 }));
    expect(session.sessionToken).toHaveLength(688);
    const identity = await sts('GetCallerIdentity', {}, { credentials: session });
    expect(element(identity.body, 'Arn')).toBe(aliceArn);
    const again = await sts('GetSessionToken', {}, { credentials: session });
    expect(again.status).toBe(403);
    expect(element(again.body, 'Code')).toBe('AccessDenied');
  });

  it('gets a session with MFA', async () => {
    const { success } = devices;
    const params = { SerialNumber: success.serialNumber, TokenCode: codeNow(success) };
    expect(credentialsIn(await sts('GetSessionToken', params)).accessKeyId).toMatch(/^ASIA/);
  });

  it.each(refusals)('is told why $name is refused', async ({ code, message, region, call }) => {
    const { credentials, params } = call();
    const { status, body } = await sts('GetSessionToken', params, { credentials, ...(region && { region }) });
    expect(status).toBe(code === 'ValidationError' ? 400 : 403);
    expect(element(body, 'Code')).toBe(code);
    expect(element(body, 'Message')).toBe(message);
  });

  it.each(['900.0', '9e2', ' 900', '2147483648'])(
    'gets MalformedInput without a message for "%s"',
    async (value) => {
      const { status, body } = await sts('GetSessionToken', { DurationSeconds: value });
      expect(status).toBe(400);
      expect(element(body, 'Code')).toBe('MalformedInput');
      expect(body).not.toContain('<Message>');
    },
  );

  it('gets the short token of the global endpoint', async () => {
    const session = credentialsIn(await sts('GetSessionToken', {}, { host: 'sts.amazonaws.com' }));
    expect(session.sessionToken).toHaveLength(288);
  });

  it('is told that it signed for another region than that of the host', async () => {
    const host = 'sts.eu-west-1.amazonaws.com';
    expect((await sts('GetSessionToken', {}, { host, region: 'eu-west-1' })).status).toBe(200);
    const { body } = await sts('GetSessionToken', {}, { host, region: 'us-east-1' });
    expect(element(body, 'Message')).toBe('Credential should be scoped to a valid region. ');
  });

  it('is told that it is not signed', async () => {
    const { status, body } = await get(
      ...['--data', 'Action=GetCallerIdentity&Version=2011-06-15', `${endpoint.url}/`],
    );
    expect(status).toBe(403);
    expect(element(body, 'Code')).toBe('MissingAuthenticationToken');
    expect(element(body, 'Message')).toBe('Request is missing Authentication Token');
  });

  it('gets a presigned URL', async () => {
    const params = { Action: 'GetCallerIdentity', Version: '2011-06-15' };
    const url = await presign(endpoint, params, alice);
    expect(element((await get(url)).body, 'Arn')).toBe(aliceArn);
    const posted = await get('--request', 'POST', url);
    expect(posted.status).not.toBe(200);
  });
});
