/**
 * Errors that are not an answer to GetSessionToken: an SDK, the AWS CLI or a browser makes them itself, or another
 * service gives them to whoever comes with the session. The entries lie in
 * `content/client-errors`, one file each, and are checked by `client-error-schema.ts`.
 */
import type { LiveFailureId } from './live-failures.ts';
import type { Evidence } from './operation.ts';

export const clientGroups = ['sdk', 'cli', 'browser', 'aws'] as const;
export type ClientGroup = (typeof clientGroups)[number];

/** What the marks claim of a client's text; of an answer of STS they claim other things. */
export const clientEvidenceMeaning: Readonly<Record<Evidence, string>> = {
  recorded: 'Recorded: printed by the client itself, run against a stand-in for STS',
  documented: 'Documented: read in the source of the client, not run',
  reported: 'Reported: others have published it',
  inferred: 'Inferred: worked out, not seen',
};

/** The entry about a failure of a live call; undefined for one that is only of this site. */
export function errorIdOfFailure(id: LiveFailureId): string | undefined {
  if (id === 'not-sent') return undefined;
  if (id === 'local-tls') return 'browser-unreachable';
  return id === 'not-sts' ? 'js-parse-error' : `browser-${id}`;
}

export interface ClientErrorEntry {
  /** Name of the file and of the page. */
  id: string;
  group: ClientGroup;
  /** Who prints it: `boto3`, `AWS CLI v1`. */
  by: readonly string[];
  /** Word for word; `…` stands for a value. */
  texts: readonly string[];
  /** Where one of these is in a pasted text, the entry is not meant. `…` stands for anything. */
  unless?: readonly string[] | undefined;
  /** Where a pasted text names other operations than these, the entry is not meant. */
  operations?: readonly string[] | undefined;
  /** Other texts that lead here; they are not shown. */
  also?: readonly string[] | undefined;
  /** Codes that lead here where nothing of a text is known. */
  bareCodes?: readonly string[] | undefined;
  evidence: Evidence;
  source: string;
  /** What of the entry is weaker than the mark says. */
  note?: string | undefined;
  title: string;
  when: string;
  cause: string;
  remedy: readonly string[];
  /** The page that goes on from here; its address below that of the site. */
  see?: { path: string; label: string } | undefined;
  /** A case that shows what STS would answer. */
  case?: string | undefined;
  /** The failure of a live call that this is; its words are those of `live-failures.ts`. */
  live?: LiveFailureId | undefined;
}
