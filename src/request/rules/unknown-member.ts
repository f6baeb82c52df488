import { realSecretIn } from '../../model/secrets.ts';
import { memberNames, renamed } from '../document.ts';
import type { Found, Rule } from '../finding.ts';
import { nearest } from '../nearest.ts';

/** Characters of an unknown name that are shown. */
const longestShown = 40;

/**
 * A property that GetSessionToken has not. The SDK writes only the members it knows; STS ignores parameters that it
 * does not (recorded: facts/sts-wire.md §3, Dispatch).
 */
export const unknownMember: Rule = {
  id: 'unknown-member',
  severity: 'changed',
  summary: 'The document has a member that GetSessionToken does not take.',
  docs: '/reference/parameters/',
  check(document) {
    return Object.keys(document).flatMap((key): Found[] => {
      // Another rule speaks of a name that may be a secret, and does not repeat it.
      if (memberNames.some((name) => name === key) || realSecretIn(key)) return [];
      const meant = nearest(key, memberNames);
      const shown = key.length > longestShown ? `${key.slice(0, longestShown)}…` : key;
      const found: Found = {
        member: 'document',
        key,
        message: `GetSessionToken has no member ${JSON.stringify(shown)}.`,
        detail: `${meant ? `Did you mean ${meant}? ` : ''}The SDK leaves it out, and STS ignores what it does not know.`,
      };
      if (meant === undefined || Object.hasOwn(document, meant)) return [found];
      const apply = (current: typeof document): typeof document => renamed(current, key, meant);
      return [{ ...found, fix: { label: `Call it ${meant}`, from: shown, to: meant, apply } }];
    });
  },
};
