import type { Found, PolicyRule } from '../finding.ts';

/** Types by what may compare them besides strings, which may compare all (as texts). */
const families: Readonly<Record<string, RegExp>> = {
  Bool: /^(?:Bool|String)/,
  Numeric: /^(?:Numeric|String|Date)/,
  Date: /^(?:Date|Numeric|String)/,
  IPAddress: /^(?:IpAddress|NotIpAddress|String)/,
  String: /^(?:String|Arn|Bool|Numeric|Binary)/,
  ARN: /^(?:Arn|String)/,
};

/** The keys of a Condition block. */
export const conditionKey: PolicyRule = {
  id: 'condition-key',
  severity: 'wrong',
  summary: 'There is no such condition key, or its operator cannot compare it.',
  detail: 'A key that no request carries counts as absent.',
  evidence: 'inferred',
  source: 'Service Authorization Reference, as of the date of the list',
  check: ({ conditions }, { catalogue }) =>
    conditions.flatMap(({ key, named, operator, path, statement, block }): Found[] => {
      if (!/^[^:\s]+:.+$/.test(key)) {
        const meant = catalogue?.nearestKey(`aws:${key}`);
        return [
          {
            path,
            at: 'name',
            severity: 'refused',
            message: `${key === '' ? 'An empty text' : key} is no condition key.`,
            detail: 'A key has a prefix, such as aws: or s3:.',
            evidence: 'documented',
            source: 'IAM User Guide, IAM JSON policy elements: Condition',
            fix:
              meant && block[meant] === undefined
                ? { label: `Use ${meant}`, edits: [{ kind: 'rename', path, to: meant }] }
                : undefined,
          },
        ];
      }
      const type = catalogue?.keyType(key);
      if (type === undefined || !catalogue) return [];
      if (type === null) {
        const meant = catalogue.nearestKey(key);
        const harm =
          statement.effect === 'Deny' ? 'this Deny may then never apply' : 'this Allow may then never apply';
        return [
          {
            path,
            at: 'name',
            message: meant ? `There is no key ${key}; did you mean ${meant}?` : `There is no key ${key}.`,
            detail: `A key that no request carries counts as absent; ${harm}.`,
            fix:
              meant && !meant.includes('*') && block[meant] === undefined
                ? { label: `Use ${meant}`, edits: [{ kind: 'rename', path, to: meant }] }
                : undefined,
          },
        ];
      }
      const fitting = families[type];
      if (named?.kind !== 'compare' || !fitting || fitting.test(named.operator.name)) return [];
      return [
        {
          path: path.slice(0, -1),
          at: 'name',
          message: `${operator} cannot compare ${key}, which is of type ${type}.`,
          detail: 'Where the two cannot be compared, the condition does not do what it seems to.',
        },
      ];
    }),
};
