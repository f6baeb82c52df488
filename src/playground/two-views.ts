/**
 * The request document in its two views. The form shows the members; the text is kept only where it says more than
 * the form: another order, members that the operation does not have, or something that is no JSON yet. So neither
 * view loses what the other holds.
 */
import type { GetSessionTokenMember } from '../model/operation.ts';
import {
  documentFromForm,
  formFromDocument,
  type FormText,
  type RequestDocument,
} from '../request/document.ts';
import { readDocument, textOfForm, withDocument, type DocumentRead } from '../request/text.ts';

export interface TwoViews {
  form: FormText;
  /** As written in the editor, where the form alone would give another text. */
  text?: string | undefined;
}

/** The text that the editor shows. */
export const shownText = ({ form, text }: TwoViews): string => text ?? textOfForm(form);

/** The document of both views, or what keeps the text from being read. */
export const readViews = ({ form, text }: TwoViews): DocumentRead =>
  text === undefined ? { ok: true, document: documentFromForm(form) } : readDocument(text);

/** After typing in the editor: the form follows, unless the text cannot be read. */
export function withText({ form }: TwoViews, text: string): TwoViews {
  const read = readDocument(text);
  if (!read.ok) return { form, text };
  const next = formFromDocument(read.document);
  return { form: next, text: text === textOfForm(next) ? undefined : text };
}

/** With the document changed by the form, a fix or the device: the text keeps all else. Unchanged while it cannot be read. */
export function withChange(
  views: TwoViews,
  change: (document: RequestDocument) => RequestDocument,
): TwoViews {
  const read = readViews(views);
  if (!read.ok) return views;
  const after = change(read.document);
  const form = formFromDocument(after);
  if (views.text === undefined) return { form, text: undefined };
  return withText({ form }, withDocument(views.text, read.document, after));
}

/** After typing in one field. */
export function withTyped(views: TwoViews, member: GetSessionTokenMember, typed: string): TwoViews {
  if (views.text === undefined) return { form: { ...views.form, [member]: typed }, text: undefined };
  const value = documentFromForm({ ...views.form, [member]: typed })[member];
  return withChange(views, ({ [member]: _, ...rest }) => ({
    ...rest,
    ...(value !== undefined && { [member]: value }),
  }));
}
