import { isObject } from '../../../json/values.ts';
import { nearest } from '../../catalogue.ts';
import { readOperator, setQualifiers } from '../../operators/index.ts';
import { operatorNames } from '../../operators/names.ts';
import type { Found, PolicyRule } from '../finding.ts';

/** Names with and without qualifier; Null takes none. */
const allNames = [
  ...operatorNames,
  ...setQualifiers.flatMap((set) =>
    operatorNames.filter((name) => name !== 'Null').map((name) => `${set}:${name}`),
  ),
];

/** The operators of a Condition block. */
export const operatorName: PolicyRule = {
  id: 'operator-name',
  severity: 'refused',
  summary: 'There is no such condition operator.',
  detail: 'AWS refuses a policy with an operator that it does not know.',
  evidence: 'documented',
  source: 'IAM User Guide, IAM JSON policy elements: Condition operators',
  check: ({ statements }) =>
    statements.flatMap(({ raw, path }) =>
      Object.keys(isObject(raw.Condition) ? raw.Condition : {})
        .filter((name) => !readOperator(name))
        .map((name): Found => {
          const at = [...path, 'Condition', name];
          const isNull = /Null(?:IfExists)$|:Null$/.test(name);
          const meant = isNull ? 'Null' : nearest(name, allNames);
          const taken = meant !== undefined && isObject(raw.Condition) && raw.Condition[meant] !== undefined;
          return {
            path: at,
            at: 'name',
            message: isNull
              ? 'Null takes no IfExists and no qualifier.'
              : `${name} is no condition operator.`,
            fix:
              meant && !taken
                ? { label: `Use ${meant}`, edits: [{ kind: 'rename', path: at, to: meant }] }
                : undefined,
          };
        }),
    ),
};
