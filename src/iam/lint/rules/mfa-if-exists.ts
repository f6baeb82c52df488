import { useOperator } from '../edit.ts';
import type { Found, PolicyRule } from '../finding.ts';
import { loneValue, type ConditionView } from '../view.ts';
import { isAge, isPresent, table } from '../mfa.ts';
import { mfaGaps } from '../mfa-gaps.ts';

const without = (operator: string): string => operator.replace(/IfExists$/, '');

function allowFinding(condition: ConditionView): Found[] {
  const { operator, key, path } = condition;
  const at = { path: path.slice(0, -1), at: 'name' as const };
  const fix = useOperator(condition, without(operator));
  if (isPresent(key) && operator === 'BoolIfExists' && loneValue(condition) === 'true') {
    return [
      {
        ...at,
        message: 'This Allow lets long-term credentials through.',
        detail:
          'They carry no aws:MultiFactorAuthPresent, and IfExists takes an absent key for met. Use Bool on an Allow.',
        fix,
      },
    ];
  }
  if (isAge(key) && /^NumericLessThan(?:Equals)?IfExists$/.test(operator)) {
    return [
      {
        ...at,
        message: 'This Allow lets requests without MFA through.',
        detail: 'They carry no aws:MultiFactorAuthAge, and IfExists takes an absent key for met.',
        fix,
      },
    ];
  }
  return [];
}

function denyFinding(condition: ConditionView): Found[] {
  const { operator, key, path } = condition;
  const at = { path: path.slice(0, -1), at: 'name' as const };
  const fix = useOperator(condition, `${operator}IfExists`);
  if (isPresent(key) && operator === 'Bool' && loneValue(condition) === 'false') {
    return [
      {
        ...at,
        message: 'This Deny does not stop long-term credentials.',
        detail:
          'They carry no aws:MultiFactorAuthPresent, so that Bool is not met. Use BoolIfExists on a Deny.',
        fix,
      },
    ];
  }
  if (isAge(key) && /^NumericGreaterThan(?:Equals)?$/.test(operator)) {
    return [
      {
        ...at,
        message: 'This Deny does not stop requests without MFA.',
        detail: 'They carry no aws:MultiFactorAuthAge, so that the comparison is not met.',
        fix,
      },
    ];
  }
  return [];
}

/** IfExists belongs on a Deny, and not on an Allow. */
export const mfaIfExists: PolicyRule = {
  id: 'mfa-if-exists',
  severity: 'wrong',
  summary: 'IfExists stands on an Allow that asks for MFA, or lacks on a Deny.',
  detail: '',
  ...table,
  check: (view) =>
    view.conditions.flatMap((condition) => {
      // Another line, or another Deny, may make up for it.
      if (mfaGaps(view, condition.statement).length === 0) return [];
      if (condition.statement.effect === 'Allow') return allowFinding(condition);
      return condition.statement.effect === 'Deny' ? denyFinding(condition) : [];
    }),
};
