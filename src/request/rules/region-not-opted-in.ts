import type { Rule } from '../finding.ts';

/** A region that the account has not enabled. Recorded for role sessions; for long-term keys inferred (facts/sts-wire.md §3). */
export const regionNotOptedIn: Rule = {
  id: 'region-not-opted-in',
  severity: 'refused',
  summary: 'The account has not opted in to the region.',
  docs: '/reference/errors/region-not-opted-in/',
  check(_document, { region }) {
    if (!region.notOptedIn) return [];
    return [
      {
        member: 'region',
        message: `This account has not opted in to ${region.id}.`,
        detail: 'STS knows no keys of the account there. It is expected to answer InvalidClientTokenId.',
      },
    ];
  },
};
