/** The state with its surroundings: what the components read and call. Touches no page until connected. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Exchange, SentRequest } from '../client/exchange.ts';
import type { Account } from '../model/account.ts';
import type { ErrorEntry } from '../model/errors.ts';
import { documentFromForm, type RequestDocument } from '../request/document.ts';
import { emptyState } from '../sts/state.ts';
import { callerById, callersOf } from './callers.ts';
import { codeChoices, type CodeChoice, type CodeKind } from './codes.ts';
import type { Engine, Secrets } from './engine.ts';
import { createErrors } from './errors.ts';
import { callerOfPreset, endpointOfPreset, formOfPreset, secondsBeforeAt, type Preset } from './presets.ts';
import { pageSources } from './sources.ts';
import { initialState, reduce, type Action, type PlaygroundState } from './state.ts';
import { accountOf, createView, type PlaygroundData, type View } from './view.ts';

/** Of the part that is loaded on demand. */
export type EngineStatus = 'waiting' | 'loading' | 'ready' | 'failed';

export interface Store extends View {
  data: PlaygroundData;
  state: ReadonlySignal<PlaygroundState>;
  /** Milliseconds since 1970, once a second; undefined until the page is connected. */
  now: ReadonlySignal<number | undefined>;
  engine: ReadonlySignal<EngineStatus>;
  /** The explanations of errors, which come with the SDK; empty until then. */
  errors: ReadonlySignal<readonly ErrorEntry[]>;
  /** A call that nobody sees, made while the SDK was got going; undefined until then. */
  rehearsal: ReadonlySignal<Exchange | undefined>;
  dispatch(action: Action): void;
  tick(epochMs: number): void;
  /** Puts a code of the device on the card into the form, worked out now; undefined where there is none of the kind. */
  useCode(kind: CodeKind): CodeChoice | undefined;
  /** Loads the SDK and the simulated STS, once; undefined where that fails. */
  loadEngine(): Promise<Engine | undefined>;
  /** Sends a request as it stands, which the list of calls does not keep; undefined where the SDK did not load. */
  resend(request: SentRequest, region: string): Promise<Exchange | undefined>;
  /** Sends what stands in the form, unless a call is under way; says why where it must not be sent. Never rejects. */
  send(): Promise<void>;
  /** Takes the account in the editor, right or wrong; a right one is what STS knows from then on. Never rejects. */
  editAccount(text: string): Promise<void>;
  /** Fills the form with a case and makes the calls that come before it; `from`: path of the page that led here. Never rejects. */
  openPreset(id: string, from?: string): Promise<void>;
  /** Fills the form with a shared request, as a preset would. Never rejects; a link that is none gives a notice. */
  openLink(fragment: string): Promise<void>;
}

const notLoaded =
  'The part of this page that calls STS could not be loaded. What you typed is still here; check the connection and send again.';

const linkNotLoaded =
  'The part of this page that reads links could not be loaded. Check the connection and open the link again.';

const noCode =
  'The code was not put in: the JSON of the request cannot be read. Mend it first; what is wrong stands below the editor.';

