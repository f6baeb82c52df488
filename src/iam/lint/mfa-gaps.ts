/** Which credentials without MFA come past a statement that looks at MFA, by deciding its lines for each of them. */
import { columnUser } from '../columns.ts';
import { decideCondition, readConditions } from '../conditions.ts';
import { contextOf, type RequestContext } from '../context.ts';
import { isAge, isPresent } from './mfa.ts';
import type { ConditionView, PolicyView, StatementView } from './view.ts';

/** As `describeCredential` words them. */
export const gapKinds = ['long-term credentials', 'a session without MFA'] as const;
export type GapKind = (typeof gapKinds)[number];

const { accountId, userName } = columnUser;
/** The least age that there is, so that a limit of any length is kept. */
const [longTerm, session, mfa] = [undefined, { issuedAt: 0 }, { issuedAt: 0, mfaAt: 0 }].map((made) =>
  contextOf({ kind: 'user', accountId, userName, session: made }, { now: 0 }),
);

export const onMfa = ({ key }: ConditionView): boolean => isPresent(key) || isAge(key);

function met(lines: readonly ConditionView[], context: RequestContext | undefined): boolean {
  if (!context) return false;
  return lines.every(({ operator, key, value }) =>
    readConditions({ [operator]: { [key]: value } }, [], true, () => undefined).every(
      (condition) => decideCondition(condition, context).outcome === 'met',
    ),
  );
}

const linesOf = ({ conditions }: PolicyView, statement: StatementView): ConditionView[] =>
  conditions.filter((condition) => condition.statement === statement && onMfa(condition));

const texts = new WeakMap<StatementView, string>();

/** The statement without what it asks for, to find others that are about the same. */
function about(statement: StatementView): string {
  const known = texts.get(statement);
  if (known !== undefined) return known;
  const { Sid: _, Condition: __, ...elements } = statement.raw;
  const text = JSON.stringify(elements);
  texts.set(statement, text);
  return text;
}

function findGaps(view: PolicyView, statement: StatementView): GapKind[] {
  const lines = linesOf(view, statement);
  if (lines.length === 0) return [];
  const without = [met(lines, longTerm), met(lines, session)];
  const { effect } = statement;
  if (effect === 'Allow') {
    return met(lines, mfa) ? gapKinds.filter((_, index) => without[index]) : [];
  }
  if (effect !== 'Deny' || met(lines, mfa)) return [];
  // An age may be asked for of sessions with MFA alone; that leaves both out.
  if (!without.includes(true) && !lines.every(({ key }) => isAge(key))) return [];
  const others = view.statements.filter(
    (other) => other !== statement && other.effect === 'Deny' && about(other) === about(statement),
  );
  const contexts = [longTerm, session];
  return gapKinds.filter(
    (_, index) =>
      !without[index] &&
      !others.some((other) => {
        const theirs = linesOf(view, other);
        return met(theirs, contexts[index]);
      }),
  );
}

/** Several rules ask. A statement belongs to one view. */
const found = new WeakMap<StatementView, readonly GapKind[]>();

/**
 * Credentials without MFA for which an Allow holds that also holds with MFA, or a Deny does not that holds for others
 * without MFA. A Deny of the same, beside it, may stop them.
 */
export function mfaGaps(view: PolicyView, statement: StatementView): readonly GapKind[] {
  const gaps = found.get(statement) ?? findGaps(view, statement);
  found.set(statement, gaps);
  return gaps;
}
