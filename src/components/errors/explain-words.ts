/** What the box says of what it found. */
import type { Match } from '../../model/explain.ts';

const found: Readonly<Record<Match['how'], string>> = {
  text: 'Its text is there',
  part: 'Part of its text is there',
  code: 'Only its code is there',
};

/** Why an entry is named, and the text of it that was found; that text is told once for entries that share it. */
export function whyNamed(match: Match, first: Match): { why: string; text?: string } {
  if (match !== first && match.matched === first.matched && match.how !== 'code') {
    return { why: 'The same text, another cause' };
  }
  return { why: `${found[match.how]}:`, text: match.matched.trim() };
}

/** What is announced of a result. */
export function explainStatus(pasted: string, matches: readonly Match[]): string {
  if (pasted.trim() === '') return '';
  const [first, ...others] = matches;
  if (!first)
    return 'No entry fits. Paste the line that names the error, or narrow the list below by a word.';
  const more =
    others.length === 0 ? '' : others.length === 1 ? ', and 1 more' : `, and ${others.length} more`;
  return first.how === 'code'
    ? `${matches.length} ${matches.length === 1 ? 'entry has' : 'entries have'} this code`
    : `Most likely: ${first.title}${more}`;
}
