/** The state with its surroundings as signals: what the components read and call. Touches no page until connected. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Account, MfaDevice } from '../model/account.ts';
import type { ErrorEntry } from '../model/errors.ts';
import { diagnose } from '../request/diagnose.ts';
import { documentFromForm } from '../request/document.ts';
import type { Finding } from '../request/finding.ts';
import { emptyState, type StsState } from '../sts/state.ts';
import { codeOfStep, stepAt } from '../sts/totp.ts';
import { callerById, callersOf, enabledDevice, type Caller } from './callers.ts';
import { deviceView, type DeviceView } from './device.ts';
import { endpointById, regionContext, type Endpoint } from './endpoints.ts';
import type { Engine } from './engine.ts';
import { callerOfPreset, endpointOfPreset, formOfPreset, type Preset } from './presets.ts';
import { initialState, reduce, shownCall, type Action, type Call, type PlaygroundState } from './state.ts';

/** What the page is built with. */
export interface PlaygroundData {
  account: Account;
  errors: readonly ErrorEntry[];
  presets: readonly Preset[];
}

/** Of the part that is loaded on demand. */
export type EngineStatus = 'waiting' | 'loading' | 'ready' | 'failed';

export interface Store {
  data: PlaygroundData;
  state: ReadonlySignal<PlaygroundState>;
  /** Milliseconds since 1970, once a second; undefined until the page is connected. */
  now: ReadonlySignal<number | undefined>;
  engine: ReadonlySignal<EngineStatus>;
  callers: ReadonlySignal<readonly Caller[]>;
  caller: ReadonlySignal<Caller>;
  endpoint: ReadonlySignal<Endpoint>;
  findings: ReadonlySignal<readonly Finding[]>;
  /** The device on the card; undefined where the caller has none. */
  device: ReadonlySignal<MfaDevice | undefined>;
  deviceView: ReadonlySignal<DeviceView | undefined>;
  call: ReadonlySignal<Call | undefined>;
  /** The state of the simulated service that the device card shows. */
  sts: StsState;
  dispatch(action: Action): void;
  tick(epochMs: number): void;
  /** Puts the code of a step into the form: 0 is the one the device shows. */
  useCode(step: number): void;
  loadEngine(): Promise<Engine | undefined>;
  send(): Promise<void>;
  openPreset(id: string): Promise<void>;
}

const notLoaded =
  'The part of this page that calls STS could not be loaded. What you typed is still here; check the connection and send again.';

async function startEngine(account: Account, sts: StsState): Promise<Engine> {
  const { createEngine } = await import('./engine.ts');
  const engine = createEngine(account, sts, {
    clock: () => Date.now(),
    timer: () => performance.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  });
  await engine.warmUp();
  return engine;
}

export function createStore(data: PlaygroundData): Store {
  const { account, presets } = data;
  const standing = callersOf(account);
  const state = signal(initialState(callerById(standing, undefined).id));
  const now = signal<number | undefined>(undefined);
  const engine = signal<EngineStatus>('waiting');
  /** Changes when a call may have changed the service's memory, which is a plain object. */
  const stsVersion = signal(0);
  const sts = emptyState();
  let loading: Promise<Engine> | undefined;

  const preset = computed(() => presets.find(({ id }) => id === state.value.presetId));
  const callers = computed(() => {
    const own = preset.value && callerOfPreset(preset.value, standing);
    return own && !standing.includes(own) ? [...standing, own] : standing;
  });
  const caller = computed(() => callerById(callers.value, state.value.callerId));
  const endpoint = computed(() => endpointById(state.value.endpointId));
  const device = computed(() => {
    const { devices } = caller.value;
    const chosen = devices.find(({ serialNumber }) => serialNumber === state.value.deviceSerial);
    return chosen ?? enabledDevice(devices) ?? devices[0];
  });
  const findings = computed(() =>
    diagnose(documentFromForm(state.value.form), {
      caller: caller.value,
      region: regionContext(endpoint.value, account.sts),
    }),
  );
  const view = computed(() => {
    stsVersion.value;
    if (!device.value || now.value === undefined) return undefined;
    return deviceView(device.value, sts, now.value);
  });

  const dispatch = (action: Action): void => {
    state.value = reduce(state.value, action);
  };
  const tick = (epochMs: number): void => {
    now.value = epochMs;
  };

  async function loadEngine(): Promise<Engine | undefined> {
    if (engine.value !== 'ready') engine.value = 'loading';
    loading ??= startEngine(account, sts);
    try {
      const loaded = await loading;
      engine.value = 'ready';
      return loaded;
    } catch {
      loading = undefined;
      engine.value = 'failed';
      return undefined;
    }
  }

  /** Makes one call and notes its answer; false where it could not be made. */
  async function call(form = state.value.form, secondsAgo = 0): Promise<boolean> {
    const from = caller.value;
    const to = endpoint.value;
    dispatch({ type: 'sent' });
    const loaded = await loadEngine();
    if (!loaded) {
      dispatch({ type: 'failed', message: notLoaded });
      return false;
    }
    try {
      const exchange = await loaded.send({
        document: documentFromForm(form),
        caller: from,
        endpoint: to,
        secondsAgo,
      });
      tick(Date.now());
      stsVersion.value += 1;
      dispatch({ type: 'answered', caller: from.label, exchange });
      return true;
    } catch (error) {
      dispatch({ type: 'failed', message: `The call could not be made: ${String(error)}` });
      return false;
    }
  }

  async function send(): Promise<void> {
    if (!state.value.running) await call();
  }

  async function openPreset(id: string): Promise<void> {
    const opened = presets.find((candidate) => candidate.id === id);
    if (!opened) {
      dispatch({ type: 'noticed', message: `No preset is called ${id}. The form is as it was.` });
      return;
    }
    const at = Date.now();
    dispatch({
      type: 'preset',
      id,
      form: formOfPreset(opened, account, at),
      callerId: callerOfPreset(opened, standing).id,
      endpointId: endpointOfPreset(opened),
    });
    let made = 0;
    for (const { params, times, secondsBefore } of opened.before) {
      const form = formOfPreset({ params }, account, at - secondsBefore * 1000);
      for (let i = 0; i < times; i += 1) if (await call(form, secondsBefore)) made += 1;
    }
    if (made > 0) {
      const calls = made === 1 ? 'One call was made first' : `${made} calls were made first`;
      dispatch({ type: 'noticed', message: `${calls}, as the case has it. Now send yours.` });
    }
  }

  function useCode(step: number): void {
    if (!device.value) return;
    dispatch({
      type: 'code',
      code: codeOfStep(device.value.seed, stepAt(Date.now()) + step),
      serialNumber: device.value.serialNumber,
      knownSerials: standing.flatMap(({ devices }) => devices.map(({ serialNumber }) => serialNumber)),
    });
  }

  const shown = computed(() => shownCall(state.value));
  return {
    data,
    state,
    now,
    engine,
    callers,
    caller,
    endpoint,
    findings,
    device,
    deviceView: view,
    call: shown,
    sts,
    dispatch,
    tick,
    useCode,
    loadEngine,
    send,
    openPreset,
  };
}
