/** What a reload or the back button must not lose. Lives in the history entry of the tab; holds no credentials. */
import { emptyForm, memberNames, type FormText } from '../request/document.ts';

export interface Saved {
  form: FormText;
  callerId: string;
  endpointId: string;
  presetId?: string | undefined;
}

/** The key under which it lies beside what others keep in `history.state`. */
const key = 'playground';
/** Longest text of one field that is kept. */
const longest = 2_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `history.state` with the playground's part put in; what else is there stays. */
export function withSaved(historyState: unknown, saved: Saved): Record<string, unknown> {
  const form: Record<keyof FormText, string> = { ...saved.form };
  for (const name of memberNames) form[name] = form[name].slice(0, longest);
  return { ...(isRecord(historyState) ? historyState : {}), [key]: { ...saved, form } };
}

/** Reads it back; undefined where there is nothing or something else. Never throws. */
export function savedFrom(historyState: unknown): Saved | undefined {
  const saved = isRecord(historyState) ? historyState[key] : undefined;
  if (!isRecord(saved)) return undefined;
  const { callerId, endpointId, presetId, form: texts } = saved;
  if (typeof callerId !== 'string' || typeof endpointId !== 'string' || !isRecord(texts)) return undefined;
  const form: Record<keyof FormText, string> = { ...emptyForm };
  for (const name of memberNames) {
    const text = texts[name];
    if (typeof text !== 'string') return undefined;
    form[name] = text;
  }
  return { form, callerId, endpointId, presetId: typeof presetId === 'string' ? presetId : undefined };
}
