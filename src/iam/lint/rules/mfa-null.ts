import { useOperator } from '../edit.ts';
import type { Found, PolicyRule } from '../finding.ts';
import { isPresent, table } from '../mfa.ts';
import { mfaGaps } from '../mfa-gaps.ts';
import { loneValue } from '../view.ts';

/** Null asks whether a key is there, not what it says: a session without MFA carries the key, as "false". */
export const mfaNull: PolicyRule = {
  id: 'mfa-null',
  severity: 'wrong',
  summary: 'Null stands where the value of aws:MultiFactorAuthPresent was to be asked for.',
  detail: '',
  ...table,
  check: (view) =>
    view.conditions.flatMap((condition): Found[] => {
      const { operator, key, path, statement } = condition;
      const value = loneValue(condition);
      if (operator !== 'Null' || !isPresent(key) || mfaGaps(view, statement).length === 0) return [];
      const at = { path: path.slice(0, -1), at: 'name' as const };
      const why =
        'It carries aws:MultiFactorAuthPresent with the value "false", and Null looks only whether the key is there.';
      if (statement.effect === 'Deny' && value === 'true') {
        return [
          {
            ...at,
            message: 'This Deny does not stop a session without MFA.',
            detail: `${why} An AWS page calls this the same as Bool "false"; by the operators' definitions it is not.`,
            fix: useOperator(condition, 'BoolIfExists', 'false'),
          },
        ];
      }
      if (statement.effect === 'Allow' && value === 'false') {
        return [
          {
            ...at,
            message: 'This Allow lets a session without MFA through.',
            detail: why,
            fix: useOperator(condition, 'Bool', 'true'),
          },
        ];
      }
      return [];
    }),
};
