/**
 * The wire as data: what a call passed on its way, in order, and where it stopped. Derived from an Exchange and from
 * nothing else; names and order of the checks come from `src/sts/checks.ts`.
 */
import { lastAttempt, type Attempt, type Exchange } from '../../client/exchange.ts';
import { checks, type CheckId, type CheckResult } from '../../sts/checks.ts';

export type WireState = 'passed' | 'refused' | 'live' | 'not-reached';

/** `service` and `answer` stand for an STS that does not tell its checks. */
export type WireNodeId = 'request' | 'signing' | 'service' | 'answer' | CheckId;

export interface WireNode {
  /** Of a folded node: the first of its checks. */
  id: WireNodeId;
  label: string;
  note?: string | undefined;
  /** Milliseconds since the call began. */
  at?: number | undefined;
  state: WireState;
  /** The checks folded into this node, in order; absent where it stands for itself. */
  folded?: readonly CheckId[] | undefined;
  /** The first node on the service's side: the request leaves the SDK just before it. */
  entersService?: true | undefined;
}

export interface WireModel {
  nodes: readonly WireNode[];
  /** `failed`: no answer came, or one that the SDK could not read. `idle`: nothing was sent yet. */
  outcome: 'issued' | 'refused' | 'failed' | 'idle';
  /** One line for those who do not see the drawing: "Refused at MFA". */
  summary: string;
}

export interface WireOptions {
  /** Folds passed checks into one node and those not reached into another; signing goes into the request's note. */
  compact?: boolean;
  /** Checks that `compact` leaves on their own. */
  keep?: readonly CheckId[];
  /** Leaves out what was not reached, where a second attempt follows on the same line. */
  omitNotReached?: boolean;
}

/** The line before anything was sent: every step ahead. */
export function idleWire(): WireModel {
  const ahead = checks.map(({ id, label }) => node({ id, label, state: 'not-reached' }));
  return {
    nodes: [
      node({ id: 'request', label: 'Request', state: 'not-reached' }),
      node({ id: 'signing', label: 'Signing', state: 'not-reached' }),
      ...ahead,
    ],
    outcome: 'idle',
    summary: 'Nothing sent yet',
  };
}

const known = new WeakMap<Exchange, WireModel>();

/** The wire of a call. Of several attempts it shows the last, which is the one that counts. */
export function wireFromExchange(exchange: Exchange, options?: WireOptions): WireModel {
  if (options) return wireWith(exchange, options);
  // Several parts of a page show the same call, as they do with each key that is pressed.
  const model = known.get(exchange) ?? wireWith(exchange, {});
  known.set(exchange, model);
  return model;
}

function wireWith(exchange: Exchange, options: WireOptions): WireModel {
  const attempt = lastAttempt(exchange);
  if (!attempt) return notSent(exchange);
  const full = [requestNode(attempt), signingNode(exchange, attempt), ...serviceNodes(exchange, attempt)];
  const kept = options.omitNotReached ? full.filter((n) => n.state !== 'not-reached') : full;
  return {
    nodes: options.compact ? compact(kept, options.keep ?? []) : kept,
    ...conclusion(exchange, attempt),
  };
}

function node(fields: WireNode): WireNode {
  return fields;
}

function requestNode(attempt: Attempt): WireNode {
  const { method, body, url } = attempt.request;
  const form = new URLSearchParams(body || new URL(url).search);
  const count = [...form.keys()].filter((name) => name !== 'Action' && name !== 'Version').length;
  const parameters = count === 1 ? '1 parameter' : `${count || 'no'} parameters`;
  return node({ id: 'request', label: 'Request', note: `${method}, ${parameters}`, at: 0, state: 'passed' });
}

function signingNode(exchange: Exchange, attempt: Attempt): WireNode {
  const tries = exchange.attempts.length;
  const note = tries > 1 ? `SigV4, by the SDK, attempt ${tries}` : 'SigV4, by the SDK';
  return node({ id: 'signing', label: 'Signing', note, at: attempt.sentAt, state: 'passed' });
}

/** The SDK refused to send: a missing credential, a value it cannot serialise. */
function notSent(exchange: Exchange): WireModel {
  const why = exchange.outcome.ok ? 'nothing was sent' : exchange.outcome.error.code;
  return {
    nodes: [
      node({ id: 'request', label: 'Request', at: 0, state: 'passed' }),
      node({ id: 'signing', label: 'Not sent', note: why, at: exchange.duration, state: 'refused' }),
    ],
    outcome: 'failed',
    summary: 'Not sent',
  };
}

function serviceNodes(exchange: Exchange, attempt: Attempt): WireNode[] {
  if (!attempt.response) {
    const note = attempt.failure ?? 'the connection failed';
    return [node({ id: 'answer', label: 'No answer', note, at: attempt.answeredAt, state: 'refused' })];
  }
  const nodes = attempt.trace?.length
    ? tracedNodes(attempt.trace, attempt.sentAt, exchange.outcome.ok)
    : lacksAction(attempt)
      ? redirectedNodes(attempt.answeredAt)
      : untracedNodes(exchange, attempt);
  const unread = !exchange.outcome.ok && nodes.every((n) => n.state === 'passed');
  if (unread) {
    const note = exchange.outcome.ok ? undefined : exchange.outcome.error.code;
    nodes.push(
      node({ id: 'answer', label: 'Answer not read', note, at: attempt.answeredAt, state: 'refused' }),
    );
  }
  return nodes.map((n, index) => (index === 0 ? { ...n, entersService: true as const } : n));
}

