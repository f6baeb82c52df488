import { nearest } from '../../catalogue.ts';
import type { PolicyRule } from '../finding.ts';

/** Effect is Allow or Deny, spelled so. */
export const effect: PolicyRule = {
  id: 'effect',
  severity: 'refused',
  summary: 'Effect is missing, or neither Allow nor Deny.',
  detail: 'Case counts.',
  evidence: 'documented',
  source: 'IAM User Guide, IAM JSON policy elements: Effect',
  check: ({ statements }) =>
    statements
      .filter(({ effect: given }) => given !== 'Allow' && given !== 'Deny')
      .map(({ effect: given, path }) => {
        const meant = typeof given === 'string' ? nearest(given, ['Allow', 'Deny']) : undefined;
        return {
          path: given === undefined ? path : [...path, 'Effect'],
          message: given === undefined ? 'Effect is missing.' : 'Effect must be Allow or Deny.',
          fix: meant
            ? { label: `Use ${meant}`, edits: [{ kind: 'set', path: [...path, 'Effect'], value: meant }] }
            : undefined,
        };
      }),
};
