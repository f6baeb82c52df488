/** What the statements of some policies say on a request: those that apply, and those that may. */
import type { Policy, Statement } from './policy.ts';
import type { NamedAs } from './principals.ts';
import { matchStatement, type Asked } from './statement.ts';

/** A statement by its policy. */
export interface StatementRef {
  policy: Policy;
  statement: Statement;
}

export interface Tally {
  allows: readonly StatementRef[];
  denies: readonly StatementRef[];
  maybeAllows: readonly StatementRef[];
  maybeDenies: readonly StatementRef[];
  /** By what name a statement of a resource-based policy means the caller. */
  named: ReadonlyMap<Statement, NamedAs>;
}

export function tallyOf(policies: readonly Policy[], asked: Asked): Tally {
  const allows: StatementRef[] = [];
  const denies: StatementRef[] = [];
  const maybeAllows: StatementRef[] = [];
  const maybeDenies: StatementRef[] = [];
  const named = new Map<Statement, NamedAs>();
  for (const policy of policies) {
    for (const statement of policy.statements) {
      const { match, as } = matchStatement(statement, asked);
      if (match === 'no') continue;
      if (as) named.set(statement, as);
      const list =
        statement.effect === 'Deny'
          ? match === 'yes'
            ? denies
            : maybeDenies
          : match === 'yes'
            ? allows
            : maybeAllows;
      list.push({ policy, statement });
    }
  }
  return { allows, denies, maybeAllows, maybeDenies, named };
}
