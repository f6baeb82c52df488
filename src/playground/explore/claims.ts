/** What the marks of evidence claim of a decision. */
import type { Evidence } from '../../model/operation.ts';

export const evidenceClaims: Readonly<Record<Evidence, string>> = {
  recorded: 'Recorded: seen in a real answer of AWS',
  documented: 'Documented: AWS says so',
  reported: 'Reported: others have published it',
  inferred: 'Inferred: worked out, not seen',
};
