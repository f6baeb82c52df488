import { isObject, listed } from '../../../json/values.ts';
import type { Found, PolicyRule } from '../finding.ts';

const textElements = ['Action', 'NotAction', 'Resource', 'NotResource'];

/** Lists of texts, of which none may be empty. */
export const elementValues: PolicyRule = {
  id: 'element-values',
  severity: 'refused',
  summary: 'An action, a resource or the value of a condition is no text, or a list is empty.',
  detail: 'Give a text, or a list of texts with one or more in it.',
  evidence: 'documented',
  source: 'IAM User Guide, Grammar of the IAM JSON policy language',
  check({ statements, conditions }) {
    const found: Found[] = [];
    for (const { raw, path } of statements) {
      for (const element of textElements) {
        const value = raw[element];
        if (value === undefined) continue;
        const items = listed(value, [...path, element]);
        if (items.length === 0) found.push({ path: [...path, element], message: `${element} is empty.` });
        for (const [item, at] of items) {
          if (typeof item !== 'string') found.push({ path: at, message: `${element} must be a text.` });
        }
      }
      const { Condition: condition } = raw;
      for (const [operator, block] of isObject(condition) ? Object.entries(condition) : []) {
        if (isObject(block)) continue;
        found.push({
          path: [...path, 'Condition', operator],
          message: `${operator} must be a map of condition keys.`,
        });
      }
    }
    for (const { key, value, path } of conditions) {
      const items = listed(value, path);
      if (items.length === 0) found.push({ path, message: `${key} has no value.` });
      for (const [item, at] of items) {
        if (!['string', 'number', 'boolean'].includes(typeof item)) {
          found.push({ path: at, message: `A value of ${key} must be a text.` });
        }
      }
    }
    return found;
  },
};