function tracedNodes(trace: readonly CheckResult[], sentAt: number, issued: boolean): WireNode[] {
  const made = new Map(trace.map((result) => [result.id, result]));
  const end = checks.findLastIndex(({ id }) => made.has(id));
  return checks.flatMap(({ id, label }, index): WireNode[] => {
    const result = made.get(id);
    // A check the service had no reason to make, such as the issue of a session by GetCallerIdentity.
    if (!result && (index < end || issued)) return [];
    if (!result) return [node({ id, label, note: 'not reached', state: 'not-reached' })];
    const at = sentAt + result.at;
    if (result.outcome === 'refused')
      return [node({ id, label: `${label} refused`, note: result.note, at, state: 'refused' })];
    if (id === 'issue' && issued) return [issuedNode(at, result.note)];
    return [node({ id, label, note: result.note, at, state: 'passed' })];
  });
}

/**
 * Was the caller sent to a web page because the request names no Action? Recorded (facts: STS on the wire). Only a
 * simulated STS is asked: it made no check then, and says so by an empty trace.
 */
export function lacksAction({ request, response, trace }: Attempt): boolean {
  const form = new URLSearchParams(request.body || new URL(request.url).search);
  return trace?.length === 0 && response?.status === 302 && !form.has('Action');
}

function redirectedNodes(at: number): WireNode[] {
  const note = 'no Action found, HTTP 302 to a web page';
  return checks.map(({ id, label }, index) =>
    index === 0
      ? node({ id, label: `${label} redirected`, note, at, state: 'refused' })
      : node({ id, label, note: 'not reached', state: 'not-reached' }),
  );
}

/** A live STS tells its answer, not its checks. */
function untracedNodes(exchange: Exchange, attempt: Attempt): WireNode[] {
  const at = attempt.answeredAt;
  if (exchange.outcome.ok) {
    return [
      node({ id: 'service', label: 'STS', note: `HTTP ${attempt.response?.status}`, at, state: 'passed' }),
      issuedNode(at, undefined),
    ];
  }
  const { code, status } = exchange.outcome.error;
  if (exchange.outcome.error.kind === 'client')
    return [
      node({ id: 'service', label: 'STS', note: `HTTP ${attempt.response?.status}`, at, state: 'passed' }),
    ];
  // An answer from below the service has no code; its status stands in for it.
  const note = status === undefined || code === `HTTP ${status}` ? code : `${code}, HTTP ${status}`;
  return [node({ id: 'service', label: 'STS refused', note, at, state: 'refused' })];
}

function issuedNode(at: number, note: string | undefined): WireNode {
  return node({ id: 'issue', label: 'Session issued', note, at, state: 'live' });
}

function conclusion(exchange: Exchange, attempt: Attempt): Pick<WireModel, 'outcome' | 'summary'> {
  if (exchange.outcome.ok) return { outcome: 'issued', summary: 'Session issued' };
  if (exchange.outcome.error.kind === 'client')
    return { outcome: 'failed', summary: attempt.response ? 'Answer not read' : 'No answer' };
  if (lacksAction(attempt)) return { outcome: 'refused', summary: `Redirected at ${checks[0].label}` };
  const refused = attempt.trace?.find((result) => result.outcome === 'refused');
  const label = checks.find(({ id }) => id === refused?.id)?.label;
  return { outcome: 'refused', summary: label ? `Refused at ${label}` : 'Refused by STS' };
}

function compact(nodes: readonly WireNode[], keep: readonly CheckId[]): WireNode[] {
  const out: WireNode[] = [];
  let run: WireNode[] = [];
  const flush = (): void => {
    const [first] = run;
    if (first) out.push(run.length === 1 ? first : fold(run, first));
    run = [];
  };
  for (const current of nodes) {
    if (current.id === 'signing') continue;
    const foldable =
      isCheck(current.id) &&
      !keep.includes(current.id) &&
      (current.state === 'passed' || current.state === 'not-reached');
    if (!foldable || (run[0] && run[0].state !== current.state)) flush();
    if (foldable) run.push(current);
    else
      out.push(
        current.id === 'request' ? { ...current, note: `${current.note}, signed by the SDK` } : current,
      );
  }
  flush();
  return out;
}

function fold(run: readonly WireNode[], first: WireNode): WireNode {
  const folded = run.map((n) => n.id).filter(isCheck);
  const names = run.map((n) => inSentence(n.label)).join(', ');
  const word = first.state === 'passed' ? 'passed' : 'not reached';
  return {
    ...first,
    label: `${run.length} checks ${word}`,
    note: names,
    at: run.at(-1)?.at,
    folded,
  };
}

function isCheck(id: WireNodeId): id is CheckId {
  return checks.some((check) => check.id === id);
}

/** "Parse" becomes "parse", "MFA" stays. */
function inSentence(label: string): string {
  return label === label.toUpperCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Milliseconds as the wire shows them: one decimal, no unit. */
export function formatMilliseconds(at: number): string {
  return at.toFixed(1);
}
