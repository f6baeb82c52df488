/** What the marks of evidence claim of a decision: one that is recorded need not be of STS. */
import type { Evidence } from '../../model/operation.ts';
import { evidenceMeaning } from '../marks/Evidence.tsx';

export const evidenceClaims: Readonly<Record<Evidence, string>> = {
  ...evidenceMeaning,
  recorded: 'Recorded: seen in a real answer of AWS',
};
