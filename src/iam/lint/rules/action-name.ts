import { actionForm } from '../../policy.ts';
import type { Found, PolicyRule } from '../finding.ts';

/** Actions are `service:Name`, with wildcards in the name, or `*`. */
export const actionName: PolicyRule = {
  id: 'action-name',
  severity: 'refused',
  summary: 'An action is not of the form service:Name, or there is no such action.',
  detail: 'Write service:Name, with * and ? in the name where you like, or * for every action.',
  evidence: 'documented',
  source: 'IAM User Guide, IAM JSON policy elements: Action',
  check: ({ texts }, { catalogue }) =>
    texts('Action', 'NotAction').flatMap(({ text, path }): Found[] => {
      if (text === '*') return [];
      if (!actionForm.test(text)) {
        return [{ path, message: `${text === '' ? 'An empty text' : text} is no action.` }];
      }
      if (catalogue?.coversAction(text) !== false) return [];
      const meant = /[*?]/.test(text) ? undefined : catalogue.nearestAction(text);
      return [
        {
          path,
          severity: 'wrong',
          message: meant ? `There is no action ${text}; did you mean ${meant}?` : `${text} covers no action.`,
          detail:
            'AWS takes the name of an action that does not exist, and the statement does nothing for it.',
          evidence: 'inferred',
          source: 'Service Authorization Reference, as of the date of the list',
          fix: meant ? { label: `Use ${meant}`, edits: [{ kind: 'set', path, value: meant }] } : undefined,
        },
      ];
    }),
};
