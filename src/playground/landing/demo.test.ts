import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseAccount } from '../../model/account-schema.ts';
import { runnableCaseSchema, type Case } from '../../model/case.ts';
import { runDemo } from './demo.ts';

const read = (path: string): unknown =>
  parse(readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8'));
const account = parseAccount(read('accounts/main.yaml'), 'main.yaml');
const caseNamed = (id: string): Case => ({ id, ...runnableCaseSchema.parse(read(`cases/${id}.yaml`)) });
const wrongCode = caseNamed('mfa-wrong-code');

let tick = 0;
const options = {
  now: Date.parse(wrongCode.clock),
  random: (bytes: number) => new Uint8Array(bytes).fill(7),
  timer: () => (tick += 1),
};

describe('runDemo', () => {
  it('is refused at MFA with the wrong code, in the words of the case', async () => {
    const { refused } = await runDemo({ case: wrongCode, account }, options);
    expect(refused.at).toBe('mfa');
    expect(refused.error).toMatchObject({ code: wrongCode.expect.code, status: wrongCode.expect.status });
    expect(refused.error.message.trim()).toBe(wrongCode.expect.message?.trim());
    expect(refused.wire.nodes.at(-1)?.state).toBe('refused');
  });

  it('gets a session with the code of the device', async () => {
    const { refused, issued } = await runDemo({ case: wrongCode, account }, options);
    expect(issued.code).toMatch(/^\d{6}$/);
    expect(issued.code).not.toBe(refused.code);
    expect(issued.wire.nodes.at(-1)?.state).toBe('live');
    expect(issued.wire.nodes.map((n) => n.id)).toContain('mfa');
    expect(issued.rows.map(([name]) => name)).toEqual(['AccessKeyId', 'SessionToken', 'Expiration']);
    expect(issued.rows[2]?.[1]).toBe('in 12 hours, 22:40:12Z');
  });

  it('counts the session in whole seconds, as STS does', async () => {
    const { issued } = await runDemo({ case: wrongCode, account }, { ...options, now: options.now + 700 });
    expect(issued.rows[2]?.[1]).toBe('in 12 hours, 22:40:12Z');
  });

  it('never shows a secret', async () => {
    const view = await runDemo({ case: wrongCode, account }, options);
    const shown = JSON.stringify(view);
    for (const { secretAccessKey } of account.users.flatMap((user) => user.accessKeys))
      expect(shown).not.toContain(secretAccessKey);
    expect(shown).not.toMatch(/secret/i);
  });

  it('refuses a case that no code would mend', async () => {
    const demo = runDemo({ case: caseNamed('mfa-serial-user-arn'), account }, options);
    await expect(demo).rejects.toThrow('mfa-serial-user-arn');
  });
});
