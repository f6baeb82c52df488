/**
 * What the playground knows, and how it changes. Pure: each action gives a new state; the signals, the clock, the
 * SDK and the page are in `store.ts`.
 */
import type { Exchange } from '../client/exchange.ts';
import type { GetSessionTokenMember } from '../model/operation.ts';
import { documentFromForm, emptyForm, formFromDocument, type FormText } from '../request/document.ts';
import type { Fix } from '../request/finding.ts';
import { chooseCall } from './session/choose.ts';
import { defaultEndpoint, type EndpointId } from './endpoints.ts';
import type { Saved } from './resume.ts';

/** One call that was made in this tab. */
export interface Call {
  id: number;
  /** Who called, in words, as it was then. */
  caller: string;
  exchange: Exchange;
}

export interface PlaygroundState {
  form: FormText;
  callerId: string;
  endpointId: EndpointId;
  /** Serial number of the device on the card, where the reader chose one. */
  deviceSerial?: string | undefined;
  /** The preset that filled the form last. */
  presetId?: string | undefined;
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
  | { type: 'fixed'; fix: Fix }
  | { type: 'caller'; id: string }
  | { type: 'endpoint'; id: EndpointId }
  | { type: 'device'; serialNumber: string }
  /** A code from the device; its serial goes along where the field holds none or that of another known device. */
  | { type: 'code'; code: string; serialNumber: string; knownSerials: readonly string[] }
  /** A case, or a link that may have begun with one. */
  | { type: 'preset'; id: string | undefined; form: FormText; callerId: string; endpointId: EndpointId }
  | { type: 'put-back' }
  | { type: 'restored'; saved: Saved }
  | { type: 'sent' }
  | { type: 'answered'; caller: string; exchange: Exchange }
  | { type: 'failed'; message: string }
  | { type: 'shown'; id: number }
  | { type: 'compare'; on: boolean }
  | { type: 'chosen'; id: number }
  | { type: 'noticed'; message: string }
  | { type: 'dismissed' };

/** Calls that are kept; older ones are forgotten. */
const longestLog = 50;

export const initialState = (callerId: string): PlaygroundState => ({
  form: emptyForm,
  callerId,
  endpointId: defaultEndpoint,
  edited: false,
  calls: [],
  running: false,
});

export function reduce(state: PlaygroundState, action: Action): PlaygroundState {
  switch (action.type) {
    case 'typed':
      return { ...state, edited: true, form: { ...state.form, [action.member]: action.text } };
    case 'fixed':
      return {
        ...state,
        edited: true,
        form: formFromDocument(action.fix.apply(documentFromForm(state.form))),
      };
    case 'caller':
      return { ...state, callerId: action.id };
    case 'endpoint':
      return { ...state, endpointId: action.id };
    case 'device':
      return { ...state, deviceSerial: action.serialNumber };
    case 'code':
      return { ...state, edited: true, form: withCode(state.form, action) };
    case 'preset': {
      const { id, form, callerId, endpointId } = action;
      const presetCode = id === undefined ? undefined : form.TokenCode;
      const from = { presetId: id, presetCode, deviceSerial: form.SerialNumber };
      const filled = { form, callerId, endpointId, ...from };
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
      const call: Call = { id: nextId(state), caller: action.caller, exchange: action.exchange };
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

function withCode(form: FormText, action: Extract<Action, { type: 'code' }>): FormText {
  const { code, serialNumber, knownSerials } = action;
  const replaceable = form.SerialNumber === '' || knownSerials.includes(form.SerialNumber);
  return { ...form, TokenCode: code, SerialNumber: replaceable ? serialNumber : form.SerialNumber };
}

/** The call whose answer is shown. */
export const shownCall = (state: PlaygroundState): Call | undefined =>
  state.calls.find((call) => call.id === state.shownId);

/** The part of the state that a reload must not lose. */
export const toSave = ({ form, callerId, endpointId, presetId }: PlaygroundState): Saved => ({
  form,
  callerId,
  endpointId,
  presetId,
});
