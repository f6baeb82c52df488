/**
 * Do the rules speak the truth? What a rule calls refused is sent through the SDK to the simulated STS and must be
 * refused; what it says is changed must pass, and so must every request of a known caller in which no rule finds anything.
 */
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/client/exchange.ts';
import { sendGetSessionToken, type Call, type GetSessionTokenDraft } from '../../src/client/send.ts';
import { simulatedTransport } from '../../src/client/simulated.ts';
import { diagnose, rules } from '../../src/request/diagnose.ts';
import { contextOf, someCode, stranger, type Example } from '../../src/request/examples/example.ts';
import { examples } from '../../src/request/examples/index.ts';
import { createSts } from '../../src/sts/service.ts';
import { codeAt } from '../../src/sts/totp.ts';
import { loadAccounts } from './load.ts';

const now = Date.UTC(2026, 10, 22, 10, 40, 12);
const clock = (): number => now;
const main = loadAccounts().get('main');
if (!main) throw new Error('content/accounts has no main');
const account = main;

function ownerOf(name: string) {
  if (name === 'root') return account.root;
  return account.users.find(({ userName }) => userName === (name === stranger.name ? 'alice' : name));
}

/** Sends the example as its caller would, with a code that is right wherever it has six digits of its own. */
async function send(example: Example): Promise<Exchange> {
  const { caller, region } = contextOf(example);
  const owner = ownerOf(caller.name);
  const [key] = owner?.accessKeys ?? [];
  if (!owner || !key) throw new Error(`${caller.name} cannot sign`);
  let count = 0;
  const random = (n: number): Uint8Array => Uint8Array.from({ length: n }, () => (count += 7) % 256);
  const transport = simulatedTransport(createSts(account, { clock, random }));
  const call = (input: GetSessionTokenDraft, credentials: Call['credentials']): Promise<Exchange> =>
    sendGetSessionToken({ input, region: region.id, credentials, clock }, transport);

  const input: Record<string, unknown> = { ...example.document };
  const device =
    owner.mfaDevices.find(({ serialNumber }) => serialNumber === input.SerialNumber) ?? owner.mfaDevices[0];
  const right = device && codeAt(device.seed, now);
  if (right !== undefined && String(input.TokenCode) === someCode) {
    input.TokenCode = Array.isArray(input.TokenCode) ? [right] : right;
  }
  if (caller.kind !== 'session') return call(input, key);
  const { outcome } = await call({}, key);
  if (!outcome.ok) throw new Error('no session');
  const { accessKeyId, secretAccessKey, sessionToken } = outcome.result.credentials;
  return call(input, { accessKeyId, secretAccessKey, sessionToken });
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { severity }) => {
  const { fires, silent } = examples[id] ?? { fires: [], silent: [] };
  const findings = (example: Example) => diagnose(example.document ?? {}, contextOf(example));

  if (severity === 'refused') {
    it.each(fires)('is right that %j is refused', async (example) => {
      const { outcome } = await send(example);
      expect(outcome.ok).toBe(false);
      // Not for the code: that was right.
      if (!outcome.ok) expect(outcome.error.message).not.toContain('invalid MFA one time pass code');
    });
  }

  // Where the devices are not known, silence says nothing of them.
  const others = [...fires, ...silent].filter(
    (example) =>
      contextOf(example).caller.devices !== undefined &&
      findings(example).every((finding) => finding.severity === 'changed'),
  );
  it.each(others)('is right that %j passes', async (example) => {
    expect((await send(example)).outcome).toMatchObject({ ok: true });
  });
});

it('says what the SDK sends for values that are neither text nor number', async () => {
  const sent = async (document: Record<string, unknown>) =>
    new URLSearchParams((await send({ document })).attempts[0]?.request.body);
  expect((await sent({ DurationSeconds: null })).has('DurationSeconds')).toBe(false);
  expect((await sent({ DurationSeconds: [[900]] })).get('DurationSeconds')).toBe('900');
  expect((await sent({ DurationSeconds: true })).get('DurationSeconds')).toBe('true');
  expect((await sent({ SerialNumber: { Arn: 'x' } })).get('SerialNumber')).toBe('[object Object]');
  expect((await sent({ SerialNumber: ['a', 'b'] })).get('SerialNumber')).toBe('a,b');
  expect((await sent({ durationSeconds: 900 })).toString()).toBe('Action=GetSessionToken&Version=2011-06-15');
});
