import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { credentialFormats, type CredentialFormat, type ExportableCredentials } from './credentials.ts';

const real: ExportableCredentials = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE+/tokenEXAMPLE==',
  expiration: Date.parse('2026-11-22T22:40:12Z'),
};
/** No credential looks like this; the quoting must hold all the same. */
const hostile: ExportableCredentials = {
  ...real,
  secretAccessKey: `a'b"c$HOME \`id\` \\ 'quoted' ! %PATH% ~ #x ;y`,
  sessionToken: "'; echo stolen; '",
};

const format = (id: CredentialFormat['id']): CredentialFormat => {
  const found = credentialFormats.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no format ${id}`);
  return found;
};

/** What a shell has in the three variables after reading the text. */
function readBack(shell: string, script: string): string[] {
  const show = 'printf "%s\\0" "$AWS_ACCESS_KEY_ID" "$AWS_SECRET_ACCESS_KEY" "$AWS_SESSION_TOKEN"';
  const { stdout, status, stderr } = spawnSync(shell, ['-c', `${script}\n${show}`], {
    encoding: 'utf8',
    env: {},
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\0').slice(0, 3);
}

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;
const valuesOf = (c: ExportableCredentials): string[] => [c.accessKeyId, c.secretAccessKey, c.sessionToken];

describe.each([
  ['bash', 'bash'],
  ['sh', 'bash'],
  ['zsh', 'bash'],
  ['fish', 'fish'],
] as const)('%s', (shell, id) => {
  it.skipIf(!has(shell))(
    `reads every value back byte for byte (skipped where ${shell} is not installed)`,
    () => {
      for (const credentials of [real, hostile]) {
        expect(readBack(shell, format(id).write(credentials))).toEqual(valuesOf(credentials));
      }
    },
  );
});

it('writes PowerShell with single quotes, doubled within', () => {
  expect(format('powershell').write({ ...real, sessionToken: "a'b$c" })).toContain(
    "$Env:AWS_SESSION_TOKEN = 'a''b$c'\n",
  );
});

const hasPowerShell = spawnSync('pwsh', ['-v']).status === 0;

it.skipIf(!hasPowerShell)('is read back by PowerShell (skipped where pwsh is not installed)', () => {
  const show =
    '[Console]::Out.Write(($Env:AWS_ACCESS_KEY_ID, $Env:AWS_SECRET_ACCESS_KEY, $Env:AWS_SESSION_TOKEN) -join "`0")';
  for (const credentials of [real, hostile]) {
    const script = `${format('powershell').write(credentials)}${show}`;
    const { stdout } = spawnSync('pwsh', ['-NoProfile', '-Command', script], { encoding: 'utf8' });
    expect(stdout.split('\0')).toEqual(valuesOf(credentials));
  }
});

it('writes a .env that programs and shells read alike', () => {
  const text = format('dotenv').write(real);
  const values = valuesOf(real);
  expect(Object.values(parseEnv(text))).toEqual(values);
  expect(readBack('sh', `set -a\n${text}`)).toEqual(values);
});

it('refuses what cmd cannot carry, and names it', () => {
  expect(format('cmd').write(real)).toContain(
    'set "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"\n',
  );
  expect(() => format('cmd').write(hostile)).toThrow('AWS_SECRET_ACCESS_KEY');
});

it('writes credential_process as the CLI asks for it', () => {
  expect(JSON.parse(format('process').write(real))).toEqual({
    Version: 1,
    AccessKeyId: real.accessKeyId,
    SecretAccessKey: real.secretAccessKey,
    SessionToken: real.sessionToken,
    Expiration: '2026-11-22T22:40:12Z',
  });
});

it('writes a profile that the credentials file takes', () => {
  expect(format('profile').write(real)).toBe(
    `[mfa]\naws_access_key_id = ${real.accessKeyId}\naws_secret_access_key = ${real.secretAccessKey}\naws_session_token = ${real.sessionToken}\n`,
  );
});

describe('what the SDK makes of files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'credentials-'));
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE'])
      vi.stubEnv(name, undefined);
    vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  const found = (profile: string) => new STSClient({ region: 'us-east-1', profile }).config.credentials();
  const { accessKeyId, secretAccessKey, sessionToken } = real;

  it('takes the profile', async () => {
    writeFileSync(join(folder, 'config'), '');
    writeFileSync(join(folder, 'credentials'), format('profile').write(real));
    expect(await found('mfa')).toMatchObject({ accessKeyId, secretAccessKey, sessionToken });
  });

  it('takes what a credential_process prints', async () => {
    // The SDK refuses what has expired.
    const expiration = Date.parse('2099-01-01T00:00:00Z');
    const printed = join(folder, 'printed.json');
    writeFileSync(printed, format('process').write({ ...real, expiration }));
    writeFileSync(join(folder, 'credentials'), '');
    writeFileSync(join(folder, 'config'), `[profile printed]\ncredential_process = cat ${printed}\n`);
    const credentials = await found('printed');
    expect(credentials).toMatchObject({ accessKeyId, secretAccessKey, sessionToken });
    expect(credentials.expiration).toEqual(new Date(expiration));
  });
});
