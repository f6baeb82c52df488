/** Runs the commands that a newcomer meets: from the serial number to the first call with the session. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { alice, aliceArn, codeNow, devices } from './support/account.ts';
import { startEndpoint, type Endpoint } from './support/endpoint.ts';
import { startOtherServices, type OtherServices } from './support/other-services.ts';
import { cleanEnvironment, newFolder, run, type Ended } from './support/run.ts';
import { snippetsOf } from './support/snippets.ts';

const { aws } = inject('clients');
const quickstart = snippetsOf('start/quickstart.mdx');
const serials = snippetsOf('guides/serial-number.mdx');
const endpoints = snippetsOf('guides/endpoints.mdx');
const trail = snippetsOf('reference/cloudtrail.mdx');

const device = devices.direct;

describe.skipIf(!aws)('the commands of the pages', () => {
  let sts: Endpoint;
  let others: OtherServices;
  let home: string;
  beforeAll(async () => {
    sts = await startEndpoint();
    others = await startOtherServices(device.serialNumber);
    home = newFolder();
    mkdirSync(join(home, 'bin'));
    const real = execFileSync('sh', ['-c', `command -v ${aws?.command ?? ''}`], { encoding: 'utf8' }).trim();
    // The words of the pages, sent to the services of this test.
    const script = `#!/bin/sh\ncase " $* " in *' configure '*) ;; *' sts '*) set -- --endpoint-url ${sts.url} "$@";; *) set -- --endpoint-url ${others.url} "$@";; esac\nexec ${real} "$@"\n`;
    writeFileSync(join(home, 'bin/aws'), script, { mode: 0o755 });
  });
  afterAll(async () => {
    await sts.stop();
    await others.stop();
  });

  const shell = async (line: string): Promise<Ended> => {
    const clean = cleanEnvironment(alice);
    const env = { ...clean, PATH: `${join(home, 'bin')}:${clean.PATH ?? ''}` };
    const ended = await run('sh', ['-c', line], env, home);
    expect(ended.stderr).toBe('');
    return ended;
  };

  it('find the serial number', async () => {
    const [first, again, ofAlice] = await Promise.all([
      shell(quickstart('sh', 'list-mfa-devices')),
      shell(serials('sh', '--output text')),
      shell(serials('sh', '--user-name alice')),
    ]);
    expect(first.stdout.trim()).toBe(device.serialNumber);
    expect(again.stdout).toBe(first.stdout);
    expect(JSON.parse(ofAlice.stdout)).toMatchObject({ MFADevices: [{ SerialNumber: device.serialNumber }] });
    expect(others.asked).toContainEqual(
      expect.objectContaining({ Action: 'ListMFADevices', UserName: 'alice' }),
    );
  });

  it('use the three values, and then it is still the user', async () => {
    const call = `aws sts get-session-token --serial-number ${device.serialNumber} --token-code ${codeNow(device)} --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text`;
    const values = (await shell(call)).stdout.trim().split('\t');
    expect(values).toHaveLength(3);
    const exports = quickstart('sh', 'export AWS_ACCESS_KEY_ID').replace(
      /(?:ASIA)?…/g,
      () => values.shift() ?? '',
    );
    const { stdout } = await shell(`${exports}\n${quickstart('sh', 'get-caller-identity')}`);
    expect(JSON.parse(stdout)).toMatchObject({ Arn: aliceArn });
  });

  it('ask for tokens that are good in every region', async () => {
    await shell(endpoints('sh', 'set-security-token-service-preferences'));
    expect(others.asked.at(-1)).toMatchObject({
      Action: 'SetSecurityTokenServicePreferences',
      GlobalEndpointTokenVersion: 'v2Token',
    });
  });

  it('look for the calls in CloudTrail', async () => {
    const { stdout } = await shell(trail('sh', 'lookup-events'));
    expect(JSON.parse(stdout)).toEqual({ Events: [] });
    expect(others.asked.at(-1)).toMatchObject({
      target: expect.stringMatching(/\.LookupEvents$/) as string,
      LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'GetSessionToken' }],
    });
  });
});
