/** What of the playground's state goes into a link, and what stays behind and why. Loaded with the Share panel. */
import type { Exchange } from '../../client/exchange.ts';
import { lastAttempt } from '../../client/exchange.ts';
import type { Account } from '../../model/account.ts';
import { memberNames, type AnyDocument, type FormText } from '../../request/document.ts';
import { secretTest, shareableAccount } from '../../share/account.ts';
import { shareable, type SharedState } from '../../share/link.ts';
import type { Endpoint } from '../endpoints.ts';
import type { Preset } from '../presets.ts';
import type { PlaygroundState } from '../state.ts';
import type { Store } from '../store.ts';

export interface Sharing {
  shared: SharedState;
  /** What the reader must know of the link, a sentence each. */
  notes: string[];
}

export interface ShareSource {
  state: Pick<PlaygroundState, 'accountName' | 'accountEdit' | 'presetId' | 'presetCode'>;
  /** What would be sent. */
  document: AnyDocument;
  /** As it is now, the reader's changes included. */
  account: Account;
  /** Name of the account that the link would open in if it named none. */
  usualAccount: string;
  callerId: string;
  endpoint: Endpoint;
}

/** Everything of a store that a link is made of; `preset` is the one to name, where there is one. */
export const shareSource = (store: Store, preset: Preset | undefined): ShareSource => ({
  state: { ...store.state.value, presetId: preset?.id },
  document: store.document.value,
  account: store.account.value,
  usualAccount: preset?.account ?? store.data.accountName,
  callerId: store.caller.value.id,
  endpoint: store.endpoint.value,
});

export function sharingOf(source: ShareSource): Sharing {
  const { state, account, document: all, callerId, endpoint, usualAccount } = source;
  const { presetId, presetCode, accountName, accountEdit } = state;
  const isSecret = secretTest(account);
  const { document, withheld } = shareable(all, isSecret);
  const notes = withheld.map((name) => `${name} is left out: what is in it looks like a key or a token.`);

  const code = all.TokenCode;
  const isPresets = presetId !== undefined && code !== undefined && code === presetCode;
  if (isPresets) notes.push('The code is not in the link: the preset makes a fresh one when it is opened.');
  else if (code !== undefined) notes.push('TokenCode is left out: a code is dead before a link is read.');

  const others = Object.keys(all).filter((name) => !memberNames.some((member) => member === name));
  if (others.length > 0) {
    const names = others.slice(0, 3).map((name) => name.slice(0, 30));
    const more = others.length > names.length ? ' and more' : '';
    notes.push(`A link carries the members of the operation; ${names.join(', ')}${more} stay behind.`);
  }

  const edit = accountEdit?.account && shareableAccount(accountEdit.account);
  if (edit) {
    notes.push('The account goes along without its keys and seeds: whoever opens it gets made-up ones.');
    for (const what of new Set(edit.withheld)) {
      notes.push(`Of the account, ${what} is left out: it holds what looks like a secret.`);
    }
  }
  if (isSecret(callerId)) notes.push('The caller is left out: the name looks like a key or a token.');
  return {
    shared: {
      document,
      caller: isSecret(callerId) ? 'root' : callerId,
      region: endpoint.region,
      endpoint: endpoint.endpoint,
      preset: presetId,
      code: isPresets ? 'preset' : undefined,
      ...((edit !== undefined || accountName !== usualAccount) && {
        account: { name: accountName, ...(edit && { edit: edit.account }) },
      }),
    },
    notes,
  };
}

/** Is this the call of what stands in the form now? Only then may a report of it carry the form's link. */
export function isCallOf(exchange: Exchange, { form }: { form: FormText }, endpoint: Endpoint): boolean {
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
