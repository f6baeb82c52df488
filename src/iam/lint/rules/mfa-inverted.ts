import { useOperator } from '../edit.ts';
import type { Found, PolicyRule } from '../finding.ts';
import { isPresent, table } from '../mfa.ts';
import { loneValue } from '../view.ts';

/** An Allow for those without MFA, or a Deny for those with it. */
export const mfaInverted: PolicyRule = {
  id: 'mfa-inverted',
  severity: 'wrong',
  summary: 'An Allow asks for no MFA, or a Deny for MFA.',
  detail: '',
  ...table,
  check: ({ conditions }) =>
    conditions.flatMap((condition): Found[] => {
      const { key, operator, path, statement } = condition;
      if (!isPresent(key) || !/^Bool(?:IfExists)?$/.test(operator)) return [];
      const value = loneValue(condition);
      if (statement.effect === 'Allow' && value === 'false') {
        const fix = useOperator(condition, 'Bool', 'true');
        return [{ path, message: 'This Allow is for requests without MFA, and for no others.', fix }];
      }
      if (statement.effect === 'Deny' && value === 'true') {
        const fix = useOperator(condition, 'BoolIfExists', 'false');
        return [{ path, message: 'This Deny stops the requests that have MFA.', fix }];
      }
      return [];
    }),
};
