import { isObject, listed } from '../../../json/values.ts';
import { nearest } from '../../catalogue.ts';
import { currentVersion, documentKeys } from '../../policy.ts';
import type { Found, PolicyRule } from '../finding.ts';

/** A policy is an object with a Version and one or more statements. */
export const documentShape: PolicyRule = {
  id: 'document-shape',
  severity: 'refused',
  summary: 'The document is no object, has elements of its own, or has no statement.',
  detail: 'A policy is an object with Version and Statement, and Id where you like.',
  evidence: 'documented',
  source: 'IAM User Guide, Grammar of the IAM JSON policy language',
  check({ document }) {
    if (!isObject(document)) {
      const items: unknown[] = Array.isArray(document) ? document : [];
      const wrap = items.length > 0 && items.every(isObject);
      return [
        {
          path: [],
          message: 'A policy must be an object.',
          fix: wrap
            ? {
                label: 'Put the statements in a policy',
                edits: [{ kind: 'set', path: [], value: { Version: currentVersion, Statement: items } }],
              }
            : undefined,
        },
      ];
    }
    const known: readonly string[] = documentKeys;
    const found: Found[] = Object.keys(document)
      .filter((key) => !known.includes(key))
      .map((key) => {
        const meant = nearest(
          key,
          documentKeys.filter((name) => document[name] === undefined),
        );
        return {
          path: [key],
          at: 'name',
          message: `${key} is no element of a policy.`,
          fix: meant
            ? { label: `Rename to ${meant}`, edits: [{ kind: 'rename', path: [key], to: meant }] }
            : undefined,
        };
      });
    if (document.Id !== undefined && typeof document.Id !== 'string')
      found.push({ path: ['Id'], message: 'Id must be a text.' });
    const statements = listed(document.Statement, ['Statement']);
    if (statements.length === 0) {
      found.push({
        path: document.Statement === undefined ? [] : ['Statement'],
        message: 'There is no statement.',
        detail: 'A policy needs one statement or more.',
      });
    }
    for (const [statement, path] of statements) {
      if (!isObject(statement)) found.push({ path, message: 'A statement must be an object.' });
    }
    return found;
  },
};
