import type { PolicyRule } from '../finding.ts';

const free = /^sts:(GetSessionToken|GetCallerIdentity)$/i;

/** Operations that need no permission and that no policy can refuse. */
export const noEffect: PolicyRule = {
  id: 'no-effect',
  severity: 'note',
  summary: 'An action is named that policies have no say in.',
  detail: 'No policy can allow or refuse it.',
  evidence: 'documented',
  source: 'IAM User Guide, Permissions for GetSessionToken',
  check: ({ texts }) =>
    texts('Action', 'NotAction').flatMap(({ statement, element, text, path }) => {
      const name = free.exec(text)?.[1];
      if (name === undefined) return [];
      const harm = statement.effect === 'Deny' && element === 'Action';
      return [
        {
          path,
          severity: harm ? ('wrong' as const) : ('note' as const),
          message: harm ? `This Deny does not stop ${name}.` : `Naming ${name} has no effect.`,
          detail: `${name} needs no permission, and no policy can refuse it.`,
          fix:
            Array.isArray(statement.raw[element]) && statement.raw[element].length > 1
              ? { label: `Remove ${text}`, edits: [{ kind: 'remove' as const, path }] }
              : undefined,
        },
      ];
    }),
};
