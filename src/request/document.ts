/**
 * The request document: the members of one GetSessionToken call as they were typed. The form and the call both read
 * it, so that what is sent is what stands in the fields, right or wrong.
 */
import { getSessionToken, type GetSessionTokenMember } from '../model/operation.ts';

export type MemberValue = string | number;

/** Members that are absent are not sent. */
export type RequestDocument = Readonly<Partial<Record<GetSessionTokenMember, MemberValue>>>;

/** A document as it comes from a text: any names, any values. The rules take it as it is. */
export type AnyDocument = Readonly<Record<string, unknown>>;

/** What stands in the fields of the form; an empty field is an absent member. */
export type FormText = Readonly<Record<GetSessionTokenMember, string>>;

export const memberNames: readonly GetSessionTokenMember[] = getSessionToken.inputs.map(
  (member) => member.name as GetSessionTokenMember,
);

export const emptyForm: FormText = {
  DurationSeconds: '',
  SerialNumber: '',
  TokenCode: '',
  MinimumSessionTokenSize: '',
};

/**
 * Reads the form. In an integer member a text that is a plain integer becomes a number; any other text stays as
 * typed and is sent as typed. `0900` stays text, for as a number it would lose its zero.
 */
export function documentFromForm(form: FormText): RequestDocument {
  const document: Partial<Record<GetSessionTokenMember, MemberValue>> = {};
  for (const member of getSessionToken.inputs) {
    const text = form[member.name as GetSessionTokenMember];
    if (text === '') continue;
    const number = Number(text);
    const isPlain = member.type === 'integer' && Number.isSafeInteger(number) && String(number) === text;
    document[member.name as GetSessionTokenMember] = isPlain ? number : text;
  }
  return document;
}

/** The document as texts for the fields. */
export function formFromDocument(document: AnyDocument): FormText {
  const form: Record<GetSessionTokenMember, string> = { ...emptyForm };
  for (const name of memberNames) form[name] = textOf(document, name) ?? '';
  return form;
}

/**
 * A member's value as it goes over the wire; undefined where it is absent. The SDK leaves null out, joins lists with
 * commas and writes an object as `[object Object]` (tried with client-sts 3.1169.0).
 */
export function textOf(document: AnyDocument, name: GetSessionTokenMember): string | undefined {
  const value = document[name];
  return value === undefined || value === null ? undefined : written(value);
}

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return '[object Object]';
  try {
    return value.join(',');
  } catch {
    // A list can nest deeper than a stack, and an object in it may have a `toString` that is none.
    return '[object Array]';
  }
}

/**
 * The value STS reads from an integer member, or undefined where it cannot read one. It takes a sign and leading
 * zeros, and nothing around them, up to 32 bits. Recorded: facts/sts-wire.md §3, Parameters.
 */
export function integerOf(text: string): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value >= -(2 ** 31) && value < 2 ** 31 ? value : undefined;
}

/** The document with one member set; the others stay. */
export function withMember<D extends AnyDocument>(
  document: D,
  name: GetSessionTokenMember,
  value: MemberValue,
): D {
  return { ...document, [name]: value };
}

/** The document without a property of that name. */
export function without(document: AnyDocument, name: string): AnyDocument {
  return Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));
}

/** The document with a property under another name, in its old place; as it was where that name is taken. */
export function renamed(document: AnyDocument, from: string, to: string): AnyDocument {
  if (!Object.hasOwn(document, from) || Object.hasOwn(document, to)) return document;
  return Object.fromEntries(Object.entries(document).map(([key, value]) => [key === from ? to : key, value]));
}
