import { isObject, listed } from '../../../json/values.ts';
import { namesPrincipals } from '../../policy.ts';
import type { Found, PolicyRule } from '../finding.ts';

const isEveryone = (value: unknown): boolean =>
  value === '*' || (isObject(value) && listed(value.AWS, []).some(([name]) => name === '*'));

/** Everyone, without a condition. */
export const openPrincipal: PolicyRule = {
  id: 'open-principal',
  severity: 'wrong',
  summary: 'An Allow is for everyone, or for everyone but a few, without a condition.',
  detail: '',
  evidence: 'documented',
  source: 'IAM User Guide, AWS JSON policy elements: Principal; NotPrincipal',
  check: ({ statements }, { kind }) =>
    statements.flatMap(({ raw, path, effect }): Found[] => {
      if (effect !== 'Allow' || !namesPrincipals(kind)) return [];
      const conditioned = isObject(raw.Condition) && Object.keys(raw.Condition).length > 0;
      if (isEveryone(raw.Principal) && !conditioned) {
        const whom =
          kind === 'trust' ? 'Anyone with an AWS account may assume this role.' : 'Anyone may do this.';
        return [{ path: [...path, 'Principal'], message: whom, detail: 'Name who may, or add a condition.' }];
      }
      if (raw.NotPrincipal === undefined) return [];
      return [
        {
          path: [...path, 'NotPrincipal'],
          at: 'name',
          message: 'This Allow is for all but those named, anonymous callers included.',
          detail: 'Use NotPrincipal with Deny, or name who may in Principal.',
        },
      ];
    }),
};