export function createStore(data: PlaygroundData): Store {
  const { presets } = data;
  const first = callerById(callersOf(accountOf(data, data.accountName)), undefined);
  const state = signal(initialState(first.id, data.accountName));
  const now = signal<number | undefined>(undefined);
  const engine = signal<EngineStatus>('waiting');
  const rehearsal = signal<Exchange | undefined>(undefined);
  const { errors, loadErrors } = createErrors(data.errorsData);
  const sts = emptyState();
  const memory = signal({ sts });
  const view = createView(data, { state, now, memory });
  const secrets: Secrets = new WeakMap();
  let loading: { account: Account; engine: Promise<Engine> } | undefined;

  const dispatch = (action: Action): void => {
    state.value = reduce(state.value, action);
  };
  const tick = (epochMs: number): void => {
    now.value = epochMs;
  };

  async function startEngine(account: Account, isFirst: boolean): Promise<Engine> {
    const { createEngine, warmUp } = await import('./engine.ts');
    if (isFirst) rehearsal.value = await warmUp(account, pageSources);
    return createEngine(account, sts, pageSources, secrets);
  }

  async function loadEngine(): Promise<Engine | undefined> {
    if (engine.value !== 'ready') engine.value = 'loading';
    void loadErrors();
    const account = view.account.value;
    if (loading?.account !== account) {
      loading = { account, engine: startEngine(account, engine.value !== 'ready') };
    }
    try {
      const loaded = await loading.engine;
      engine.value = 'ready';
      return loaded;
    } catch {
      loading = undefined;
      engine.value = 'failed';
      return undefined;
    }
  }

  /** Makes one call and notes its answer; false where it could not be made. */
  async function call(document: RequestDocument = view.document.value, secondsAgo = 0): Promise<boolean> {
    const caller = view.caller.value;
    const endpoint = view.endpoint.value;
    const { accountName, accountEdit } = state.value;
    const account = accountEdit?.account ? `${accountName}, changed` : accountName;
    dispatch({ type: 'sent' });
    const loaded = await loadEngine();
    if (!loaded) {
      dispatch({ type: 'failed', message: notLoaded });
      return false;
    }
    try {
      const exchange = await loaded.send({ document, caller, endpoint, secondsAgo });
      // They are under way since the SDK is.
      if (!exchange.outcome.ok) await loadErrors();
      memory.value = { sts };
      dispatch({ type: 'answered', caller: caller.label, account, exchange });
      return true;
    } catch (error) {
      dispatch({ type: 'failed', message: `The call could not be made: ${String(error)}` });
      return false;
    }
  }

  async function send(): Promise<void> {
    if (state.value.running) return;
    const reason = view.unsendable.value;
    if (reason === undefined) await call();
    else dispatch({ type: 'noticed', message: reason });
  }

  async function editAccount(text: string): Promise<void> {
    const account = state.value.accountEdit?.account;
    dispatch({ type: 'account-edited', edit: { text, account } });
    const read = await import('./account-edit.ts').then(
      ({ readAccount }) => readAccount(text),
      () => undefined,
    );
    // Another text, or another account, may have come in the meantime.
    if (!read?.ok || state.value.accountEdit?.text !== text) return;
    dispatch({ type: 'account-edited', edit: { text, account: read.account } });
  }

  async function resend(request: SentRequest, region: string): Promise<Exchange | undefined> {
    const exchange = await (await loadEngine())?.resend(request, region);
    // It may have spent a code.
    memory.value = { sts };
    return exchange;
  }

  async function openPreset(id: string, from?: string): Promise<void> {
    const opened = presets.find((candidate) => candidate.id === id);
    if (!opened) {
      dispatch({ type: 'noticed', message: `No preset is called ${id}. The form is as it was.` });
      return;
    }
    const at = Date.now();
    const account = accountOf(data, opened.account);
    forget();
    dispatch({
      type: 'preset',
      id,
      from,
      form: formOfPreset(opened, account, at),
      callerId: callerOfPreset(opened, callersOf(account)).id,
      endpointId: endpointOfPreset(opened),
      accountName: opened.account,
    });
    await makeCallsBefore(opened, at);
  }

  async function openLink(fragment: string): Promise<void> {
    const at = Date.now();
    const opened = await import('./share/open.ts')
      .then(({ openShared }) => openShared(fragment, data, at))
      .catch(() => ({ ok: false as const, message: linkNotLoaded }));
    if (!opened.ok) {
      dispatch({ type: 'noticed', message: opened.message });
      return;
    }
    const { shared, base, action } = opened;
    if (base) forget();
    dispatch(action);
    const missing = [
      ...(view.caller.value.id === shared.caller ? [] : [`the caller ${shared.caller}`]),
      ...(view.endpoint.value.id === action.endpointId ? [] : [`the region ${shared.region}`]),
      ...opened.missing,
    ];
    if (missing.length > 0) {
      const message = `The link names what this page does not have: ${missing.join(', ')}. The rest is filled in.`;
      dispatch({ type: 'noticed', message });
    } else if (base) await makeCallsBefore(base, at);
  }

  /** A case is told of a service that remembers nothing: neither codes spent nor tries made here before. */
  function forget(): void {
    Object.assign(sts, emptyState());
    memory.value = { sts };
  }

  /** The earlier calls of a case, each at its time before `at`. */
  async function makeCallsBefore(opened: Preset, at: number): Promise<void> {
    let made = 0;
    const account = view.account.value;
    for (const { params, times, secondsBefore } of opened.before) {
      const ago = secondsBeforeAt(secondsBefore, at);
      const form = formOfPreset({ params }, account, at - ago * 1000);
      for (let i = 0; i < times; i += 1) if (await call(documentFromForm(form), ago)) made += 1;
    }
    if (made > 0) {
      const calls = made === 1 ? 'One call was made first' : `${made} calls were made first`;
      dispatch({ type: 'noticed', message: `${calls}, as the case has it. Now send yours.` });
    }
  }

  function useCode(kind: CodeKind): CodeChoice | undefined {
    const device = view.device.value;
    const choice = device && codeChoices(device, sts, Date.now()).find((other) => other.kind === kind);
    if (!device || choice?.code === undefined) return undefined;
    if (view.problems.value.length > 0) {
      dispatch({ type: 'noticed', message: noCode });
      return undefined;
    }
    dispatch({
      type: 'code',
      code: choice.code,
      serialNumber: device.serialNumber,
      knownSerials: view.callers.value.flatMap(({ devices }) =>
        devices.map(({ serialNumber }) => serialNumber),
      ),
    });
    return choice;
  }

  return {
    ...view,
    data,
    state,
    now,
    engine,
    errors,
    rehearsal,
    dispatch,
    tick,
    useCode,
    loadEngine,
    resend,
    send,
    editAccount,
    openPreset,
    openLink,
  };
}
