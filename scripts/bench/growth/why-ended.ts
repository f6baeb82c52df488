/** Why a build ended with an error, in words for the reader of a table. */

/** What src/integrations/offline/offline.ts says, as the last step of a build. */
export const tooMuchKept = /bytes would be kept on a first visit/;

/** @param minutes After which it would have been ended. */
export function whyEnded(code: number, log: string, minutes: number): string {
  if (code === 143) return `ended by us after ${minutes} minutes`;
  if (/heap out of memory/i.test(log)) return 'it ran out of memory';
  // Astro says where, and on the next line what; its colours are no part of the reason.
  const plain = log.replace(/\u001B\[[\d;]*m/g, '');
  const reason = /\[ERROR\].*\n(.+)/.exec(plain)?.[1];
  return reason?.trim() ?? `it ended with ${code}`;
}
