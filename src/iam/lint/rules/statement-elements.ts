import { nearest } from '../../catalogue.ts';
import { isObject } from '../../../json/values.ts';
import { namesPrincipals, statementKeys } from '../../policy.ts';
import type { Found, LintKind, PolicyRule } from '../finding.ts';
import type { StatementView } from '../view.ts';

/** Which of a pair such as Action and NotAction a statement may and must have. */
type Need = 'one' | 'none' | 'NotPrincipal is none';

function needs(name: 'Action' | 'Resource' | 'Principal', kind: LintKind): Need {
  if (name === 'Action') return 'one';
  if (name === 'Resource') return kind === 'trust' ? 'none' : 'one';
  return namesPrincipals(kind) ? 'one' : 'none';
}

function pairFindings(
  { raw, path }: StatementView,
  name: 'Action' | 'Resource' | 'Principal',
  kind: LintKind,
): Found[] {
  const not = `Not${name}`;
  const there = [name, not].filter((key) => raw[key] !== undefined);
  const need = needs(name, kind);
  if (need === 'none') {
    return there.map((key) => ({
      path: [...path, key],
      at: 'name',
      message: `${key} has no place in ${kind === 'trust' ? 'a trust policy' : 'a policy of a principal'}.`,
      detail:
        kind === 'trust'
          ? 'The role itself is the resource.'
          : 'Whoever has the policy attached is the principal.',
      fix: { label: `Remove ${key}`, edits: [{ kind: 'remove', path: [...path, key] }] },
    }));
  }
  if (there.length === 2) {
    return [
      {
        path: [...path, not],
        at: 'name',
        message: `A statement has ${name} or ${not}, not both.`,
        fix: { label: `Remove ${not}`, edits: [{ kind: 'remove', path: [...path, not] }] },
      },
    ];
  }
  if (there.length === 0)
    return [{ path, message: `${name} is missing.`, detail: `A statement needs ${name} or ${not}.` }];
  if (kind === 'trust' && there[0] === 'NotPrincipal') {
    return [{ path: [...path, not], at: 'name', message: 'NotPrincipal has no place in a trust policy.' }];
  }
  return [];
}

function unknownElements({ raw, path }: StatementView): Found[] {
  const known: readonly string[] = statementKeys;
  return Object.keys(raw)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const meant = nearest(
        key,
        statementKeys.filter((name) => raw[name] === undefined),
      );
      return {
        path: [...path, key],
        at: 'name',
        message: `${key} is no element of a statement.`,
        fix: meant
          ? { label: `Rename to ${meant}`, edits: [{ kind: 'rename', path: [...path, key], to: meant }] }
          : undefined,
      };
    });
}

/** The elements of a statement, by the kind of policy. */
export const statementElements: PolicyRule = {
  id: 'statement-elements',
  severity: 'refused',
  summary: 'A statement lacks an element, has two that exclude each other, or one that has no place there.',
  detail: 'AWS refuses the document.',
  evidence: 'documented',
  source: 'IAM User Guide, Grammar of the IAM JSON policy language',
  check: ({ statements }, { kind }) =>
    statements.flatMap((statement) => [
      ...unknownElements(statement),
      ...(['Action', 'Resource', 'Principal'] as const).flatMap((name) =>
        pairFindings(statement, name, kind),
      ),
      ...(statement.raw.Condition === undefined || isObject(statement.raw.Condition)
        ? []
        : [{ path: [...statement.path, 'Condition'], message: 'Condition must be a map of operators.' }]),
    ]),
};
