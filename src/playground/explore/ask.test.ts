/** The simulated STS, really asked: it says what the matrix says. */
import { describe, expect, it } from 'vitest';
import { mainAccount } from '../../model/testing.ts';
import { accountWith } from './account.ts';
import { askSts, signerOf, type Signer } from './ask.ts';
import { readDraft } from './drafts.ts';
import { inputFor, operationOf } from './operations.ts';
import { startDraft, startInput, startWho } from './start.ts';

const now = Date.UTC(2026, 10, 22, 12);
const reads = [...startInput().policies, startDraft('role', startWho)].map((draft, index) =>
  readDraft(index, draft),
);
const sources = {
  clock: () => now,
  timer: () => 0,
  random: (bytes: number) => new Uint8Array(bytes).fill(7),
};
const calls = startInput().calls;
const account = accountWith(mainAccount, startWho, reads, calls);

const ask = (action: string, signer: Signer) => {
  const call = calls.find((one) => one.action === action) ?? { action, resource: '*' };
  const operation = operationOf(call)!;
  return askSts({ account, operation, input: inputFor(operation, call), signer }, sources);
};

describe('STS', () => {
  it('tells who calls, also of a session two hours old', async () => {
    const answer = await ask('sts:GetCallerIdentity', signerOf('mfaOld', 7204, undefined));
    expect(answer).toMatchObject({ ok: true, status: 200 });
    expect(Object.fromEntries(answer.fields)).toMatchObject({ Arn: 'arn:aws:iam::123456789012:user/alice' });
  });

  it('refuses as the gates do', async () => {
    expect(await ask('sts:GetSessionToken', signerOf('mfa', 40, undefined))).toMatchObject({
      ok: false,
      status: 403,
      code: 'AccessDenied',
    });
    expect(await ask('sts:AssumeRole', signerOf('root', 0, undefined))).toMatchObject({ ok: false });
  });

  it('gives the session of a role, with which one goes on', async () => {
    const taken = await ask('sts:AssumeRole', signerOf('session', 40, undefined));
    expect(Object.fromEntries(taken.fields).Arn).toBe(
      'arn:aws:sts::123456789012:assumed-role/UpdateApp/explorer',
    );
    expect(JSON.stringify(taken.fields)).not.toContain(taken.credentials!.secretAccessKey);
    const next = await ask('sts:GetCallerIdentity', signerOf('role', 0, taken.credentials));
    expect(Object.fromEntries(next.fields).Arn).toBe(
      'arn:aws:sts::123456789012:assumed-role/UpdateApp/explorer',
    );
  });

  it('is not asked without anybody to sign', async () => {
    expect(() => signerOf('own', 0, undefined)).toThrow('not held');
    const empty = { ...account, users: [] };
    const question = {
      account: empty,
      operation: 'GetCallerIdentity',
      input: {},
      signer: signerOf('longTerm', 0, undefined),
    } as const;
    await expect(askSts(question, sources)).rejects.toThrow('no active key');
  });
});
