/**
 * What one call came to. All that the user interface shows is derived from an Exchange; it cannot tell a simulated
 * from a live one but by `transport`.
 */
import type { Trace } from '../sts/checks.ts';
import type { Header } from '../sts/wire.ts';

export interface SentRequest {
  method: string;
  /** The whole address: `https://sts.us-east-1.amazonaws.com/`. */
  url: string;
  /** As signed and sent, names in lower case. */
  headers: readonly Header[];
  body: string;
}

export interface ReceivedResponse {
  status: number;
  headers: readonly Header[];
  body: string;
}

/** One try of the SDK; there is more than one where it retried. */
export interface Attempt {
  request: SentRequest;
  /** Absent where no answer came; then `failure` says why. */
  response?: ReceivedResponse;
  failure?: string;
  /** Milliseconds since the call began: when the signed request left the SDK, and when its answer was in. */
  sentAt: number;
  answeredAt: number;
  /** The checks that the service made; only a simulated one tells. */
  trace?: Trace;
}

export interface SessionCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** Milliseconds since 1970. */
  expiration: number;
}

export interface GetSessionTokenResult {
  credentials: SessionCredentials;
  /** Percent of the largest token; absent where the service did not say. */
  sessionTokenUtilization?: number;
  /** Bytes. */
  sessionTokenSize?: number;
}

export interface CallError {
  /** The SDK's name of the error, which is the code on the wire; of a network failure, its class. */
  code: string;
  message: string;
  /** HTTP status; absent where no answer came. */
  status?: number;
  requestId?: string;
  /** `service`: STS refused. `client`: the SDK or the network failed. */
  kind: 'service' | 'client';
}

export type Outcome =
  { ok: true; result: GetSessionTokenResult; requestId?: string } | { ok: false; error: CallError };

export interface Exchange {
  transport: 'simulated' | 'live';
  region: string;
  /** Host that was called. */
  host: string;
  /** Milliseconds since 1970 by the clock given. */
  startedAt: number;
  attempts: readonly Attempt[];
  outcome: Outcome;
  /** Milliseconds from the call to the outcome. */
  duration: number;
}

/** The answer that counts: the last attempt's. Every exchange has at least one attempt unless the SDK refused to send. */
export function lastAttempt(exchange: Exchange): Attempt | undefined {
  return exchange.attempts.at(-1);
}

/** What the error catalogue needs to explain a refusal; undefined where the call went well or never reached STS. */
export function refusalOf({
  outcome,
  attempts,
}: Exchange): { code: string; message: string; note?: string } | undefined {
  if (outcome.ok || outcome.error.kind !== 'service') return undefined;
  const { code, message } = outcome.error;
  const last = attempts.at(-1)?.trace?.at(-1);
  return { code, message, ...(last?.outcome === 'refused' && { note: last.note }) };
}
