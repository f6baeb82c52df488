import type { Rule } from '../finding.ts';

/** A region where the account has switched STS off. Reported (facts/sts-wire.md §3). */
export const regionDeactivated: Rule = {
  id: 'region-deactivated',
  severity: 'refused',
  summary: 'STS is switched off in the region for this account.',
  docs: '/reference/errors/region-disabled/',
  check(_document, { region }) {
    if (!region.deactivated) return [];
    return [
      {
        member: 'region',
        message: `This account has switched STS off in ${region.id}.`,
        detail: 'STS will answer RegionDisabledException.',
      },
    ];
  },
};
