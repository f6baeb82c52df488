import { useOperator } from '../edit.ts';
import type { Found, PolicyRule } from '../finding.ts';
import { isPresent, table } from '../mfa.ts';
import { mfaGaps, onMfa } from '../mfa-gaps.ts';
import type { StatementView } from '../view.ts';
import { mfaIfExists } from './mfa-if-exists.ts';
import { mfaInverted } from './mfa-inverted.ts';
import { mfaNull } from './mfa-null.ts';
import { setOperator } from './set-operator.ts';

/** Rules that say more of the operators that they know. */
const others = [mfaIfExists, mfaNull, mfaInverted, setOperator];

/** Any other operator that lets credentials without MFA pass. */
export const mfaOperator: PolicyRule = {
  id: 'mfa-operator',
  severity: 'wrong',
  summary: 'A statement asks for MFA with an operator that lets some credentials without it pass.',
  detail: 'Use Bool "true" on an Allow, and BoolIfExists "false" on a Deny.',
  ...table,
  check(view, context) {
    const told = others.flatMap(({ check }) => check(view, context)).map(({ path }) => path.join('.'));
    const isTold = ({ path }: StatementView): boolean =>
      told.some((place) => place.startsWith(`${path.join('.')}.`));
    return view.statements.flatMap((statement): Found[] => {
      const gaps = isTold(statement) ? [] : mfaGaps(view, statement);
      const line = view.conditions.find((condition) => condition.statement === statement && onMfa(condition));
      if (gaps.length === 0 || !line) return [];
      const allows = statement.effect === 'Allow';
      const who = gaps.join(' and ');
      return [
        {
          path: line.path.slice(0, -1),
          at: 'name',
          message: allows ? `This Allow lets ${who} through.` : `This Deny does not stop ${who}.`,
          fix: isPresent(line.key)
            ? useOperator(line, allows ? 'Bool' : 'BoolIfExists', String(allows))
            : undefined,
        },
      ];
    });
  },
};
