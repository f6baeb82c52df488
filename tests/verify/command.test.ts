import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { projectNode, root } from '../../scripts/setup.mjs';
import { parseVerifyOptions } from '../../scripts/verify/options.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const timeout = 60_000;
let standIn: StandIn | undefined;
afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

describe('the options of npm run verify', () => {
  it('have defaults', () => {
    expect(parseVerifyOptions([])).toEqual({
      profile: undefined,
      region: undefined,
      endpoint: undefined,
      serial: undefined,
      out: 'recordings',
      yes: false,
      help: false,
    });
  });

  it.each([
    [['--colour', 'red'], /colour/],
    [['gst-900'], /gst-900/],
    [['--region'], /region/],
    [['--region', 'mars-1'], /No region is called "mars-1"/],
    [['--profile', ''], /--profile needs a value/],
    [['--endpoint', 'localhost'], /takes a URL|takes http/],
    [['--endpoint', 'ftp://localhost'], /http or https/],
    [['--endpoint', 'http://example.com'], /must be https/],
    [['--endpoint', 'http://127.0.0.1:1/path'], /nothing more/],
    [['--endpoint', 'https://a:b@example.com'], /nothing more/],
  ])('%j is refused', (argv, reason) => {
    expect(() => parseVerifyOptions(argv)).toThrow(reason);
  });
});

describe('npm run verify', () => {
  it('sends nothing more unless told to go on', { timeout }, async () => {
    standIn = await startStandIn(21);
    const run = await standIn.verify([], { goOn: 'no' });
    expect(run.code).toBe(2);
    expect(run.output).toContain('Nothing more was sent.');
    expect(standIn.requests).toHaveLength(1);
    expect(run.files.size).toBe(0);
  });

  it('says who calls, where, and what, before it sends', { timeout }, async () => {
    standIn = await startStandIn(22);
    const { owner, url } = standIn;
    const { output } = await standIn.verify([], { goOn: '' });
    expect(output).toContain(`arn:aws:iam::${owner.accountId}:user/team/${owner.userName}`);
    expect(output).toContain(`${owner.accessKeyId.slice(0, 4)}…${owner.accessKeyId.slice(-4)}`);
    expect(output).toContain(`${url}, region us-east-1`);
    expect(output).toMatch(/What +\d+ cases/);
    expect(output).toMatch(/It takes about a minute|It takes about \d+ minutes/);
  });

  it.each([
    [
      'session credentials',
      { AWS_ACCESS_KEY_ID: 'ASIAX', AWS_SECRET_ACCESS_KEY: 'x', AWS_SESSION_TOKEN: 'x-session-x' },
      /of a session/,
    ],
    ['no credentials', {}, /^No credentials: /],
    [
      'a wrong secret',
      { AWS_ACCESS_KEY_ID: 'AKIAX', AWS_SECRET_ACCESS_KEY: 'x' },
      /answered 403 InvalidClientTokenId: The/,
    ],
  ])('cannot start with %s', { timeout }, async (_what, env, reason) => {
    standIn = await startStandIn(23);
    const run = await standIn.verify(['--yes'], { env });
    expect(run.code).toBe(2);
    expect(run.output).toMatch(reason);
    expect(run.output).not.toContain('x-session-x');
  });

  it('cannot start as a role, nor where nobody answers', { timeout }, async () => {
    const role = 'arn:aws:sts::123456789012:assumed-role/a/b';
    standIn = await startStandIn(24, {
      plant: (_request, response) => ({
        status: 200,
        headers: response.headers.filter(([name]) => name !== 'Content-Length'),
        body: `<a><Arn>${role}</Arn></a>`,
      }),
    });
    const run = await standIn.verify(['--yes']);
    expect(run.code).toBe(2);
    expect(run.output).toContain(`These credentials are of ${role}.`);

    await standIn.close();
    const nobody = await standIn.verify(['--yes']);
    expect(nobody.code).toBe(2);
    expect(nobody.output).toContain('No answer from 127.0.0.1:');
    standIn = undefined;
  });

  it('prints its usage', async () => {
    standIn = await startStandIn(25);
    const run = await standIn.verify(['--help']);
    expect(run.code).toBe(0);
    expect(run.output).toContain('Exit code: 0 no difference, 1 differences, 2 nothing could be verified.');
    expect(standIn.requests).toHaveLength(0);
  });
});

/** Runs the command itself. */
function command(
  argv: string[],
  env: Record<string, string>,
  input: string,
): Promise<{ code: number | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(projectNode, [join(root, 'scripts/verify.mjs'), ...argv], {
      env: { ...process.env, npm_lifecycle_event: undefined, ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, output });
    });
    child.stdin.end(input);
  });
}

describe('the command', () => {
  it('ends with 2 on a wrong option, without a stack', { timeout }, async () => {
    const { code, output } = await command(['--colour'], {}, '');
    expect(code).toBe(2);
    expect(output).toContain('--colour');
    expect(output).not.toContain('    at ');
  });

  it('ends with 2 where nobody can answer its question', { timeout }, async () => {
    standIn = await startStandIn(26, { clock: 'machine' });
    const { owner, url } = standIn;
    const env = {
      AWS_ACCESS_KEY_ID: owner.accessKeyId,
      AWS_SECRET_ACCESS_KEY: owner.secretAccessKey,
      AWS_SESSION_TOKEN: '',
      AWS_REGION: 'eu-central-1',
    };
    const { code, output } = await command(['--endpoint', url], env, '');
    expect(output).toContain('Nobody answered. Give --yes');
    expect(output).toContain('region eu-central-1');
    expect(code).toBe(2);
    expect(output).not.toContain(owner.secretAccessKey);

    const no = await command(['--endpoint', url], env, 'no\n');
    expect(no.output).toContain('Nothing more was sent.');
    expect(no.code).toBe(2);
  });
});
