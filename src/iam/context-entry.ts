/** One condition key of a request, as far as it is known. */
import type { Evidence } from '../model/operation.ts';

export type Presence = 'present' | 'absent' | 'unknown';

export interface ContextEntry {
  /** As AWS spells it. */
  key: string;
  presence: Presence;
  /** Empty unless present. */
  values: readonly string[];
  /** Why, to go after the key: `is absent for long-term credentials`. */
  why: string;
  evidence: Evidence;
  /** Where the rule comes from. */
  source: string;
  /** Where sources contradict each other: what the other says. */
  contradiction?: string | undefined;
  /** Set by the reader. */
  overridden?: boolean | undefined;
}
