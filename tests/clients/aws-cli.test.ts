import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  alice,
  aliceArn,
  accountId,
  codeNow,
  devices,
  roleArn,
  type Credentials,
} from './support/account.ts';
import { startEndpoint, type Endpoint } from './support/endpoint.ts';
import { botocoreLine, messages } from './support/messages.ts';
import { refusals, type Params } from './support/refusals.ts';
import { cleanEnvironment, run, type Ended } from './support/run.ts';

const { aws } = inject('clients');
const version1 = aws?.version.startsWith('1.') ?? false;
/** Exit codes: of what the service refuses, and of what the CLI refuses itself. */
const refusedByService = version1 ? 255 : 254;
const refusedByClient = version1 ? 255 : 252;

/** The options of the command for parameters of the API: `--token-code` for TokenCode. */
const options = (params: object): string[] =>
  Object.entries(params).flatMap(([name, value]) => [
    `--${name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase()}`,
    String(value),
  ]);

/** The error as the CLI prints it. Newer versions put their name in front and take spaces off the end. */
function shown(stderr: string, line: string): { printed: string; expected: string } {
  const named = stderr.trimStart().startsWith('aws: [ERROR]: ');
  return {
    printed: stderr.replace(/^\s*(?:aws: \[ERROR\]: )?/, '').replace(/\n+$/, ''),
    expected: named ? line.trimEnd() : line,
  };
}

describe.skipIf(!aws)('the AWS CLI', () => {
  let endpoint: Endpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint();
  });
  afterAll(() => endpoint.stop());

  const sts = (
    command: string,
    params: object = {},
    { credentials = alice, region = 'us-east-1', url = endpoint.url } = {},
  ): Promise<Ended> =>
    run(
      aws!.command,
      ['--endpoint-url', url, '--output', 'json', 'sts', command, ...options(params)],
      cleanEnvironment(credentials, region),
    );

  const expectRefusal = ({ code, stdout, stderr }: Ended, line: string): void => {
    const { printed, expected } = shown(stderr, line);
    expect(printed).toBe(expected);
    expect(stdout).toBe('');
    expect(code).toBe(refusedByService);
  };

  function credentialsIn({ stdout, stderr }: Ended): Credentials {
    expect(stderr).toBe('');
    const { Credentials: given } = JSON.parse(stdout) as {
      Credentials: { AccessKeyId: string; SecretAccessKey: string; SessionToken: string; Expiration: string };
    };
    expect(Date.parse(given.Expiration)).toBeGreaterThan(Date.now());
    return {
      accessKeyId: given.AccessKeyId,
      secretAccessKey: given.SecretAccessKey,
      sessionToken: given.SessionToken,
    };
  }

  it('gets a session, and calls with it', async () => {
    const session = credentialsIn(await sts('get-session-token', { DurationSeconds: 900 }));
    const identity = await sts('get-caller-identity', {}, { credentials: session });
    expect(JSON.parse(identity.stdout)).toMatchObject({ Account: accountId, Arn: aliceArn });
    expectRefusal(
      await sts('get-session-token', {}, { credentials: session }),
      botocoreLine('AccessDenied', messages.session),
    );
  });

  it('gets a session with MFA, and takes a role that asks for it', async () => {
    const { success } = devices;
    const params: Params = { SerialNumber: success.serialNumber, TokenCode: codeNow(success) };
    const session = credentialsIn(await sts('get-session-token', params));
    const roleParams = { RoleArn: roleArn, RoleSessionName: 'deploy' };
    const role = await sts('assume-role', roleParams, { credentials: session });
    expect(JSON.parse(role.stdout)).toMatchObject({
      AssumedRoleUser: { Arn: `arn:aws:sts::${accountId}:assumed-role/DeployWithMfa/deploy` },
    });
    expectRefusal(
      await sts('assume-role', roleParams),
      botocoreLine('AccessDenied', messages.notAuthorized, 'AssumeRole'),
    );
  });

  it.each(refusals)('says why $name is refused', async ({ code, message, region, call }) => {
    const { credentials, params } = call();
    expectRefusal(
      await sts('get-session-token', params, { credentials, ...(region && { region }) }),
      botocoreLine(code, message),
    );
  });

  it('refuses itself what is too short', async () => {
    const answer = await sts('get-session-token', { DurationSeconds: 60 });
    expect(answer.stderr).toContain(
      'Parameter validation failed:\nInvalid value for parameter DurationSeconds, value: 60, valid min value: 900',
    );
    expect(answer.code).toBe(refusedByClient);
  });

  it('tries again when it is throttled', async () => {
    const busy = await startEndpoint({ sts: { throttle: { everyNth: 1 } } });
    const answer = await sts('get-session-token', {}, { url: busy.url });
    await busy.stop();
    expectRefusal(
      answer,
      'An error occurred (Throttling) when calling the GetSessionToken operation (reached max retries: 1): Rate exceeded',
    );
    expect(busy.log).toHaveLength(2);
  });
});
