import { durationSeconds, maxDurationForRoot } from '../../model/operation.ts';
import { integerOf, textOf, withMember } from '../document.ts';
import type { Rule } from '../finding.ts';

/** The root user asking for more than an hour. Documented: the session is cut to one hour; no recording (facts/sts-wire.md §7). */
export const rootDuration: Rule = {
  id: 'root-duration',
  severity: 'changed',
  summary: 'The root user asks for more than one hour.',
  docs: '/reference/parameters/#durationseconds',
  check(document, { caller }) {
    const text = textOf(document, 'DurationSeconds');
    const value = text === undefined ? undefined : integerOf(text);
    if (caller.kind !== 'root' || text === undefined || value === undefined) return [];
    if (value <= maxDurationForRoot || value > durationSeconds.max) return [];
    return [
      {
        member: 'DurationSeconds',
        message: 'Root gets one hour at most.',
        detail: `STS will not refuse this; the session ends after ${maxDurationForRoot} seconds.`,
        range: { start: 0, end: text.length },
        fix: {
          label: `Use ${maxDurationForRoot}`,
          from: text,
          to: String(maxDurationForRoot),
          apply: (current) => withMember(current, 'DurationSeconds', maxDurationForRoot),
        },
      },
    ];
  },
};
