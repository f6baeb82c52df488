import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../sts.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sts-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const end = (once(child, 'close') as Promise<[number]>).then(([code]) => ({ code, ...output }));
  return { child, output, end };
}

describe('npm run sts', () => {
  it('prints its options', async () => {
    const { code, stdout, stderr } = await start('--help').end;
    expect([code, stderr]).toEqual([0, '']);
    for (const option of ['--port', '--host', '--account', '--clock']) expect(stdout).toContain(option);
  });

  it('ends with 2 and the reason where an option is wrong', async () => {
    const { code, stdout, stderr } = await start('--prot', '1').end;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain("'--prot'");
  });

  it('ends with 2 and file, path and reason where the account is wrong', async () => {
    const path = join(folder, 'account.yaml');
    writeFileSync(
      path,
      "accountId: '123456789012'\nusers: [{ userName: alice, mfaDevices: [{ seed: 'x' }] }]\n",
    );
    const { code, stdout, stderr } = await start('--port', '0', '--account', path).end;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toEqual([
      `${path}: users[0].mfaDevices[0].serialNumber: must be 9 to 256 letters, digits or +=/:,.@-_`,
      `${path}: users[0].mfaDevices[0].seed: must be base32 (A-Z, 2-7), 16 characters or more`,
    ]);
  });

  it('ends with 2 and the port where that is busy', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await start('--port', String(port)).end;
    other.close();
    expect(code).toBe(2);
    expect(stderr).toBe(
      `Port ${port} of 127.0.0.1 is busy. Choose another with --port N; --port 0 takes any free one.\n`,
    );
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s, open connections or not', async (signal) => {
    const { child, output, end } = start('--port', '0');
    await once(child.stdout, 'data');
    const url = /^STS listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(output.stdout)?.[1];
    // Node's fetch keeps the connection.
    expect((await fetch(`${url}/?Action=GetCallerIdentity&Version=2011-06-15`)).status).toBe(403);
    child.kill(signal);
    const { code, stdout, stderr } = await end;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[1]).toContain(' GET GetCallerIdentity - 403 MissingAuthenticationToken ');
  });
});
