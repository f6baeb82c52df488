/**
 * Runs a case as a program would: through the SDK, against a simulated STS of its own. At build for the examples in
 * the docs, in the page when the reader runs one.
 */
import type { Account } from '../model/account.ts';
import type { AnyCase } from '../model/case.ts';
import { createSts } from '../sts/service.ts';
import { codeAt } from '../sts/totp.ts';
import { callOf, inputAt, requirePlain, wrongSecret, type CaseCall, type SessionPlan } from './case-call.ts';
import type { Exchange } from './exchange.ts';
import { sendGetSessionToken, type Call, type GetSessionTokenDraft } from './send.ts';
import { simulatedTransport } from './simulated.ts';

export interface RunOptions {
  /** Milliseconds since 1970: the instant of the call. */
  now: number;
  /** So many random bytes. */
  random: (bytes: number) => Uint8Array;
  /** Milliseconds from any start, for timings. */
  timer: () => number;
  /** Members to send in place of the case's own, such as the code that is right now. */
  change?: GetSessionTokenDraft | undefined;
}

export interface CaseRun {
  call: CaseCall;
  /** What was sent. */
  input: GetSessionTokenDraft;
  exchange: Exchange;
}

/**
 * Makes the sessions and calls that come first, then the call itself.
 * Throws NotPlain where the SDK cannot make the case's call, and an Error where a call before it fails.
 */
export async function runCase(someCase: AnyCase, account: Account, options: RunOptions): Promise<CaseRun> {
  const { now, random, timer, change } = options;
  const plain = requirePlain(someCase);
  const call = callOf(plain, account);
  let time = now;
  const clock = (): number => time;
  const transport = simulatedTransport(createSts(account, { clock, random, timer }));
  const send = (rest: Omit<Call, 'clock' | 'timer'>): Promise<Exchange> =>
    sendGetSessionToken({ ...rest, clock, timer }, transport);

  const newSession = async (plan: SessionPlan): Promise<Call['credentials']> => {
    time = now - plan.age * 1000;
    const { device, duration, region, endpoint } = plan;
    const { outcome } = await send({
      input: {
        ...(duration !== undefined && { DurationSeconds: duration }),
        ...(device && { SerialNumber: device.serialNumber, TokenCode: codeAt(device.seed, time) }),
      },
      region,
      endpoint,
      credentials: call.key,
    });
    time = now;
    if (!outcome.ok) throw new Error(`case ${plain.id}: no session: ${outcome.error.message}`);
    return outcome.result.credentials;
  };

  const { region, endpoint } = call;
  const credentials = await credentialsOf(call, newSession);
  for (const earlier of plain.before) {
    time = now - earlier.secondsBefore * 1000;
    const input = inputAt(earlier.params, account, time);
    for (let i = 0; i < earlier.times; i += 1) await send({ input, region, endpoint, credentials });
  }
  time = now;
  const input = { ...inputAt(plain.request.params, account, now), ...change };
  return { call, input, exchange: await send({ input, region, endpoint, credentials }) };
}

/** The key, or the session made with it, and what the case does to that. */
async function credentialsOf(
  { key, session, token, secret }: CaseCall,
  newSession: (plan: SessionPlan) => Promise<Call['credentials']>,
): Promise<Call['credentials']> {
  if (!session) return key;
  const own = await newSession(session);
  const sent = token === 'foreign' ? await newSession({ ...session, device: undefined }) : own;
  return {
    accessKeyId: own.accessKeyId,
    secretAccessKey: secret === 'wrong' ? wrongSecret : own.secretAccessKey,
    ...(token !== 'missing' && sent.sessionToken !== undefined && { sessionToken: sent.sessionToken }),
  };
}
