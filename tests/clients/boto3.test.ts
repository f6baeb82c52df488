import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { alice, aliceArn, accountId, codeNow, devices, roleArn } from './support/account.ts';
import { credentialsOf, startBoto3, type Boto3 } from './support/boto3.ts';
import { startEndpoint, type Endpoint } from './support/endpoint.ts';
import { botocoreLine, messages } from './support/messages.ts';
import { refusals } from './support/refusals.ts';

const { python } = inject('clients');

describe.skipIf(!python)('boto3', () => {
  let endpoint: Endpoint;
  let boto3: Boto3;
  beforeAll(async () => {
    boto3 = startBoto3(python!.command);
    endpoint = await startEndpoint();
  });
  afterAll(async () => {
    boto3.stop();
    await endpoint.stop();
  });

  const sts = (method: string, params: object = {}, credentials = alice, region = 'us-east-1') =>
    boto3.call({ endpoint: endpoint.url, method, params, credentials, region });

  it('gets a session, and calls with it', async () => {
    const before = Date.now();
    const answer = await sts('get_session_token', { DurationSeconds: 900 });
    const session = credentialsOf(answer);
    expect(session.accessKeyId).toMatch(/^ASIA[A-Z0-9]{16}$/);
    expect(session.secretAccessKey).toHaveLength(40);
    expect(session.sessionToken).toHaveLength(688);
    const expires = Date.parse(answer.result!.Credentials!.Expiration);
    expect(expires).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000 + 900_000);
    expect(expires).toBeLessThanOrEqual(Date.now() + 900_000);

    expect((await sts('get_caller_identity', {}, session)).result?.Arn).toBe(aliceArn);
    const again = await sts('get_session_token', {}, session);
    expect(again.error).toBe(botocoreLine('AccessDenied', messages.session));
    const role = await sts('assume_role', { RoleArn: roleArn, RoleSessionName: 'deploy' }, session);
    expect(role.error).toBe(botocoreLine('AccessDenied', messages.notAuthorized, 'AssumeRole'));
  });

  it('gets a session with MFA, and takes a role that asks for it', async () => {
    const { success } = devices;
    const answer = await sts('get_session_token', {
      SerialNumber: success.serialNumber,
      TokenCode: codeNow(success),
    });
    const role = await sts(
      'assume_role',
      { RoleArn: roleArn, RoleSessionName: 'deploy' },
      credentialsOf(answer),
    );
    const arn = `arn:aws:sts::${accountId}:assumed-role/DeployWithMfa/deploy`;
    expect(role.result?.AssumedRoleUser?.Arn).toBe(arn);
    expect((await sts('get_caller_identity', {}, credentialsOf(role))).result?.Arn).toBe(arn);
  });

  it('gives the code to AssumeRole itself', async () => {
    const { withRole } = devices;
    const role = await sts('assume_role', {
      RoleArn: roleArn,
      RoleSessionName: 'deploy',
      SerialNumber: withRole.serialNumber,
      TokenCode: codeNow(withRole),
    });
    expect(role.result?.AssumedRoleUser?.Arn).toBe(
      `arn:aws:sts::${accountId}:assumed-role/DeployWithMfa/deploy`,
    );
  });

  it('cannot use a code twice', async () => {
    const { usedCode } = devices;
    const params = { SerialNumber: usedCode.serialNumber, TokenCode: codeNow(usedCode) };
    expect((await sts('get_session_token', params)).error).toBeUndefined();
    expect((await sts('get_session_token', params)).error).toBe(
      botocoreLine('AccessDenied', messages.invalidCode),
    );
  });

  it.each(refusals)('says why $name is refused', async ({ code, message, region, call }) => {
    const { credentials, params } = call();
    const answer = await sts('get_session_token', params, credentials, region);
    expect(answer.error).toBe(botocoreLine(code, message));
    expect(answer.code).toBe(code);
  });

  it('says "Unknown" where STS sends no message', async () => {
    const answer = await boto3.call({
      endpoint: endpoint.url,
      method: 'get_session_token',
      credentials: alice,
      form: { DurationSeconds: '900.0' },
    });
    expect(answer.error).toBe(botocoreLine('MalformedInput', 'Unknown'));
    expect(answer.status).toBe(400);
  });

  it('refuses itself what is too short or too small', async () => {
    const answer = await sts('get_session_token', { DurationSeconds: 899, TokenCode: '12345' });
    expect(answer.error).toBe(
      'Parameter validation failed:\n' +
        'Invalid value for parameter DurationSeconds, value: 899, valid min value: 900\n' +
        'Invalid length for parameter TokenCode, value: 5, valid min length: 6',
    );
    expect(answer.status).toBeUndefined();
  });

  it('tries again when it is throttled', async () => {
    const busy = await startEndpoint({ sts: { throttle: { everyNth: 1 } } });
    const answer = await boto3.call({ endpoint: busy.url, method: 'get_session_token', credentials: alice });
    await busy.stop();
    expect(answer.error).toBe(
      'An error occurred (Throttling) when calling the GetSessionToken operation (reached max retries: 1): Rate exceeded',
    );
    expect(busy.log).toHaveLength(2);
  });

  it('is told that its clock is behind', async () => {
    const ahead = await startEndpoint({ clock: new Date(Date.now() + 3_600_000) });
    const answer = await boto3.call({ endpoint: ahead.url, method: 'get_session_token', credentials: alice });
    await ahead.stop();
    expect(answer.error).toMatch(
      /^An error occurred \(SignatureDoesNotMatch\) when calling the GetSessionToken operation: Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 15 min\.\)$/,
    );
  });

  it('keeps a session over a restart of the endpoint', async () => {
    const session = credentialsOf(await sts('get_session_token'));
    const other = await startEndpoint();
    const answer = await boto3.call({
      endpoint: other.url,
      method: 'get_caller_identity',
      credentials: session,
    });
    await other.stop();
    expect(answer.result?.Arn).toBe(aliceArn);
  });

  it('presigns URLs that anyone can get', async () => {
    const presigned = (method: string, credentials = alice) =>
      boto3.call({ endpoint: endpoint.url, method, credentials, presign: true });
    const session = credentialsOf(await sts('get_session_token'));
    for (const credentials of [alice, session]) {
      const { url } = await presigned('get_caller_identity', credentials);
      const answer = await fetch(url!);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain(`<Arn>${aliceArn}</Arn>`);
    }
    const { url } = await presigned('get_session_token');
    const token = await fetch(url!);
    expect(await token.text()).toContain('<AccessKeyId>ASIA');
    const changed = await fetch(url!.replace('GetSessionToken', 'GetCallerIdentity'));
    expect(changed.status).toBe(403);
    expect(await changed.text()).toContain('<Code>SignatureDoesNotMatch</Code>');
  });
});
