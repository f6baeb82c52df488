/**
 * What the page of the real STS knows. Keys and codes are not in it: they stand in their fields and nowhere else, are
 * read when a call is made, and are gone with it.
 */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Exchange } from '../../client/exchange.ts';
import type { LiveAnswer } from '../../client/live/call.ts';
import { forgetMatches } from '../../client/live/forget-matches.ts';
import type { IdentityAnswer } from '../../client/live/identity.ts';
import type { ErrorEntry } from '../../model/errors.ts';
import { looksSecret } from '../../model/secrets.ts';
import { diagnose } from '../../request/diagnose.ts';
import { documentFromForm, emptyForm, type FormText } from '../../request/document.ts';
import type { Finding } from '../../request/finding.ts';
import { defaultDestination, holdsOther, liveRegion, resolve, type Destination } from './destination.ts';
import type * as Engine from './engine.ts';
import { keyFindings, sessionPasted, type KeyFinding, type Keys } from './keys.ts';

/** The fields as they are now. */
export interface Fields {
  keys: () => Keys;
  form: () => FormText;
  /** Empties the fields of key, secret and code; with `all`, every field. */
  wipe: (all: boolean) => void;
}

export interface ShownAnswer extends LiveAnswer {
  id: number;
}

export interface LiveStore {
  destination: ReadonlySignal<Destination>;
  findings: ReadonlySignal<readonly Finding[]>;
  keyFindings: ReadonlySignal<readonly KeyFinding[]>;
  answer: ReadonlySignal<ShownAnswer | undefined>;
  /** The explanations of errors; empty until STS refuses a call. */
  errors: ReadonlySignal<readonly ErrorEntry[]>;
  identity: ReadonlySignal<IdentityAnswer | undefined>;
  running: ReadonlySignal<'call' | 'identity' | undefined>;
  notice: ReadonlySignal<string | undefined>;
  /** Counts how often the keys were cleared: a field of an older count is thrown away with its undo history. */
  clearings: ReadonlySignal<number>;
  /** The same of the fields that outlive a success. */
  emptyings: ReadonlySignal<number>;
  clearAfter: Signal<boolean>;
  now: Signal<number | undefined>;
  connect(fields: Fields): void;
  /** Something was typed in the fields of the request. */
  typed(): void;
  /** Something was typed in a field of the key. */
  keyTyped(): void;
  /** What was pasted are a session's credentials. */
  refuseSession(): void;
  notify(message: string | undefined): void;
  go(destination: Partial<Destination>): void;
  /** Sends, by the machine's clock or by one that is `ahead` of it by so many milliseconds. Never rejects. */
  send(ahead?: number): Promise<void>;
  askIdentity(): Promise<void>;
  abort(): void;
  /** Forgets all that was typed, and the answer; `why` is told to the reader. */
  clear(why?: string): void;
  signing(exchange: Exchange): LiveAnswer['signing'];
  loadEngine(): Promise<typeof Engine | undefined>;
}

export interface LiveSources {
  load: () => Promise<typeof Engine>;
  /** Asked for when a call is refused: most visits need none of it. */
  loadErrors: () => Promise<readonly ErrorEntry[]>;
  clock: () => number;
}

const notLoaded =
  'The part of this page that signs could not be loaded, so nothing was sent. Check the connection and try again.';
const secretInRequest =
  'Something that looks like a key or a token stands in a field of the request, where it would be sent as text. Nothing was sent: take it out.';
const stillBlocked = 'Nothing was sent: see what is said below the fields.';

