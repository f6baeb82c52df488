/**
 * The error catalogue's types. The entries lie in `content/errors`, one file each; the playground, the docs and the
 * tests find an entry by the code and the message of an answer, live or simulated.
 */
import type { Evidence } from './operation.ts';

export interface ErrorEntry {
  /** Name of the file and of the page's anchor. */
  id: string;
  /** The code on the wire: `AccessDenied`. */
  code: string;
  /** HTTP status. */
  status: number;
  /** The message word for word, or with `…` where a value stands. */
  message: string;
  /** A regular expression for messages that carry values; absent where `message` is matched whole. */
  messagePattern?: string | undefined;
  evidence: Evidence;
  source: string;
  /** One line in plain words: what happened. */
  title: string;
  /** Why STS answers this, in plain words. */
  cause: string;
  /** What to do, one step an item. */
  remedy: string[];
  /** The check of the service that gives this answer (an id of `src/sts/checks.ts`). */
  check: string;
  /** A case that shows it. */
  case?: string | undefined;
}

/** The message as it is compared: white space at the ends does not count, clients strip it. */
const trimmed = (text: string): string => text.trim();

/**
 * Finds the entry that explains an error. An entry whose message fits wins over one with a pattern, and that over
 * one that shares only the code.
 */
export function findError(
  entries: readonly ErrorEntry[],
  error: { code: string; message: string },
): ErrorEntry | undefined {
  const sameCode = entries.filter((entry) => entry.code === error.code);
  return (
    sameCode.find((entry) => trimmed(entry.message) === trimmed(error.message)) ??
    sameCode.find((entry) => entry.messagePattern && new RegExp(entry.messagePattern, 's').test(error.message)) ??
    (sameCode.length === 1 ? sameCode[0] : undefined)
  );
}
