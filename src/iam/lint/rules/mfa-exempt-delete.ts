import type { PolicyRule } from '../finding.ts';
import { isAge, isPresent } from '../mfa.ts';
import type { StatementView } from '../view.ts';

/** Whoever can delete the device without MFA can put another in its place. */
export const mfaExemptDelete: PolicyRule = {
  id: 'mfa-exempt-delete',
  severity: 'wrong',
  summary: 'A Deny without MFA leaves out the deletion of MFA devices.',
  detail: 'Whoever has the keys alone could delete the device and enrol another.',
  evidence: 'documented',
  source: 'IAM User Guide, AWS: Allows MFA-authenticated IAM users to manage their own MFA device',
  check({ texts, conditions }) {
    const onMfa = new Set<StatementView>(
      conditions
        .filter(({ key, statement }) => statement.effect === 'Deny' && (isPresent(key) || isAge(key)))
        .map(({ statement }) => statement),
    );
    return texts('NotAction')
      .filter(
        ({ statement, text }) =>
          onMfa.has(statement) && /^iam:(?:DeleteVirtualMFADevice|DeactivateMFADevice)$/i.test(text),
      )
      .map(({ statement, text, path }) => ({
        path,
        message: `${text} is possible without MFA.`,
        fix: Array.isArray(statement.raw.NotAction)
          ? { label: `Remove ${text}`, edits: [{ kind: 'remove', path }] }
          : undefined,
      }));
  },
};
