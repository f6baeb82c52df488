/** Opens a link: what it holds as an action on the playground. Loaded when a link is there to be read. */
import { readLink, type SharedState } from '../../share/link.ts';
import { formFromDocument, type FormText } from '../../request/document.ts';
import { globalEndpoint } from '../endpoints.ts';
import { formOfPreset, type Preset } from '../presets.ts';
import type { AccountEdit, Action } from '../state.ts';
import { accountOf, type PlaygroundData } from '../view.ts';

export type Opened =
  | { ok: false; message: string }
  | {
      ok: true;
      shared: SharedState;
      /** The preset that the request began with, where the page has it. */
      base: Preset | undefined;
      action: Extract<Action, { type: 'preset' }>;
      /** What the link names and the data of the page does not have. */
      missing: string[];
    };

/** Reads a fragment at an instant, for its preset may make a code. Never rejects for what is in it. */
export async function openShared(fragment: string, data: PlaygroundData, epochMs: number): Promise<Opened> {
  const read = readLink(fragment);
  if (!read.ok) return read;
  const { document, caller, region, endpoint, preset, code, account: given } = read.state;
  const base = data.presets.find(({ id }) => id === preset);
  const accountName = given?.name ?? base?.account ?? data.accountName;
  const account = accountOf(data, accountName);
  let accountEdit: AccountEdit | undefined;
  if (given?.edit) {
    const { editFromShared } = await import('./open-account.ts');
    const edit = editFromShared(given.edit, account);
    if (!edit.ok) return edit;
    accountEdit = edit.edit;
  }
  const codeNow =
    base && code === 'preset' ? formOfPreset(base, accountEdit?.account ?? account, epochMs).TokenCode : '';
  const form: FormText = { ...formFromDocument(document), TokenCode: codeNow };
  const endpointId = endpoint === 'global' ? globalEndpoint : region;
  return {
    ok: true,
    shared: read.state,
    base,
    action: { type: 'preset', id: base?.id, form, callerId: caller, endpointId, accountName, accountEdit },
    missing: [
      ...(preset === undefined || base ? [] : [`the preset ${preset}`]),
      ...(Object.hasOwn(data.accounts, accountName) ? [] : [`the account ${accountName}`]),
    ],
  };
}
