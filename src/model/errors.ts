/**
 * The error catalogue's types. The entries lie in `content/errors`, one file each (checked by `error-schema.ts`); the
 * playground, the docs and the tests find an entry by the code and the message of an answer, live or simulated.
 */
import type { Evidence } from './operation.ts';

export interface ErrorEntry {
  /** Name of the file and of the page's anchor. */
  id: string;
  /** The code on the wire: `AccessDenied`. */
  code: string;
  /** HTTP status. */
  status: number;
  /** The message word for word, or with `…` where a value stands. Empty where the answer has no Message element. */
  message: string;
  /** A regular expression for messages that carry values; absent where `message` is matched whole. */
  messagePattern?: string | undefined;
  /**
   * A regular expression on what the refusing check noted: tells entries of one text apart, where the service shows
   * its trace. An entry without it is for answers that come without a trace, and for all other notes.
   */
  noted?: string | undefined;
  /** Other texts that stand for this answer: what a client prints where the answer has no message. */
  also?: readonly string[] | undefined;
  /** What a pasted text may hold beside the message that makes this entry likelier than others of the same text. */
  near?: readonly string[] | undefined;
  evidence: Evidence;
  source: string;
  /** What of the entry is weaker than the mark says. */
  note?: string | undefined;
  /** One line in plain words: what happened. */
  title: string;
  /** When a caller meets it, in plain words. */
  when: string;
  /** Why STS answers this, in plain words. */
  cause: string;
  /** What to do, one step an item. */
  remedy: string[];
  /** The check of the service that gives this answer (an id of `src/sts/checks.ts`). */
  check: string;
  /** A case that shows it. */
  case?: string | undefined;
}

/** White space at the ends does not count: AWS CLI version 2 strips it, and so does nearly every paste. */
const trimmed = (text: string): string => text.trim();

/** What the JavaScript and Python SDKs print where an answer has no Message (facts/sts-wire-2.md §12). */
const unknownMessage = 'Unknown';

function fits(entry: ErrorEntry, message: string): boolean {
  const given = trimmed(message);
  if (trimmed(entry.message) === given) return true;
  return entry.message === '' && given === unknownMessage;
}

const matches = (entry: ErrorEntry, message: string): boolean =>
  entry.messagePattern !== undefined && new RegExp(entry.messagePattern, 's').test(message);

/** Is the entry about this very error, its message included? */
export const explains = (entry: ErrorEntry, error: { code: string; message: string }): boolean =>
  entry.code === error.code && (fits(entry, error.message) || matches(entry, error.message));

/** An error as it is looked up. */
export interface ExplainableError {
  code: string;
  message: string;
  /** What the check that refused noted; absent where the service shows no trace. */
  note?: string | undefined;
}

/**
 * Finds the entry that explains an error. One for this very note of the trace comes first; then an entry whose
 * message fits wins over one with a pattern, and that over one that shares only the code; undefined where several
 * share only the code.
 */
export function findError(entries: readonly ErrorEntry[], error: ExplainableError): ErrorEntry | undefined {
  const { note } = error;
  const noted = entries.find(
    (entry) =>
      entry.noted !== undefined &&
      note !== undefined &&
      new RegExp(entry.noted).test(note) &&
      explains(entry, error),
  );
  const sameCode = entries.filter((entry) => entry.code === error.code && entry.noted === undefined);
  return (
    noted ??
    sameCode.find((entry) => fits(entry, error.message)) ??
    sameCode.find((entry) => matches(entry, error.message)) ??
    (sameCode.length === 1 ? sameCode[0] : undefined)
  );
}

/** What a reader cannot see of a message: white space at its end, or more of it than one space. */
export function whiteSpaceNote(message: string): string | undefined {
  const notes = [
    ...(/ {2,}\S/.test(message) ? ['has two spaces in a row'] : []),
    ...(message.endsWith(' ') ? ['ends in a space'] : []),
  ];
  return notes.length ? `The text ${notes.join(' and ')}.` : undefined;
}

/** The address of an entry's page, under that of the list of all errors. */
export const errorHref = (errorsHref: string, id: string): string => `${errorsHref}${id}/`;
