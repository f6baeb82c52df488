/** What a reload or the back button must not lose. Lives in the history entry of the tab; holds no credentials. */
import { isObject } from '../json/values.ts';
import type { Account } from '../model/account.ts';
import { realSecretIn } from '../model/secrets.ts';
import { emptyForm, memberNames, type FormText } from '../request/document.ts';

export interface Saved {
  form: FormText;
  /** The document as written, where the form alone does not give it. */
  text?: string | undefined;
  accountName: string;
  /** The changed account; of what is read back only the text, which must be checked again. */
  accountEdit?: { text: string; account?: Account | undefined } | undefined;
  callerId: string;
  endpointId: string;
  presetId?: string | undefined;
  /** Path of the page that the preset was opened from; a link only where there is such a page. */
  presetFrom?: string | undefined;
  presetCode?: string | undefined;
}

/** The key under which it lies beside what others keep in `history.state`. */
const key = 'playground';
/** Characters of one text that are kept: browsers refuse a history entry of some megabytes. */
export const longestKept = 256 * 1024;
/** Characters of an account; the editor takes no more either. */
export const longestAccount = 64 * 1024;

/** Browsers keep the history on disk: a text with a key or token that may be real is not put there. */
const withoutSecret = (text: string): string | undefined => (realSecretIn(text) ? undefined : text);

/** `history.state` with the playground's part put in; what else is there stays. */
export function withSaved(historyState: unknown, saved: Saved): Record<string, unknown> {
  const safe = (text: string | undefined): string => (text && withoutSecret(text)) ?? '';
  const form: Record<keyof FormText, string> = { ...saved.form };
  for (const name of memberNames) form[name] = safe(form[name]);
  const { accountEdit, text, ...rest } = saved;
  const texts = { text: safe(text), account: safe(accountEdit?.text) };
  const isLong = [...Object.values(form), ...Object.values(texts)].some(({ length }) => length > longestKept);
  for (const name of memberNames) form[name] = form[name].slice(0, longestKept);
  return {
    ...(isObject(historyState) ? historyState : {}),
    [key]: {
      ...rest,
      form,
      ...(texts.text && { text: texts.text.slice(0, longestKept) }),
      ...(texts.account && { accountEdit: { text: texts.account.slice(0, longestKept) } }),
      ...(isLong && { wasCut: true }),
    },
  };
}

/** Was a text too long to be kept whole? */
export function wasCut(historyState: unknown): boolean {
  const saved = isObject(historyState) ? historyState[key] : undefined;
  return isObject(saved) && saved.wasCut === true;
}

/** Reads it back; undefined where there is nothing or something else. Never throws. */
export function savedFrom(historyState: unknown): Saved | undefined {
  const saved = isObject(historyState) ? historyState[key] : undefined;
  if (!isObject(saved)) return undefined;
  const { callerId, endpointId, presetId, accountName, accountEdit, text, form: texts } = saved;
  if (typeof callerId !== 'string' || typeof endpointId !== 'string' || !isObject(texts)) return undefined;
  if (typeof accountName !== 'string') return undefined;
  const form: Record<keyof FormText, string> = { ...emptyForm };
  for (const name of memberNames) {
    const typed = texts[name];
    if (typeof typed !== 'string') return undefined;
    form[name] = typed;
  }
  const edited = isObject(accountEdit) ? stringOr(accountEdit.text) : undefined;
  return {
    form,
    text: stringOr(text),
    callerId,
    endpointId,
    presetId: stringOr(presetId),
    presetFrom: stringOr(saved.presetFrom),
    presetCode: stringOr(saved.presetCode),
    accountName,
    accountEdit: edited === undefined ? undefined : { text: edited },
  };
}

const stringOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
