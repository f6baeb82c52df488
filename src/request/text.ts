/** The request document as JSON text: the editor's view of what the form shows. */
import { isObject } from '../json/values.ts';
import {
  placeInString,
  placeOf,
  nameOf,
  readJson,
  withValue,
  writeJson,
  type TextProblem,
} from '../json/text.ts';
import { documentFromForm, type FormText, type RequestDocument } from './document.ts';
import { keyOf, type Finding } from './finding.ts';

/** Bytes are counted as UTF-16 units here; STS takes far less, and an editor slows down at more. */
export const longestDocument = 32 * 1024;

export type DocumentRead =
  { ok: true; document: RequestDocument } | { ok: false; problems: readonly TextProblem[] };

/**
 * Reads a document. What it holds may have any name and any value, which the rules speak of; only what is no JSON
 * object is refused here. Never throws.
 */
export function readDocument(text: string): DocumentRead {
  if (text.length > longestDocument) {
    const message = `The document has ${text.length} characters; ${longestDocument} are the most.`;
    return {
      ok: false,
      problems: [{ offset: longestDocument, length: text.length - longestDocument, message }],
    };
  }
  const read = readJson(text);
  if (!read.ok) return read;
  if (isObject(read.value)) return { ok: true, document: read.value };
  const message = 'A request is an object: { } with its members inside.';
  return { ok: false, problems: [{ offset: read.root.offset, length: read.root.length, message }] };
}

/** The text of what stands in the form. */
export const textOfForm = (form: FormText): string => writeJson(documentFromForm(form));

/** The text with what a document has otherwise than another put in; the rest stays as it is written. */
export function withDocument(text: string, before: RequestDocument, after: RequestDocument): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !Object.is(valueOf(before, name), valueOf(after, name)))
    .reduce((current, name) => withValue(current, [name], valueOf(after, name)), text);
}

const valueOf = (document: RequestDocument, name: string): unknown =>
  Object.hasOwn(document, name) ? (document as Readonly<Record<string, unknown>>)[name] : undefined;

/**
 * Where a finding stands in a text that can be read: its part of the value, the whole value, or the name of a property
 * that the operation has not.
 */
export function placeOfFinding(
  text: string,
  finding: Pick<Finding, 'member' | 'key' | 'range'>,
): { offset: number; length: number } {
  const read = readJson(text);
  if (!read.ok) return { offset: 0, length: text.length };
  const key = keyOf(finding);
  const name = key === undefined ? undefined : nameOf(read.root, [key]);
  // A member that is missing, or a caller: the brace that opens the document.
  if (key === undefined || !name) return { offset: read.root.offset, length: 1 };
  if (finding.member === 'document' && !finding.range) return name;
  const value = placeOf(read.root, [key]);
  const isText = text[value.offset] === '"';
  return finding.range && isText ? placeInString(text, value, finding.range) : value;
}
