/** Which account the calls use while another one is being written. */
import { readAccount } from '../account-edit.ts';
import type { AccountEdit } from '../state.ts';

/** In one sentence, for the reader who edits. */
export function accountStanding(edit: AccountEdit | undefined): string {
  if (!edit) return 'As it comes with this page. Calls use it.';
  if (readAccount(edit.text).ok) return 'Changed. Calls use it as it stands here.';
  return edit.account
    ? 'This text is no account yet: calls use the last one that was right.'
    : 'This text is no account yet: calls use the one that comes with this page.';
}
