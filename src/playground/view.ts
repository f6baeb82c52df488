/** What the components show, each a signal of its own: one that did not change draws nothing again. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Account, MfaDevice } from '../model/account.ts';
import type { ErrorEntry } from '../model/errors.ts';
import { diagnose } from '../request/diagnose.ts';
import { documentFromForm, type FormText } from '../request/document.ts';
import type { Finding } from '../request/finding.ts';
import type { StsState } from '../sts/state.ts';
import { callerById, callersOf, enabledDevice, type Caller } from './callers.ts';
import { codeNote, deviceView, type DeviceView } from './device.ts';
import { endpointById, regionContext, type Endpoint } from './endpoints.ts';
import { callerOfPreset, type Preset } from './presets.ts';
import { shownCall, type Call, type PlaygroundState } from './state.ts';

/** What the page is built with. */
export interface PlaygroundData {
  account: Account;
  errors: readonly ErrorEntry[];
  presets: readonly Preset[];
  /** Address of the page that lists the errors, each under its id. */
  errorsHref: string;
}

export interface View {
  form: ReadonlySignal<FormText>;
  callers: ReadonlySignal<readonly Caller[]>;
  caller: ReadonlySignal<Caller>;
  endpoint: ReadonlySignal<Endpoint>;
  preset: ReadonlySignal<Preset | undefined>;
  findings: ReadonlySignal<readonly Finding[]>;
  /** The device on the card; undefined where the caller has none. */
  device: ReadonlySignal<MfaDevice | undefined>;
  /** Its face; undefined until the clock runs. */
  face: ReadonlySignal<DeviceView | undefined>;
  /** How the code in the form stands to the device. */
  codeNote: ReadonlySignal<string | undefined>;
  calls: ReadonlySignal<readonly Call[]>;
  /** The call whose answer is shown; undefined before the first. */
  call: ReadonlySignal<Call | undefined>;
  /** The calls chosen to be compared; undefined where the reader compares none. */
  comparing: ReadonlySignal<readonly number[] | undefined>;
  running: ReadonlySignal<boolean>;
  notice: ReadonlySignal<string | undefined>;
  /** Something typed waits to be put back. */
  canPutBack: ReadonlySignal<boolean>;
}

interface Sources {
  state: ReadonlySignal<PlaygroundState>;
  now: ReadonlySignal<number | undefined>;
  /** The service's memory: a plain object that calls change, in a new wrapping after each. */
  memory: ReadonlySignal<{ sts: StsState }>;
}

export function createView({ account, presets }: PlaygroundData, sources: Sources): View {
  const { state, now, memory } = sources;
  const standing = callersOf(account);

  const form = computed(() => state.value.form);
  const preset = computed(() => presets.find(({ id }) => id === state.value.presetId));
  const callers = computed(() => {
    const own = preset.value && callerOfPreset(preset.value, standing);
    return own && !standing.includes(own) ? [...standing, own] : standing;
  });
  const caller = computed(() => callerById(callers.value, state.value.callerId));
  const endpointId = computed(() => state.value.endpointId);
  const endpoint = computed(() => endpointById(endpointId.value));
  const device = computed(() => {
    const { devices } = caller.value;
    const chosen = devices.find(({ serialNumber }) => serialNumber === state.value.deviceSerial);
    return chosen ?? enabledDevice(devices) ?? devices[0];
  });
  /** Reads what depends on the clock and on the service's memory. */
  const atNow = <T>(read: (device: MfaDevice, sts: StsState, epochMs: number) => T): T | undefined => {
    const { sts } = memory.value;
    return device.value && now.value !== undefined ? read(device.value, sts, now.value) : undefined;
  };

  return {
    form,
    preset,
    callers,
    caller,
    endpoint,
    device,
    findings: computed(() =>
      diagnose(documentFromForm(form.value), {
        caller: caller.value,
        region: regionContext(endpoint.value, account.sts),
      }),
    ),
    face: computed(() => atNow(deviceView)),
    codeNote: computed(() =>
      atNow((shown, sts, epochMs) => codeNote(form.value.TokenCode, shown, sts, epochMs)),
    ),
    calls: computed(() => state.value.calls),
    call: computed(() => shownCall(state.value)),
    comparing: computed(() => state.value.comparing),
    running: computed(() => state.value.running),
    notice: computed(() => state.value.notice),
    canPutBack: computed(() => state.value.replaced !== undefined),
  };
}
