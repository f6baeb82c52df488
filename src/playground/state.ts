/**
 * What the playground knows, and how it changes. Pure: each action gives a new state; the signals, the clock, the
 * SDK and the page are in `store.ts`.
 */
import type { Exchange } from '../client/exchange.ts';
import type { Account } from '../model/account.ts';
import type { GetSessionTokenMember } from '../model/operation.ts';
import { emptyForm, type FormText } from '../request/document.ts';
import type { Fix } from '../request/finding.ts';
import { chooseCall } from './session/choose.ts';
import { defaultEndpoint, type EndpointId } from './endpoints.ts';
import type { Saved } from './resume.ts';
import { withChange, withText, withTyped, type TwoViews } from './two-views.ts';

/** One call that was made in this tab. */
export interface Call {
  id: number;
  /** Who called, in words, as it was then. */
  caller: string;
  /** The simulated account it was made in, by name; says where the reader had changed it. */
  account: string;
  exchange: Exchange;
}

/** The reader's changes to an account. */
export interface AccountEdit {
  /** As it stands in the editor, right or wrong. */
  text: string;
  /** Of the last text that was an account; undefined before the first. */
  account?: Account | undefined;
}

export interface PlaygroundState extends TwoViews {
  /** Of the simulated account that the page holds. */
  accountName: string;
  accountEdit?: AccountEdit | undefined;
  callerId: string;
  endpointId: EndpointId;
  /** Serial number of the device on the card, where the reader chose one. */
  deviceSerial?: string | undefined;
  /** The preset that filled the form last. */
  presetId?: string | undefined;
  /** Path of the page of the docs that the preset was opened from. */
  presetFrom?: string | undefined;
  /** The code that the preset put in: a link then says where it came from. */
  presetCode?: string | undefined;
  /** The form was changed by hand since a preset filled it. */
  edited: boolean;
  /** What a preset took the place of, so that it can be put back. */
  replaced?: Saved | undefined;
  /** Newest first. */
  calls: readonly Call[];
  /** The call whose answer is shown; undefined before the first. */
  shownId?: number | undefined;
  /** The calls chosen to be compared, two at most; undefined where the reader compares none. */
  comparing?: readonly number[] | undefined;
  running: boolean;
  /** Something the reader must know that no field is to blame for. */
  notice?: string | undefined;
}

export type Action =
  | { type: 'typed'; member: GetSessionTokenMember; text: string }
  | { type: 'text'; text: string }
  | { type: 'fixed'; fix: Fix }
  | { type: 'caller'; id: string }
  | { type: 'endpoint'; id: EndpointId }
  /** One of the accounts of the page, as it is there. */
  | { type: 'account'; name: string }
  | { type: 'account-edited'; edit: AccountEdit }
  | { type: 'device'; serialNumber: string }
  /** A code from the device; its serial goes along where the field holds none or that of another known device. */
  | { type: 'code'; code: string; serialNumber: string; knownSerials: readonly string[] }
  /** A case, or a link that may have begun with one. */
  | {
      type: 'preset';
      id: string | undefined;
      from?: string | undefined;
      form: FormText;
      callerId: string;
      endpointId: EndpointId;
      accountName: string;
      accountEdit?: AccountEdit | undefined;
    }
  | { type: 'put-back' }
  | { type: 'restored'; saved: Saved }
  | { type: 'sent' }
  | { type: 'answered'; caller: string; account: string; exchange: Exchange }
  | { type: 'failed'; message: string }
  | { type: 'shown'; id: number }
  | { type: 'compare'; on: boolean }
  | { type: 'chosen'; id: number }
  | { type: 'noticed'; message: string }
  | { type: 'dismissed' };

/** Calls that are kept; older ones are forgotten. */
const longestLog = 50;

export const initialState = (callerId: string, accountName: string): PlaygroundState => ({
  form: emptyForm,
  accountName,
  callerId,
  endpointId: defaultEndpoint,
  edited: false,
  calls: [],
  running: false,
});

export function reduce(state: PlaygroundState, action: Action): PlaygroundState {
  switch (action.type) {
    case 'typed':
      return { ...state, edited: true, ...withTyped(state, action.member, action.text) };
    case 'text':
      return { ...state, edited: true, ...withText(state, action.text) };
    case 'fixed':
      return { ...state, edited: true, ...withChange(state, (document) => action.fix.apply(document)) };
    case 'caller':
      return { ...state, callerId: action.id };
    case 'endpoint':
      return { ...state, endpointId: action.id };
    case 'account':
      return { ...state, accountName: action.name, accountEdit: undefined };
    case 'account-edited':
      return { ...state, edited: true, accountEdit: action.edit };
    case 'device':
      return { ...state, deviceSerial: action.serialNumber };
    case 'code':
      return { ...state, edited: true, ...withCode(state, action) };
    case 'preset': {
      const { id, from: presetFrom, form, callerId, endpointId, accountName, accountEdit } = action;
      const presetCode = id === undefined ? undefined : form.TokenCode;
      const from = { presetId: id, presetFrom, presetCode, deviceSerial: form.SerialNumber };
      const filled = { form, text: undefined, callerId, endpointId, accountName, accountEdit, ...from };
      const replaced = state.edited ? toSave(state) : state.replaced;
      return { ...state, ...filled, replaced, edited: false, notice: undefined };
    }
    case 'put-back':
      return state.replaced ? { ...state, ...state.replaced, replaced: undefined, edited: true } : state;
    case 'restored':
      return { ...state, ...action.saved, edited: true };
    case 'sent':
      return { ...state, running: true, notice: undefined };
    case 'answered': {
      const { caller, account, exchange } = action;
      const call: Call = { id: nextId(state), caller, account, exchange };
      return {
        ...state,
        running: false,
        calls: [call, ...state.calls].slice(0, longestLog),
        shownId: call.id,
      };
    }
    case 'failed':
      return { ...state, running: false, notice: action.message };
    case 'shown':
      return { ...state, shownId: action.id };
    case 'compare':
      return { ...state, comparing: action.on ? [] : undefined };
    case 'chosen':
      return { ...state, comparing: chooseCall(state.comparing ?? [], action.id) };
    case 'noticed':
      return { ...state, notice: action.message };
    case 'dismissed':
      return { ...state, notice: undefined };
  }
}

const nextId = (state: PlaygroundState): number => (state.calls[0]?.id ?? 0) + 1;

function withCode(state: PlaygroundState, action: Extract<Action, { type: 'code' }>): TwoViews {
  const { code, serialNumber, knownSerials } = action;
  const { SerialNumber } = state.form;
  const replaceable = SerialNumber === '' || knownSerials.includes(SerialNumber);
  const serial = replaceable ? serialNumber : SerialNumber;
  return withTyped(withTyped(state, 'SerialNumber', serial), 'TokenCode', code);
}

/** The call whose answer is shown. */
export const shownCall = (state: PlaygroundState): Call | undefined =>
  state.calls.find((call) => call.id === state.shownId);

/** The part of the state that a reload must not lose. */
export const toSave = (state: PlaygroundState): Saved => {
  const { form, text, callerId, endpointId, accountName, accountEdit } = state;
  const { presetId, presetFrom, presetCode } = state;
  return { form, text, callerId, endpointId, accountName, accountEdit, presetId, presetFrom, presetCode };
};
