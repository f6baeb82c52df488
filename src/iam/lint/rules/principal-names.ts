import { isObject, listed, type JsonPath } from '../../../json/values.ts';
import { namesPrincipals } from '../../policy.ts';
import { awsPrincipal, principalTypes } from '../../principals.ts';
import { nearest } from '../../catalogue.ts';
import type { Found, PolicyRule } from '../finding.ts';

function nameProblem(type: string, name: string): Pick<Found, 'message' | 'detail'> | undefined {
  if (
    type === 'Service' &&
    !/^[a-z0-9.-]+\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws\.internal)$/.test(name)
  ) {
    return { message: `${name} is no service principal.`, detail: 'It looks like ec2.amazonaws.com.' };
  }
  if (type !== 'AWS' || awsPrincipal.test(name)) return undefined;
  const isArn = /^arn:aws[a-z-]*:(?:iam|sts)::\d{12}:/.test(name);
  if (isArn && /[*?]/.test(name)) {
    return {
      message: 'A principal has no wildcards, other than * alone.',
      detail: 'Use Principal * with a condition on aws:PrincipalArn.',
    };
  }
  if (isArn && name.includes(':group/')) {
    return {
      message: 'A group is no principal.',
      detail: 'Name its users, or attach an identity policy to the group.',
    };
  }
  const detail = 'Name a user, a role, a session or an account by its ARN, or an account by its 12 digits.';
  return { message: `${name === '' ? 'An empty text' : name} is no principal.`, detail };
}

function check(value: unknown, path: JsonPath): Found[] {
  if (value === '*') return [];
  if (!isObject(value) || Object.keys(value).length === 0) {
    const message = 'Principal must be * or a map of AWS, Service, Federated.';
    const arn = typeof value === 'string' && /^(?:arn:|\d{12}$)/.test(value);
    const fix = { label: 'Put it under AWS', edits: [{ kind: 'set' as const, path, value: { AWS: value } }] };
    return [{ path, message, fix: arn ? fix : undefined }];
  }
  const types: readonly string[] = principalTypes;
  return Object.entries(value).flatMap(([type, names]): Found[] => {
    const at = [...path, type];
    if (!types.includes(type)) {
      const meant = nearest(type, types);
      return [
        {
          path: at,
          at: 'name',
          message: `${type} is no kind of principal.`,
          fix: meant
            ? { label: `Rename to ${meant}`, edits: [{ kind: 'rename', path: at, to: meant }] }
            : undefined,
        },
      ];
    }
    const items = listed(names, at);
    if (items.length === 0) return [{ path: at, message: `${type} is empty.` }];
    return items.flatMap(([name, place]): Found[] => {
      if (typeof name !== 'string') return [{ path: place, message: `A principal must be a text.` }];
      const problem = nameProblem(type, name);
      return problem ? [{ path: place, ...problem }] : [];
    });
  });
}

/** The names in Principal and NotPrincipal. */
export const principalNames: PolicyRule = {
  id: 'principal-names',
  severity: 'refused',
  summary: 'A principal is no account, user, role, session, service or identity provider.',
  detail: 'AWS refuses a policy with a principal that it cannot read.',
  evidence: 'documented',
  source: 'IAM User Guide, AWS JSON policy elements: Principal',
  check: ({ statements }, { kind }) =>
    namesPrincipals(kind)
      ? statements.flatMap(({ raw, path }) =>
          ['Principal', 'NotPrincipal']
            .filter((key) => raw[key] !== undefined)
            .flatMap((key) => check(raw[key], [...path, key])),
        )
      : [],
};
