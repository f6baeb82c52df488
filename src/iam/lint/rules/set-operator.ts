import type { Found, PolicyRule } from '../finding.ts';

/** ForAllValues is met by a request that does not carry the key at all. */
export const setOperator: PolicyRule = {
  id: 'set-operator',
  severity: 'wrong',
  summary: 'ForAllValues stands on an Allow without a check that the key is there.',
  detail: '',
  evidence: 'documented',
  source: 'IAM User Guide, Multivalued context keys',
  check: ({ conditions }) =>
    conditions.flatMap(({ named, operator, key, path, statement }): Found[] => {
      if (statement.effect !== 'Allow' || named?.kind !== 'compare' || named.set !== 'ForAllValues')
        return [];
      const checked = conditions.some(
        (other) =>
          other.statement === statement &&
          other.operator === 'Null' &&
          other.key.toLowerCase() === key.toLowerCase(),
      );
      if (checked) return [];
      return [
        {
          path: path.slice(0, -1),
          at: 'name',
          message: `${operator} is met by a request without ${key}.`,
          detail: `Add Null "false" for ${key} where the key must be there.`,
          fix: {
            label: `Ask for ${key}`,
            edits: [{ kind: 'set', path: [...statement.path, 'Condition', 'Null', key], value: 'false' }],
          },
        },
      ];
    }),
};
