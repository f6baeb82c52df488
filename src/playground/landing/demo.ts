/**
 * The calls of the landing page: one with a wrong code, one with the code of the device, to the same simulated STS. At
 * build they are run by the clock of the case, in the page by its own; nothing of what they show is written by hand.
 */
import { callOf, inputAt } from '../../client/case-call.ts';
import type { CallError, Exchange } from '../../client/exchange.ts';
import { sendGetSessionToken, type GetSessionTokenDraft } from '../../client/send.ts';
import { simulatedTransport } from '../../client/simulated.ts';
import type { Account } from '../../model/account.ts';
import type { Case } from '../../model/case.ts';
import { spanOf } from '../../model/format.ts';
import type { Evidence } from '../../model/operation.ts';
import { createSts } from '../../sts/service.ts';
import { codeAt } from '../../sts/totp.ts';
import { deviceToUse } from '../try-it/example.ts';
import { wireFromExchange, type WireModel, type WireNodeId } from '../wire/model.ts';

export interface DemoData {
  /** A case with a wrong code that the code of its device would mend. */
  case: Case;
  account: Account;
}

export interface DemoOptions {
  /** Milliseconds since 1970: the instant of both calls. */
  now: number;
  /** So many random bytes. */
  random: (bytes: number) => Uint8Array;
  /** Milliseconds from any start, for the times on the wire. */
  timer: () => number;
}

export interface DemoView {
  refused: { code: string; wire: WireModel; at: WireNodeId; error: CallError; evidence: Evidence };
  issued: { code: string; wire: WireModel; rows: readonly (readonly [name: string, value: string])[] };
}

/** Characters of the session token that are shown. */
const shownToken = 20;

/** Makes both calls. Throws where they do not end as the page says: a refusal, then a session. */
export async function runDemo({ case: shown, account }: DemoData, options: DemoOptions): Promise<DemoView> {
  const { now, random, timer } = options;
  const { key, region, endpoint } = callOf(shown, account);
  const device = deviceToUse(shown, account);
  if (!device) throw new Error(`case ${shown.id}: the code of its caller's device would not mend it`);
  const clock = (): number => now;
  const transport = simulatedTransport(createSts(account, { clock, random, timer }));
  const send = (input: GetSessionTokenDraft): Promise<Exchange> =>
    sendGetSessionToken({ input, region, endpoint, credentials: key, clock, timer }, transport);

  const wrong = inputAt(shown.request.params, account, now);
  const right = { ...wrong, TokenCode: codeAt(device.seed, now) };
  return {
    refused: refusedView(shown, wrong, await send(wrong)),
    issued: issuedView(shown, right, await send(right)),
  };
}

/** Milliseconds that both calls took together, as far as their wires tell. */
export function tookOf({ refused, issued }: DemoView): number {
  const last = (wire: WireModel): number => wire.nodes.at(-1)?.at ?? 0;
  return last(refused.wire) + last(issued.wire);
}

function refusedView(shown: Case, input: GetSessionTokenDraft, exchange: Exchange): DemoView['refused'] {
  const wire = wireFromExchange(exchange, { compact: true, omitNotReached: true });
  const stop = wire.nodes.find(({ state }) => state === 'refused');
  if (exchange.outcome.ok || !stop) throw new Error(`case ${shown.id}: the wrong code was not refused`);
  return {
    code: String(input.TokenCode),
    wire: withoutNotes(wire),
    at: stop.id,
    error: exchange.outcome.error,
    evidence: shown.evidence.kind,
  };
}

function issuedView(shown: Case, input: GetSessionTokenDraft, exchange: Exchange): DemoView['issued'] {
  const { outcome } = exchange;
  if (!outcome.ok) throw new Error(`case ${shown.id}: the right code was refused: ${outcome.error.message}`);
  const { accessKeyId, sessionToken, expiration } = outcome.result.credentials;
  const seconds = Math.round(expiration / 1000) - Math.floor(exchange.startedAt / 1000);
  const time = new Date(expiration).toISOString().slice(11, 19);
  return {
    code: String(input.TokenCode),
    wire: withoutNotes(wireFromExchange(exchange, { compact: true, keep: ['mfa'] })),
    rows: [
      ['AccessKeyId', accessKeyId],
      ['SessionToken', `${sessionToken.slice(0, shownToken)}…`],
      ['Expiration', `in ${spanOf(seconds)}, ${time}Z`],
    ],
  };
}

/** Here the answers say it; only the request and the folded checks keep their second line. */
function withoutNotes(wire: WireModel): WireModel {
  const keeps = (id: WireNodeId, folded: boolean): boolean => folded || id === 'request';
  const nodes = wire.nodes.map((n) => (keeps(n.id, n.folded !== undefined) ? n : { ...n, note: undefined }));
  return { ...wire, nodes };
}
