/** What the rules on MFA share. */
import type { PolicyRule } from './finding.ts';

export const presentKey = 'aws:MultiFactorAuthPresent';
export const ageKey = 'aws:MultiFactorAuthAge';

export const isPresent = (key: string): boolean => key.toLowerCase() === presentKey.toLowerCase();
export const isAge = (key: string): boolean => key.toLowerCase() === ageKey.toLowerCase();

/** The outcomes follow from the documented operators and keys. */
export const table: Pick<PolicyRule, 'evidence' | 'source'> = {
  evidence: 'documented',
  source: 'IAM User Guide, AWS global condition context keys; Condition operators',
};
