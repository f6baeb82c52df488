/** One call to a real STS: sends it, explains what came between, measures the clocks, and forgets the key. */
import type { LiveFailureId } from '../../model/live-failures.ts';
import { liveFailure } from '../../model/live-failures.ts';
import { lastAttempt, type Exchange } from '../exchange.ts';
import { sendGetSessionToken, type Call } from '../send.ts';
import { linkSigning, type LinkedSigning } from '../signing-steps-links.ts';
import { signingOf } from '../signing-steps.ts';
import { skewOf } from './clock-skew.ts';
import { failureOf, foreignAnswer, type Ended } from './failure.ts';
import { forgetKeys } from './forget.ts';
import { callerIdentity, type IdentityAnswer, type IdentityCall } from './identity.ts';
import { signsOf, type Platform } from './platform.ts';
import { liveTransport } from './transport.ts';

export type LiveCall = Call & { origin: string };

export interface LiveAnswer {
  exchange: Exchange;
  /** Absent where STS answered. */
  failure?: LiveFailureId | undefined;
  /** Milliseconds by which STS is ahead of the clock that the call went by; undefined where nothing tells. */
  skew?: number | undefined;
  /** How the last attempt was signed, the keys on the way left out: each could sign for the rest of the day. */
  signing?: LinkedSigning | undefined;
}

/** Sends a call by the browser's network. Never rejects. */
export async function callLive(call: LiveCall, platform: Platform): Promise<LiveAnswer> {
  return watching(call, platform, async (violated) => {
    const exchange = await sendGetSessionToken(call, liveTransport({ fetch: platform.fetch }));
    const failure = await explain(exchange, { violated, platform, signal: call.signal });
    return {
      exchange: failure === undefined ? exchange : withoutBareErrors(exchange, failure),
      failure,
      skew: skewOf(exchange),
      signing: signingWithoutKeys(exchange, call.credentials.secretAccessKey),
    };
  });
}

/** Whose key it is, by the same way; forgets the key as well. */
export async function identityLive(call: IdentityCall, platform: Platform): Promise<IdentityAnswer> {
  return watching(call, platform, async (violated) => {
    const { answer, attempts } = await callerIdentity(call, liveTransport({ fetch: platform.fetch }));
    if (answer.ok) return answer;
    const ended = { outcome: answer, attempts };
    return { ...answer, failure: await explain(ended, { violated, platform, signal: call.signal }) };
  });
}

/** Listens for what the page's policy refuses of the call's host while `make` runs, and forgets the keys after it. */
async function watching<T>(
  { origin }: { origin: string },
  platform: Platform,
  make: (violated: () => boolean) => Promise<T>,
): Promise<T> {
  let violated = false;
  const own = new URL(origin).origin;
  const stop = platform.onViolation((url) => {
    violated ||= url.startsWith(own);
  });
  try {
    return await make(() => violated);
  } finally {
    stop();
    forgetKeys();
  }
}

interface Around {
  violated: () => boolean;
  platform: Platform;
  signal: AbortSignal | undefined;
}

async function explain(ended: Ended, around: Around): Promise<LiveFailureId | undefined> {
  const { outcome } = ended;
  if (outcome.ok) return undefined;
  const last = ended.attempts.at(-1);
  if (last?.response) return foreignAnswer(ended);
  if (around.signal?.aborted) return 'aborted';
  if (!last) return 'not-sent';
  // A browser reports a violation in a task of its own, which may come after the error.
  await new Promise((done) => setTimeout(done));
  const failed = {
    errorName: outcome.error.code,
    url: last.request.url,
    violated: around.violated(),
    took: last.answeredAt - last.sentAt,
    signal: around.signal,
  };
  return failureOf(await signsOf(failed, around.platform));
}

/**
 * The attempts say what is known, not "Failed to fetch". The SDK's own error stays in the outcome, but not as one of
 * STS: the SDK takes any answer with a status for that.
 */
function withoutBareErrors(exchange: Exchange, failure: LiveFailureId): Exchange {
  const attempts = exchange.attempts.map((attempt) =>
    attempt.response ? attempt : { ...attempt, failure: liveFailure(failure).short },
  );
  const { outcome } = exchange;
  if (outcome.ok) return { ...exchange, attempts };
  return { ...exchange, attempts, outcome: { ok: false, error: { ...outcome.error, kind: 'client' } } };
}

const derivedKeys = ['key-date', 'key-region', 'key-service', 'key-signing'];

function signingWithoutKeys(exchange: Exchange, secretAccessKey: string): LinkedSigning | undefined {
  const request = lastAttempt(exchange)?.request;
  const signing = request && signingOf(request, secretAccessKey);
  if (!request || !signing) return undefined;
  const steps = signing.steps.map((step) =>
    derivedKeys.includes(step.id) ? { ...step, value: 'not shown: who has it can sign today' } : step,
  );
  return linkSigning(request, { ...signing, steps });
}
