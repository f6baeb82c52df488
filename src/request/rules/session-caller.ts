import type { Rule } from '../finding.ts';

/** A session asking for another session. Reported many times (facts/sts-wire.md §3, Identity). */
export const sessionCaller: Rule = {
  id: 'session-caller',
  severity: 'refused',
  summary: 'The caller signs with the credentials of a session.',
  docs: '/reference/errors/session-credentials/',
  check(_document, { caller }) {
    if (caller.kind !== 'session') return [];
    return [
      {
        member: 'caller',
        message: 'A session cannot ask for another session.',
        detail: 'GetSessionToken takes long-term keys only. The Caller check will stop it.',
      },
    ];
  },
};
