/** What of the playground's state goes into a link, and what stays behind and why. Loaded with the Share panel. */
import type { Exchange } from '../../client/exchange.ts';
import { lastAttempt } from '../../client/exchange.ts';
import { documentFromForm } from '../../request/document.ts';
import { shareable, type SharedState } from '../../share/link.ts';
import type { Endpoint } from '../endpoints.ts';
import type { PlaygroundState } from '../state.ts';

export interface Sharing {
  shared: SharedState;
  /** What the reader must know of the link, a sentence each. */
  notes: string[];
}

type Shareable = Pick<PlaygroundState, 'form' | 'presetId' | 'presetCode'>;

export function sharingOf(state: Shareable, callerId: string, endpoint: Endpoint): Sharing {
  const { form, presetId, presetCode } = state;
  const { document, withheld } = shareable(documentFromForm(form));
  const isPresets = presetId !== undefined && form.TokenCode !== '' && form.TokenCode === presetCode;
  const notes = withheld.map((name) => `${name} is left out: what is in it looks like a key or a token.`);
  if (isPresets) notes.push('The code is not in the link: the preset makes a fresh one when it is opened.');
  else if (form.TokenCode !== '') notes.push('TokenCode is left out: a code is dead before a link is read.');
  return {
    shared: {
      document,
      caller: callerId,
      region: endpoint.region,
      endpoint: endpoint.endpoint,
      preset: presetId,
      code: isPresets ? 'preset' : undefined,
    },
    notes,
  };
}

/** Is this the call of what stands in the form now? Only then may a report of it carry the form's link. */
export function isCallOf(exchange: Exchange, { form }: Pick<Shareable, 'form'>, endpoint: Endpoint): boolean {
  const sent = new URLSearchParams(lastAttempt(exchange)?.request.body ?? '');
  sent.delete('Action');
  sent.delete('Version');
  const given = Object.entries(form).filter(([, text]) => text !== '');
  return (
    exchange.host === endpoint.host &&
    given.length === [...sent].length &&
    given.every(([name, text]) => sent.get(name) === text)
  );
}
