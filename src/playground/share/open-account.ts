/** The changed account of a link, checked as one that was typed. Loaded only where a link has one: it brings the schema. */
import { AccountError, parseAccount } from '../../model/account-schema.ts';
import type { Account } from '../../model/account.ts';
import { accountDocument, type SharedAccount } from '../../share/account.ts';
import { accountText } from '../account-edit.ts';
import { callersOf } from '../callers.ts';
import type { AccountEdit } from '../state.ts';

export type EditRead = { ok: true; edit: AccountEdit } | { ok: false; message: string };

/** The edit with keys and seeds put in; `base` is the account that the link's author began with. Never throws. */
export function editFromShared(shared: SharedAccount, base: Account): EditRead {
  const no = (why: string): EditRead => ({
    ok: false,
    message: `The link was not understood: ${why} The form is as it was.`,
  });
  try {
    const account = parseAccount(accountDocument(shared, base), 'account');
    if (callersOf(account).length === 0) return no('nobody in its account could call.');
    return { ok: true, edit: { text: accountText(account), account } };
  } catch (error) {
    if (!(error instanceof AccountError)) throw error;
    return no(`its account is none, for ${error.problems[0] ?? 'it has no shape'}.`);
  }
}