export function createLiveStore({ load, loadErrors, clock }: LiveSources): LiveStore {
  const destination = signal(defaultDestination);
  const findings = signal<readonly Finding[]>([]);
  const ofKeys = signal<readonly KeyFinding[]>([]);
  const answer = signal<ShownAnswer | undefined>();
  const errors = signal<readonly ErrorEntry[]>([]);
  const identity = signal<IdentityAnswer | undefined>();
  const running = signal<'call' | 'identity' | undefined>();
  const notice = signal<string | undefined>();
  const clearings = signal(0);
  const emptyings = signal(0);
  const clearAfter = signal(true);
  const now = signal<number | undefined>();
  let fields: Fields = {
    keys: () => ({ accessKeyId: '', secretAccessKey: '' }),
    form: () => emptyForm,
    wipe: () => undefined,
  };
  let under: AbortController | undefined;
  let count = 0;

  async function loadEngine(): Promise<typeof Engine | undefined> {
    return load().catch(() => undefined);
  }

  function typed(): void {
    const form = fields.form();
    const { value } = identity;
    const isRoot = value?.ok === true && value.identity.isRoot;
    const { ok, ...where } = resolve(destination.value);
    const region = ok && 'target' in where ? where.target.region : destination.value.regionId;
    findings.value = diagnose(documentFromForm(form), {
      mode: 'live',
      caller: { kind: isRoot ? 'root' : 'user', name: isRoot ? 'root' : 'this user' },
      region: liveRegion(region),
    });
  }

  /** Keys and target of a call that may be made; says why where it may not. */
  function ready() {
    notice.value = undefined;
    const keys = fields.keys();
    const found = keyFindings(keys);
    ofKeys.value = found;
    const resolved = resolve(destination.value);
    if (!resolved.ok) notice.value = resolved.message;
    else if (found.some(({ severity }) => severity === 'blocked')) notice.value = stillBlocked;
    else return { credentials: keys, target: resolved.target };
    return undefined;
  }

  /** Runs a call unless one is under way; its end is not noted where it was cleared or ended before. */
  async function run(
    what: 'call' | 'identity',
    make: (engine: typeof Engine, signal: AbortSignal) => Promise<() => void>,
  ): Promise<void> {
    if (running.value) return;
    const controller = new AbortController();
    under = controller;
    running.value = what;
    const engine = await loadEngine();
    if (!engine) notice.value = notLoaded;
    else {
      const note = await make(engine, controller.signal);
      if (under === controller) note();
    }
    if (under === controller) {
      under = undefined;
      running.value = undefined;
    }
  }

  async function send(ahead = 0): Promise<void> {
    if (running.value) return;
    const call = ready();
    if (!call) return;
    const form = fields.form();
    if (Object.values(form).some(looksSecret)) {
      notice.value = secretInRequest;
      return;
    }
    await run('call', async (engine, abort) => {
      const { credentials, target } = call;
      const input = documentFromForm(form);
      const { origin, region } = target;
      const clockNow = (): number => clock() + ahead;
      const made = await engine.callLive(
        { input, origin, region, credentials, clock: clockNow, signal: abort },
        engine.thisBrowser(),
      );
      // Without them the answer is shown all the same, unexplained.
      const explained = made.exchange.outcome.ok ? errors.value : await loadErrors().catch(() => []);
      return () => {
        errors.value = explained;
        answer.value = { ...made, id: (count += 1) };
        if (made.exchange.outcome.ok && clearAfter.value) wipe(false);
      };
    });
  }

  async function askIdentity(): Promise<void> {
    if (running.value) return;
    const call = ready();
    if (!call) return;
    await run('identity', async (engine, abort) => {
      const { credentials, target } = call;
      const told = await engine.identityLive({ ...target, credentials, signal: abort }, engine.thisBrowser());
      return () => {
        identity.value = told;
        typed();
      };
    });
  }

  function wipe(all: boolean): void {
    fields.wipe(all);
    clearings.value += 1;
    ofKeys.value = [];
    findings.value = [];
    identity.value = undefined;
    if (!all) return;
    emptyings.value += 1;
    if (holdsOther(destination.value)) destination.value = { ...destination.value, custom: '' };
  }

  /** What is said of a key does not outlive the key, nor does a question about it that is under way. */
  function forgetIdentity(): void {
    identity.value = undefined;
    if (running.value === 'identity') end();
  }

  /** Ends what is under way; its answer, should one come, is shown nowhere. */
  function end(): void {
    abort();
    under = undefined;
    running.value = undefined;
  }

  function abort(): void {
    under?.abort();
  }

  function clear(why?: string): void {
    end();
    wipe(true);
    answer.value = undefined;
    notice.value = why;
    forgetMatches();
  }

  return {
    destination,
    findings,
    keyFindings: ofKeys,
    answer,
    errors,
    identity,
    running,
    notice,
    clearings,
    emptyings,
    clearAfter,
    now,
    connect(connected) {
      fields = connected;
    },
    typed,
    keyTyped() {
      forgetIdentity();
      if (ofKeys.value.length > 0) ofKeys.value = keyFindings(fields.keys()).filter(relevant(ofKeys.value));
    },
    refuseSession() {
      ofKeys.value = [sessionPasted];
    },
    notify(message) {
      notice.value = message;
    },
    go(change) {
      destination.value = { ...destination.value, ...change };
      forgetIdentity();
      typed();
    },
    send,
    askIdentity,
    abort,
    clear,
    signing: (exchange) => (answer.value?.exchange === exchange ? answer.value.signing : undefined),
    loadEngine,
  };
}

/** While somebody types, only what was said before may go on being said. */
const relevant =
  (before: readonly KeyFinding[]) =>
  ({ field }: KeyFinding): boolean =>
    before.some((known) => known.field === field);
