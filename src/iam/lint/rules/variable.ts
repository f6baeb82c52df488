import { isObject, listed, type JsonPath } from '../../../json/values.ts';
import { currentVersion } from '../../policy.ts';
import { hasVariables, readTemplate } from '../../variables.ts';
import type { Found, PolicyRule } from '../finding.ts';

const malformed = (text: string, path: JsonPath): Found[] =>
  readTemplate(text).malformed.map((piece) => ({
    path,
    message: `${piece} is no policy variable.`,
    detail: 'Write a key in braces, with a default in single quotes where you like.',
  }));

/** Policy variables: where they work, and how they are written. */
export const variable: PolicyRule = {
  id: 'variable',
  severity: 'refused',
  summary: 'A policy variable is malformed, or stands where variables do not work.',
  detail: 'Variables work in resources and in the values of string, Bool and ARN operators.',
  evidence: 'documented',
  source: 'IAM User Guide, IAM policy elements: Variables and tags',
  check({ document, conditions, texts }) {
    const works = isObject(document) && document.Version === currentVersion;
    const inResources = works
      ? texts('Resource', 'NotResource').flatMap(({ text, path }) => malformed(text, path))
      : [];
    const inActions = texts('Action', 'NotAction')
      .filter(({ text }) => hasVariables(text))
      .map(({ path }) => ({ path, message: 'Actions take no variables.' }));
    const inConditions = conditions.flatMap(({ named, operator, value, path }) =>
      listed(value, path).flatMap(([item, at]): Found[] => {
        if (typeof item !== 'string' || !hasVariables(item)) return [];
        const takes = named?.kind === 'compare' && named.operator.variables;
        if (!takes) return [{ path: at, message: `${operator} takes no variables.` }];
        return works ? malformed(item, at) : [];
      }),
    );
    return [...inResources, ...inActions, ...inConditions];
  },
};
