/**
 * The SDK and the simulated STS. The page loads this on demand, for it is most of its bytes; all else works before
 * it is there.
 */
import type { SessionPlan } from '../client/case-call.ts';
import { lastAttempt, type Exchange, type SentRequest, type SessionCredentials } from '../client/exchange.ts';
import { resend } from '../client/resend.ts';
import { sendGetSessionToken, type Call as SdkCall } from '../client/send.ts';
import { linkSigning, type LinkedSigning } from '../client/signing-steps-links.ts';
import { signingOf } from '../client/signing-steps.ts';
import { simulatedTransport } from '../client/simulated.ts';
import type { Account } from '../model/account.ts';
import type { RequestDocument } from '../request/document.ts';
import { createSts } from '../sts/service.ts';
import type { StsState } from '../sts/state.ts';
import { codeAt } from '../sts/totp.ts';
import type { Caller } from './callers.ts';
import type { Endpoint } from './endpoints.ts';
import type { Sources } from './sources.ts';

export { warmUp } from './warm-up.ts';

export interface EngineCall {
  document: RequestDocument;
  caller: Caller;
  endpoint: Endpoint;
  /** Seconds by which the call lies in the past, for the calls that come before a case's own. */
  secondsAgo?: number;
}

export interface Engine {
  /** Never rejects for what STS answers; rejects where a session for the caller cannot be made. */
  send(call: EngineCall): Promise<Exchange>;
  /** How the last attempt of a call was signed; undefined where it was not, or in another page. */
  signing(exchange: Exchange): LinkedSigning | undefined;
  /** Sends a request to the same service as it stands: nothing is signed anew. */
  resend(request: SentRequest, region: string): Promise<Exchange>;
}

type Credentials = SdkCall['credentials'];

/** Milliseconds after which the session of a caller is made anew. */
const freshFor = 3_600_000;

/** The secret each call was signed with: an Exchange is shown, and holds none. */
export type Secrets = WeakMap<Exchange, string>;

/** `secrets` is shared by the engines of one page, so that a call can be explained after its account was changed. */
export function createEngine(
  account: Account,
  state: StsState,
  sources: Sources,
  secrets: Secrets = new WeakMap(),
): Engine {
  const { clock, timer, random } = sources;
  let behind = 0;
  const then = (): number => clock() - behind;
  const transport = simulatedTransport(createSts(account, { clock: then, timer, random, state }));
  const made = new Map<string, { credentials: Credentials; at: number }>();

  async function credentialsOf(caller: Caller): Promise<Credentials> {
    if (!caller.session) return caller.key;
    const known = made.get(caller.id);
    if (known && clock() - known.at < freshFor) return known.credentials;
    const credentials = await sessionCredentials(caller, caller.session, account, sources);
    made.set(caller.id, { credentials, at: clock() });
    return credentials;
  }

  return {
    async send({ document, caller, endpoint, secondsAgo = 0 }) {
      const credentials = await credentialsOf(caller);
      behind = secondsAgo * 1000;
      const where = { region: endpoint.region, endpoint: endpoint.endpoint };
      const call = { input: document, ...where, credentials, clock: then, timer };
      const exchange = await sendGetSessionToken(call, transport);
      secrets.set(exchange, credentials.secretAccessKey);
      return exchange;
    },
    signing(exchange) {
      const secret = secrets.get(exchange);
      const request = lastAttempt(exchange)?.request;
      const signing = request && secret !== undefined ? signingOf(request, secret) : undefined;
      return request && signing && linkSigning(request, signing);
    },
    resend(request, region) {
      behind = 0;
      return resend(request, transport, { region, clock, timer });
    },
  };
}

/** The session that a caller signs with, and what a case does to its token. */
async function sessionCredentials(
  caller: Caller,
  plan: SessionPlan,
  account: Account,
  sources: Sources,
): Promise<Credentials> {
  const { accessKeyId, secretAccessKey, sessionToken } = await newSession(caller, plan, account, sources);
  if (caller.token === 'missing') return { accessKeyId, secretAccessKey };
  if (caller.token !== 'foreign') return { accessKeyId, secretAccessKey, sessionToken };
  const other = await newSession(caller, plan, account, sources);
  return { accessKeyId, secretAccessKey, sessionToken: other.sessionToken };
}

/** Gets a session from the simulator as it was then, with a memory of its own: the reader's device keeps its tries. */
export async function newSession(
  caller: Pick<Caller, 'name' | 'key'>,
  plan: SessionPlan,
  account: Account,
  { clock, random }: Sources,
): Promise<SessionCredentials> {
  const { device, duration, region, endpoint } = plan;
  const at = clock() - plan.age * 1000;
  const past = simulatedTransport(createSts(account, { clock: () => at, random }));
  const input: RequestDocument = {
    ...(duration !== undefined && { DurationSeconds: duration }),
    ...(device && { SerialNumber: device.serialNumber, TokenCode: codeAt(device.seed, at) }),
  };
  const { outcome } = await sendGetSessionToken(
    { input, region, endpoint, credentials: caller.key, clock: () => at },
    past,
  );
  if (!outcome.ok) throw new Error(`no session for ${caller.name}: ${outcome.error.message}`);
  return outcome.result.credentials;
}
