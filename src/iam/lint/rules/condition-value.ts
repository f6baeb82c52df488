import { listed } from '../../../json/values.ts';
import { valuesOf } from '../../operators/names.ts';
import { hasVariables } from '../../variables.ts';
import type { Found, PolicyRule } from '../finding.ts';

/** Values that their operator can read. */
export const conditionValue: PolicyRule = {
  id: 'condition-value',
  severity: 'refused',
  summary: 'The value of a condition is none for its operator: no number, no date, no address.',
  detail: 'No request can be compared with it.',
  evidence: 'documented',
  source: 'IAM User Guide, IAM JSON policy elements: Condition operators',
  check: ({ conditions }) =>
    conditions.flatMap(({ named, operator, value, path }) =>
      listed(value, path).flatMap(([item, at]): Found[] => {
        if (!named || !['string', 'number', 'boolean'].includes(typeof item)) return [];
        const text = String(item);
        if (named.kind === 'null') {
          return /^(?:true|false)$/i.test(text)
            ? []
            : [{ path: at, message: `${operator} needs true or false.` }];
        }
        // Another rule speaks of variables.
        if (hasVariables(text)) return [];
        return named.operator.prepare([{ text, literal: false }])
          ? []
          : [{ path: at, message: `${operator} needs ${valuesOf(named.operator)}.` }];
      }),
    ),
};
