/** An example in the docs as data: the code, the wire and the answer of one run of a case. */
import type { GetSessionTokenResult } from '../../client/exchange.ts';
import type { CaseRun } from '../../client/run-case.ts';
import type { GetSessionTokenDraft } from '../../client/send.ts';
import type { Account } from '../../model/account.ts';
import type { Case } from '../../model/case.ts';
import { errorHref, explains, type ErrorEntry } from '../../model/errors.ts';
import { spanOf, typographic } from '../../model/format.ts';
import type { Evidence } from '../../model/operation.ts';
import { globalHost } from '../../model/regions.ts';
import { javascriptCall, type Piece } from '../../snippets/javascript.ts';
import { windowSeconds } from '../../sts/mfa.ts';
import { codeAt } from '../../sts/totp.ts';
import { caseFragment } from '../hash.ts';
import { wireFromExchange, type WireModel, type WireNodeId } from '../wire/model.ts';

/** What the page hands to the script: all that a run needs, and the links. */
export interface ExampleData {
  case: Case;
  /** The member (or `region`, `endpoint`) that the example is about; worked out where absent. */
  mark?: string | undefined;
  /** The entry of the catalogue that explains the answer expected. */
  entry?: ErrorEntry | undefined;
  links: { errors: string; playground: string };
  /** Path of the page that shows it, for the way back. */
  page?: string | undefined;
}

export interface Refusal {
  code: string;
  status?: number | undefined;
  message: string;
  /** In plain words, with the address of the whole explanation; absent where the catalogue has none. */
  why?: { title: string; href: string } | undefined;
}

export interface ExampleView {
  caseId: string;
  /** Who calls: `alice`, `a session of alice`. */
  from: string;
  code: readonly Piece[];
  wire: WireModel;
  /** The node that the answer is written at. */
  end: WireNodeId;
  issued?: readonly (readonly [name: string, value: string])[] | undefined;
  refusal?: Refusal | undefined;
  evidence: Evidence;
  /** The reader may send the code that is right now in place of the case's. */
  fixable: boolean;
  /** Opens the case in the playground; absent where that has no such preset. */
  playground?: string | undefined;
  /** The outcome in a sentence, for those who do not see the wire. */
  announcement: string;
}

/** Characters of a session token that are shown. */
const shownToken = 24;

/**
 * The member whose value the example turns on, unless the page names one; undefined where it sends none. With the code
 * of another device than the one named, that is the serial number.
 */
export function markOf(params: Case['request']['params']): string | undefined {
  const { TokenCode: code } = params;
  if (typeof code === 'object' && 'device' in code) return 'SerialNumber';
  const order = ['TokenCode', 'MinimumSessionTokenSize', 'DurationSeconds', 'SerialNumber'];
  return order.find((name) => params[name] !== undefined);
}

/**
 * The device whose current code would help: the case sends a code that was made up or is too old, for a device
 * that its caller has, and nothing before it stands in the way.
 */
export function deviceToUse(
  { caller, request, before }: Case,
  account: Account,
): { seed: string } | undefined {
  const { TokenCode: code, SerialNumber: serial } = request.params;
  const isOff = typeof code === 'object' && 'step' in code ? code.step !== 0 : typeof code === 'object';
  if (!isOff || before.length > 0 || caller.session !== undefined) return undefined;
  const owner =
    caller.user === undefined ? account.root : account.users.find(({ userName }) => userName === caller.user);
  return owner?.mfaDevices.find(
    ({ serialNumber, status }) => serialNumber === serial && status === 'Enabled',
  );
}

/**
 * The instant at which to run a case when it is `now`: now, unless calls come before it. Those must lie in the same
 * window of a device's tries as they do by the case's own clock, so its place in the window is kept; that is less than
 * one window ago.
 */
export function instantOf({ before, clock }: Case, now: number): number {
  if (!before.length) return now;
  const window = windowSeconds * 1000;
  return now - ((((now - Date.parse(clock)) % window) + window) % window);
}

/** What the reader's "use the current code" changes. */
export function currentCode(someCase: Case, account: Account, now: number): GetSessionTokenDraft {
  const device = deviceToUse(someCase, account);
  return device ? { TokenCode: codeAt(device.seed, now) } : {};
}

function sessionRows(result: GetSessionTokenResult, startedAt: number): [string, string][] {
  const { accessKeyId, sessionToken, expiration } = result.credentials;
  const seconds = Math.round(expiration / 1000) - Math.floor(startedAt / 1000);
  const instant = new Date(expiration).toISOString().replace(/\.000Z$/, 'Z');
  return [
    ['AccessKeyId', accessKeyId],
    ['SessionToken', `${sessionToken.slice(0, shownToken)}… (${sessionToken.length} characters)`],
    ['Expiration', `${instant}, in ${spanOf(seconds)}`],
  ];
}

/** The example of one run, at build or in the page. */
export function exampleView(data: ExampleData, run: CaseRun, account: Account): ExampleView {
  const { case: shown, mark, entry, links } = data;
  const { call, input, exchange } = run;
  const { outcome } = exchange;
  const wire = wireFromExchange(exchange, { compact: true });
  const error = outcome.ok ? undefined : outcome.error;
  const explained = error && entry && explains(entry, error) ? entry : undefined;
  return {
    caseId: shown.id,
    from: call.session ? `a session of ${call.name}` : call.name,
    code: javascriptCall(
      {
        region: call.region,
        endpoint: call.endpoint === 'global' ? `https://${globalHost}` : undefined,
        input,
      },
      mark ?? markOf(shown.request.params),
    ),
    wire: { ...wire, nodes: wire.nodes.map((n) => (n.id === 'request' ? { ...n, note: undefined } : n)) },
    end: wire.nodes.findLast(({ state }) => state === 'refused' || state === 'live')?.id ?? 'request',
    issued: outcome.ok ? sessionRows(outcome.result, exchange.startedAt) : undefined,
    refusal: error && {
      code: error.code,
      status: error.status,
      message: error.message,
      why: explained && { title: typographic(explained.title), href: errorHref(links.errors, explained.id) },
    },
    evidence: shown.evidence.kind,
    fixable: error !== undefined && deviceToUse(shown, account) !== undefined,
    playground: shown.lesson && `${links.playground}${caseFragment(shown.id, data.page)}`,
    announcement: error ? `${wire.summary}. ${error.code}: ${error.message}` : wire.summary,
  };
}
