import type { PolicyRule } from '../finding.ts';

/** A trust policy speaks of STS alone. */
export const trustAction: PolicyRule = {
  id: 'trust-action',
  severity: 'refused',
  summary: 'A trust policy names an action of another service than STS.',
  detail: 'What the role may do goes into its permissions policies; who may assume it goes here.',
  evidence: 'reported',
  source: 'getmoto/moto#5750',
  check: ({ texts }, { kind }) =>
    kind === 'trust'
      ? texts('Action', 'NotAction')
          .filter(({ text }) => /^[a-z0-9-]+:/i.test(text) && !/^sts:/i.test(text))
          .map(({ text, path }) => ({ path, message: `${text} has no place in a trust policy.` }))
      : [],
};
