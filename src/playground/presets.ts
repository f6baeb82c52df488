/** The cases with lessons, as requests that the playground can prepare. Made at build, opened in the page. */
import { callOf, inputAt, whyNotPlain, type CaseCall } from '../client/case-call.ts';
import type { Account } from '../model/account.ts';
import type { AnyCase, Case } from '../model/case.ts';
import type { Evidence } from '../model/operation.ts';
import { windowSeconds } from '../sts/mfa.ts';
import { formFromDocument, type FormText } from '../request/document.ts';
import type { Caller } from './callers.ts';
import { globalEndpoint, type EndpointId } from './endpoints.ts';

export interface Preset {
  /** Of the case. */
  id: string;
  title: string;
  summary: string;
  group: string;
  /** The error's code in the answer of STS; absent where it issues a session. */
  refused?: string | undefined;
  evidence: Evidence;
  /** Name of the simulated account. */
  account: string;
  call: CaseCall;
  params: Case['request']['params'];
  /** Calls that come first. */
  before: Pick<Case['before'][number], 'times' | 'params' | 'secondsBefore'>[];
}

/** A throttled call is worth seeing for what the SDK makes of it. */
const asSent = { retried: true };

/** Earlier calls that a reader can be asked to wait for, and to have in the list of calls. */
const mostBefore = 20;

/** The cases that the form can hold: with a lesson, in one of these accounts, and sent by the SDK as they are. */
export function presetsOf(cases: readonly AnyCase[], accounts: Readonly<Record<string, Account>>): Preset[] {
  return cases.flatMap((someCase) => {
    if (!someCase.run || !someCase.lesson) return [];
    const account = accounts[someCase.account];
    if (!account || whyNotPlain(someCase, asSent) !== undefined) return [];
    if (someCase.before.reduce((sum, { times }) => sum + times, 0) > mostBefore) return [];
    const { title, summary } = someCase.lesson;
    return {
      id: someCase.id,
      title,
      summary,
      group: someCase.group,
      refused: someCase.expect.code,
      evidence: someCase.evidence.kind,
      account: someCase.account,
      call: callOf(someCase, account, asSent),
      params: someCase.request.params,
      before: someCase.before.map(({ times, params, secondsBefore }) => ({ times, params, secondsBefore })),
    };
  });
}

/** The caller of a preset: one of those that are there, or one of its own where its credentials are special. */
export function callerOfPreset({ id, title, call }: Preset, callers: readonly Caller[]): Caller {
  const owner = callers.find(({ name, kind }) => name === call.name && kind !== 'session');
  const same = callers.find(
    ({ name, key, session }) =>
      name === call.name &&
      key.accessKeyId === call.key.accessKeyId &&
      key.secretAccessKey === call.key.secretAccessKey &&
      isOrdinary(call, session),
  );
  if (same) return same;
  return {
    id: `case:${id}`,
    kind: call.session ? 'session' : call.name === 'root' ? 'root' : 'user',
    name: call.name,
    label: `The caller of this case`,
    note: title,
    key: call.key,
    devices: owner?.devices ?? [],
    session: call.session,
    token: call.token,
  };
}

/** Is the session of the case like the one that the list offers: alive, whole, with or without MFA alike? */
function isOrdinary({ session, token }: CaseCall, offered: Caller['session']): boolean {
  if (!session || !offered) return !session && !offered;
  const plain = session.endpoint === 'regional' && session.duration === undefined && token === undefined;
  const alive = session.age < 3_600;
  return plain && alive && session.device?.serialNumber === offered.device?.serialNumber;
}

/**
 * Seconds before its own call that a case's earlier ones are made when it is opened: within the device's window of
 * tries, or the lesson would depend on the minute in which it is opened.
 */
export function secondsBeforeAt(secondsBefore: number, epochMs: number): number {
  const intoWindow = Math.floor((epochMs / 1000) % windowSeconds);
  return secondsBefore < windowSeconds ? Math.min(secondsBefore, intoWindow) : secondsBefore;
}

/** What the groups of cases are called in a list to choose from; others by their own name. */
const groupLabels: Readonly<Record<string, string>> = {
  success: 'Sessions',
  duration: 'Duration',
  mfa: 'MFA',
  'mfa-limit': 'MFA',
  identity: 'Caller',
  auth: 'Keys and signature',
  region: 'Region',
  throttle: 'Throttling',
  policy: 'Policies',
  validation: 'Several at once',
  'token-size': 'Tokens',
  'model-2026': 'Tokens',
};

const groupLabel = ({ group }: Preset): string => groupLabels[group] ?? group;

/** The presets that hold every word of a text: in title, summary, error code or the name of their group. */
export function matchingPresets(presets: readonly Preset[], text: string): Preset[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return presets.filter((preset) => {
    const { title, summary, refused = 'session issued' } = preset;
    const all = `${title} ${summary} ${refused} ${groupLabel(preset)}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** The presets under the names of their groups, those in order of their first member. */
export function presetGroups(presets: readonly Preset[]): Map<string, Preset[]> {
  const groups = new Map<string, Preset[]>();
  for (const preset of presets) {
    const label = groupLabel(preset);
    groups.set(label, [...(groups.get(label) ?? []), preset]);
  }
  return groups;
}

export const endpointOfPreset = ({ call }: Preset): EndpointId =>
  call.endpoint === 'global' ? globalEndpoint : call.region;

/** The fields of a preset as they are at an instant: codes are worked out then. */
export const formOfPreset = (
  { params }: Pick<Preset, 'params'>,
  account: Account,
  epochMs: number,
): FormText => formFromDocument(inputAt(params, account, epochMs));
