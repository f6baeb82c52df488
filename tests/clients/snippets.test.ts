/** Runs the snippets as their readers do: saved as a file, keys in the environment, the code typed in. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { generate } from '../../src/snippets/generate.ts';
import { variantIds, type VariantId } from '../../src/snippets/target.ts';
import { findTarget, targets, type TargetId } from '../../src/snippets/targets.ts';
import { accessDeniedHint } from '../../src/snippets/wording.ts';
import { accountId, codeNow, wrongCode, type Credentials, type Device } from './support/account.ts';
import { startWith, type Endpoint } from './support/endpoint.ts';
import { messages } from './support/messages.ts';
import { fillIn, sendMessage } from './support/fill-in.ts';
import { findRunners, type Runner } from './support/runners.ts';
import { cleanEnvironment, newFolder, run, type Ended } from './support/run.ts';

const { runners, notRun } = findRunners(inject('clients'));
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Each runner calls as a user of its own, with a device for each variant: a code is good once. */
interface Caller {
  runner: Runner;
  userName: string;
  credentials: Credentials;
  devices: Record<VariantId, Device>;
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const callers: Caller[] = runners.map((runner, index) => {
  const letter = base32.charAt(index);
  const userName = `${runner.target}-${runner.name}`.toLowerCase();
  const device = (variant: VariantId): Device => ({
    serialNumber: `arn:aws:iam::${accountId}:mfa/${userName}-${variant}`,
    seed: `JBSWY3DPEHPK3P${letter}${base32.charAt(variantIds.indexOf(variant))}`.repeat(2),
  });
  return {
    runner,
    userName,
    credentials: {
      accessKeyId: `AKIASNIPPETEXAMPLE0${letter}`,
      secretAccessKey: `snippetSecretEXAMPLEsnippetSecretEXAMP${letter}1`,
    },
    devices: {
      minimal: device('minimal'),
      'mfa-prompt': device('mfa-prompt'),
      'error-handling': device('error-handling'),
      session: device('session'),
    },
  };
});

const accountDocument = (): string =>
  JSON.stringify({
    accountId,
    users: callers.map(({ userName, credentials, devices }) => ({
      userName,
      accessKeys: [credentials],
      mfaDevices: Object.values(devices),
    })),
  });

it('says which targets are run here, and which are not', () => {
  for (const { target, name } of runners) console.log(`Run: ${findTarget(target)!.label}, by ${name}.`);
  for (const { target, why } of notRun) {
    console.log(`Not run: ${findTarget(target)!.label}: ${why}. tests/snippets reads its code.`);
  }
  const named = new Set([...runners, ...notRun].map(({ target }) => target));
  expect([...named].sort()).toEqual(targets.map(({ id }) => id).sort());
});

describe.each(callers.map((caller) => [caller.runner.target, caller.runner.name, caller] as const))(
  'the snippets for %s, run by %s',
  (target, _name, { runner, userName, credentials, devices }) => {
    let endpoint: Endpoint;
    let folder: string;
    beforeAll(async () => {
      folder = newFolder();
      // Where Node looks for the SDK.
      symlinkSync(modules, join(folder, 'node_modules'));
      const account = join(folder, 'account.json');
      writeFileSync(account, accountDocument());
      endpoint = await startWith(['--account', account]);
    });
    afterAll(() => endpoint.stop());

    /** Saves the snippet and runs it; the variant that asks for the code gets it typed in. */
    function call(variant: VariantId, code: string): Promise<Ended> {
      const snippet = generate(
        {
          region: 'us-east-1',
          endpoint: endpoint.url,
          input: { DurationSeconds: 900, SerialNumber: devices[variant].serialNumber, TokenCode: code },
        },
        { target, variant },
      );
      if ('unavailable' in snippet) throw new Error(snippet.unavailable);
      const file = join(folder, `${variant}-${code}-${snippet.fileName}`);
      writeFileSync(file, runner.adapt?.(snippet.code) ?? snippet.code);
      const environment = cleanEnvironment(credentials);
      const typed = variant === 'mfa-prompt' ? `${code}\n` : '';
      return run(runner.command, [...runner.args, file], environment, folder, typed);
    }

    const gotSession = (variant: VariantId, { code, stdout, stderr }: Ended): void => {
      expect(code, stderr).toBe(0);
      // Python asks where it prints.
      expect([variant === 'mfa-prompt' ? 'MFA code: ' : '', '']).toContain(stderr);
      if (variant === 'session') expect(stdout).toContain(`arn:aws:iam::${accountId}:user/${userName}`);
      else expect(stdout).toMatch(/ASIA[A-Z0-9]{16}|^The session ends at 20\d\d-\d\d-/);
    };

    const saidWrong = (variant: VariantId, { code, stdout, stderr }: Ended): void => {
      expect(stdout + stderr).toContain(messages.invalidCode.trimEnd());
      expect(stdout + stderr).not.toContain('ASIA');
      // curl is content with any answer unless it is told otherwise.
      const isContent = target === 'curl' && (variant === 'minimal' || variant === 'mfa-prompt');
      expect(code === 0).toBe(isContent);
      if (variant !== 'error-handling') return;
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain('AccessDenied');
      expect(stderr).toContain(accessDeniedHint);
    };

    /** The log names the owner of a key, and a session by its id. */
    const calledWithSession = (): Promise<void> =>
      vi.waitFor(() => {
        const calls = endpoint.log.filter((line) => line.includes(' GetCallerIdentity '));
        expect(calls).toHaveLength(1);
        expect(calls[0]).toMatch(/ GetCallerIdentity ASIA[A-Z0-9]{16} 200 /);
      });

    it.each(variantIds)('get a session, and say when the code is wrong: %s', async (variant) => {
      const device = devices[variant];
      const [right, wrong] = await Promise.all([
        call(variant, codeNow(device)),
        call(variant, wrongCode(device)),
      ]);
      gotSession(variant, right);
      saidWrong(variant, wrong);
      if (variant === 'session') await calledWithSession();
    });
  },
);

describe('the message', () => {
  const sealed: Credentials = {
    accessKeyId: 'AKIASNIPPETEXAMPLE00',
    secretAccessKey: 'snippetSecretEXAMPLEsnippetSecretEXAMP00',
  };
  const device: Device = {
    serialNumber: `arn:aws:iam::${accountId}:mfa/message`,
    seed: 'JBSWY3DPEHPK3PZZ'.repeat(2),
  };
  let endpoint: Endpoint;
  beforeAll(async () => {
    const account = join(newFolder(), 'account.json');
    const users = [{ userName: 'message', accessKeys: [sealed], mfaDevices: [device] }];
    writeFileSync(account, JSON.stringify({ accountId, users }));
    endpoint = await startWith(['--account', account]);
  });
  afterAll(() => endpoint.stop());

  const element = (answer: string, name: string): string =>
    new RegExp(`<${name}>([^<]*)</${name}>`).exec(answer)?.[1] ?? '';

  it('is answered once a signer has filled it in, and the next one with the session', async () => {
    const snippet = generate(
      {
        region: 'us-east-1',
        endpoint: endpoint.url,
        input: { SerialNumber: device.serialNumber, TokenCode: codeNow(device) },
      },
      { target: 'http', variant: 'session' },
    );
    const [first = '', second = ''] = 'code' in snippet ? snippet.code.split('\n\n###\n\n') : [];
    const answer = await sendMessage(fillIn(first, sealed, new Date()), endpoint.port);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    const session: Credentials = {
      accessKeyId: element(answer, 'AccessKeyId'),
      secretAccessKey: element(answer, 'SecretAccessKey'),
      sessionToken: element(answer, 'SessionToken'),
    };
    const identity = await sendMessage(fillIn(second, session, new Date()), endpoint.port);
    expect(element(identity, 'Arn')).toBe(`arn:aws:iam::${accountId}:user/message`);
    // The code was good once.
    const again = await sendMessage(fillIn(first, sealed, new Date()), endpoint.port);
    expect(element(again, 'Code')).toBe('AccessDenied');
  });
});

describe('each proof', () => {
  it.each(targets.filter(({ proof }) => proof === 'run').map(({ id }) => id))(
    'is kept where the client is installed: %s',
    (id: TargetId) => {
      const isRun = runners.some(({ target }) => target === id);
      const why = notRun.find(({ target }) => target === id)?.why;
      expect(isRun || why?.includes('not')).toBe(true);
    },
  );
});
