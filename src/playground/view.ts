/** What the components show, each a signal of its own: one that did not change draws nothing again. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Account, MfaDevice } from '../model/account.ts';
import { blockedBy, diagnose } from '../request/diagnose.ts';
import type { TextProblem } from '../json/text.ts';
import { documentFromForm, type FormText, type RequestDocument } from '../request/document.ts';
import type { Finding, RequestContext } from '../request/finding.ts';
import type { StsState } from '../sts/state.ts';
import { callerById, callersOf, enabledDevice, type Caller } from './callers.ts';
import { codeChoices, forecastOf, type CodeChoice } from './codes.ts';
import { codeNote, deviceView, type DeviceView } from './device.ts';
import { endpointById, regionContext, type Endpoint } from './endpoints.ts';
import { placeOfCase } from './hash.ts';
import { callerOfPreset, type Preset } from './presets.ts';
import { shownCall, type Call, type PlaygroundState } from './state.ts';
import { readViews, shownText } from './two-views.ts';

/** What the page is built with. */
export interface PlaygroundData {
  /** The simulated accounts by name. */
  accounts: Readonly<Record<string, Account>>;
  /** The one that the page begins with. */
  accountName: string;
  /** Address of the explanations of errors, as JSON. */
  errorsData: string;
  presets: readonly Preset[];
  /** Titles of the pages of the docs by path, where cases can be opened from them. */
  pages?: Readonly<Record<string, string>>;
  /** Address of the page that lists the errors, each under its id. */
  errorsHref: string;
}

export interface View {
  /** The simulated account as it is now, the reader's changes included. */
  account: ReadonlySignal<Account>;
  /** Its name, or that it is not as it came. */
  accountLabel: ReadonlySignal<string>;
  form: ReadonlySignal<FormText>;
  /** The request document as JSON, for the editor. */
  text: ReadonlySignal<string>;
  /** What keeps that text from being read, and so from being sent. */
  problems: ReadonlySignal<readonly TextProblem[]>;
  /** What would be sent. */
  document: ReadonlySignal<RequestDocument>;
  callers: ReadonlySignal<readonly Caller[]>;
  caller: ReadonlySignal<Caller>;
  endpoint: ReadonlySignal<Endpoint>;
  preset: ReadonlySignal<Preset | undefined>;
  /** The paragraph of the docs that the preset was opened from. */
  from: ReadonlySignal<{ title: string; href: string } | undefined>;
  /** What the rules are told of what is around the request. */
  context: ReadonlySignal<RequestContext>;
  findings: ReadonlySignal<readonly Finding[]>;
  /** Why the request is not sent; undefined where it can be. */
  unsendable: ReadonlySignal<string | undefined>;
  /** The device on the card; undefined where the caller has none. */
  device: ReadonlySignal<MfaDevice | undefined>;
  /** Its face; undefined until the clock runs. */
  face: ReadonlySignal<DeviceView | undefined>;
  /** Codes to try with it; empty until the clock runs. */
  codes: ReadonlySignal<readonly CodeChoice[]>;
  /** What STS would say to the code in the form, were it sent for the device on the card. */
  forecast: ReadonlySignal<Pick<CodeChoice, 'accepted' | 'forecast'> | undefined>;
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

/** The account of that name, or the one that the page begins with. Throws where the page holds neither. */
export function accountOf({ accounts, accountName }: PlaygroundData, name: string): Account {
  const found = accounts[name] ?? accounts[accountName];
  if (!found) throw new Error(`the page holds no account called ${accountName}`);
  return found;
}

const noProblems: readonly TextProblem[] = [];

export function createView(data: PlaygroundData, sources: Sources): View {
  const { presets, pages = {} } = data;
  const { state, now, memory } = sources;
  const account = computed(
    () => state.value.accountEdit?.account ?? accountOf(data, state.value.accountName),
  );
  const standing = computed(() => callersOf(account.value));

  const form = computed(() => state.value.form);
  const written = computed(() => state.value.text);
  // Of signals that stay where they are the same: other changes must not make the document a new one.
  const views = computed(() => ({ form: form.value, text: written.value }));
  const text = computed(() => shownText(views.value));
  const read = computed(() => readViews(views.value));
  const problems = computed(() => (read.value.ok ? noProblems : read.value.problems));
  // What was last read stays on show, and is not sent, while the text cannot be.
  const document = computed(() => (read.value.ok ? read.value.document : documentFromForm(form.value)));
  const preset = computed(() => presets.find(({ id }) => id === state.value.presetId));
  const from = computed(() => {
    const { presetId, presetFrom } = state.value;
    const title =
      presetFrom !== undefined && Object.hasOwn(pages, presetFrom) ? pages[presetFrom] : undefined;
    if (title === undefined || presetId === undefined) return undefined;
    return { title, href: `${presetFrom}#${placeOfCase(presetId)}` };
  });
  const callers = computed(() => {
    const own = preset.value && callerOfPreset(preset.value, standing.value);
    return own && !standing.value.includes(own) ? [...standing.value, own] : standing.value;
  });
  const caller = computed(() => callerById(callers.value, state.value.callerId));
  const endpointId = computed(() => state.value.endpointId);
  const endpoint = computed(() => endpointById(endpointId.value));
  const device = computed(() => {
    const { devices } = caller.value;
    const chosen = devices.find(({ serialNumber }) => serialNumber === state.value.deviceSerial);
    return chosen ?? enabledDevice(devices) ?? devices[0];
  });
  const context = computed((): RequestContext => ({
    mode: 'simulated',
    caller: { ...caller.value, accountId: account.value.accountId },
    region: regionContext(endpoint.value, account.value.sts),
  }));
  const findings = computed(() => diagnose(document.value, context.value));
  /** Reads what depends on the clock and on the service's memory. */
  const atNow = <T>(read: (device: MfaDevice, sts: StsState, epochMs: number) => T): T | undefined => {
    const { sts } = memory.value;
    return device.value && now.value !== undefined ? read(device.value, sts, now.value) : undefined;
  };

  return {
    account,
    accountLabel: computed(() => (state.value.accountEdit ? 'Changed' : state.value.accountName)),
    form,
    text,
    problems,
    document,
    preset,
    from,
    callers,
    caller,
    endpoint,
    device,
    context,
    findings,
    unsendable: computed(() => {
      const [problem] = problems.value;
      if (problem) return `Not sent: the document cannot be read. ${problem.message}`;
      const blocking = blockedBy(findings.value);
      if (!blocking) return undefined;
      const where = blocking.member === 'document' ? 'the document' : blocking.member;
      return `Not sent: ${where} holds what may be a secret. Take it out first.`;
    }),
    face: computed(() => atNow(deviceView)),
    codes: computed(() => atNow(codeChoices) ?? []),
    forecast: computed(() =>
      atNow((shown, sts, epochMs) => forecastOf(form.value.TokenCode, shown, sts, epochMs)),
    ),
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
