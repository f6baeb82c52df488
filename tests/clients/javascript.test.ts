import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
  STSServiceException,
  type Credentials as SdkCredentials,
} from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { messages } from './support/messages.ts';
import { presign } from './support/presign.ts';
import { refusals } from './support/refusals.ts';

describe('@aws-sdk/client-sts on Node', () => {
  let endpoint: Endpoint;
  const made: STSClient[] = [];
  beforeAll(async () => {
    endpoint = await startEndpoint();
  });
  afterAll(async () => {
    for (const client of made) client.destroy();
    await endpoint.stop();
  });

  function client(credentials: Credentials = alice, region = 'us-east-1', url = endpoint.url): STSClient {
    const { accessKeyId, secretAccessKey, sessionToken } = credentials;
    const sts = new STSClient({
      endpoint: url,
      region,
      maxAttempts: 2,
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) },
    });
    made.push(sts);
    return sts;
  }

  async function failureOf(call: Promise<unknown>): Promise<STSServiceException> {
    const error: unknown = await call.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(STSServiceException);
    return error as STSServiceException;
  }

  const given = (credentials: SdkCredentials | undefined): Credentials => ({
    accessKeyId: credentials?.AccessKeyId ?? '',
    secretAccessKey: credentials?.SecretAccessKey ?? '',
    sessionToken: credentials?.SessionToken,
  });

  it('gets a session, and calls with it', async () => {
    const before = Date.now();
    const answer = await client().send(new GetSessionTokenCommand({ DurationSeconds: 900 }));
    const lasts = answer.Credentials!.Expiration!.getTime() - before;
    expect(lasts).toBeGreaterThan(898_000);
    const session = given(answer.Credentials);
    const identity = await client(session).send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({ Arn: aliceArn, Account: accountId });
    const error = await failureOf(client(session).send(new GetSessionTokenCommand({})));
    expect(error.message).toBe(messages.session);
  });

  it('gets a session with MFA, and takes a role that asks for it', async () => {
    const { success } = devices;
    const answer = await client().send(
      new GetSessionTokenCommand({ SerialNumber: success.serialNumber, TokenCode: codeNow(success) }),
    );
    const assume = new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'deploy' });
    const role = await client(given(answer.Credentials)).send(assume);
    expect(role.AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${accountId}:assumed-role/DeployWithMfa/deploy`);
    const error = await failureOf(client().send(assume));
    expect(error.message).toBe(messages.notAuthorized);
  });

  it.each(refusals)('says why $name is refused', async ({ code, message, region, call }) => {
    const { credentials, params } = call();
    const error = await failureOf(client(credentials, region).send(new GetSessionTokenCommand(params)));
    expect(error.name).toBe(code);
    expect(error.message).toBe(message);
    expect(error.$fault).toBe('client');
    expect(error.$metadata.httpStatusCode).toBe(code === 'ValidationError' ? 400 : 403);
    expect(error.$metadata.requestId).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(error.$metadata.attempts).toBe(1);
  });

  it('leaves it to STS to refuse what is too short', async () => {
    const error = await failureOf(client().send(new GetSessionTokenCommand({ DurationSeconds: 60 })));
    expect(error.name).toBe('ValidationError');
    expect(error.message).toBe(
      "1 validation error detected: Value '60' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    );
  });

  it('says "Unknown" where STS sends no message', async () => {
    const error = await failureOf(client().send(new GetSessionTokenCommand({ DurationSeconds: 900.5 })));
    expect(error.name).toBe('MalformedInput');
    expect(error.message).toBe('Unknown');
  });

  it('tries again when it is throttled', async () => {
    const busy = await startEndpoint({ sts: { throttle: { everyNth: 1 } } });
    const error = await failureOf(client(alice, 'us-east-1', busy.url).send(new GetSessionTokenCommand({})));
    await busy.stop();
    expect(error.name).toBe('Throttling');
    expect(error.message).toBe(messages.throttled);
    expect(error.$metadata.attempts).toBe(2);
  });

  it('sets its clock by the answer and tries again', async () => {
    const ahead = await startEndpoint({ clock: new Date(Date.now() + 3_600_000) });
    const sts = client(alice, 'us-east-1', ahead.url);
    const answer = await sts.send(new GetCallerIdentityCommand({}));
    await ahead.stop();
    expect(answer.Arn).toBe(aliceArn);
    expect(answer.$metadata.attempts).toBe(2);
    expect(ahead.log[0]).toContain(' 403 SignatureDoesNotMatch ');
  });

  it('presigns URLs that anyone can get', async () => {
    const answer = await client().send(new GetSessionTokenCommand({}));
    for (const credentials of [alice, given(answer.Credentials)]) {
      const url = await presign(
        endpoint,
        { Action: 'GetCallerIdentity', Version: '2011-06-15' },
        credentials,
      );
      const response = await fetch(url);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain(`<Arn>${aliceArn}</Arn>`);
    }
  });
});
