/** What `npm run verify` prints of a run. */
import type { Difference } from './compare.ts';

export interface CaseResult {
  id: string;
  title: string;
  /** None where the answers are the same. */
  differences: readonly Difference[];
}

export interface NotRun {
  id: string;
  reason: string;
}

const width = 76;

/** Cuts a text into lines; a word that is too long is cut too. */
function lines(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const at = space > width / 2 ? space + 1 : width;
    found.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...found, rest];
}

/** What it is, the two values below each other, aligned. */
function block({ what, ours, theirs }: Difference): string[] {
  const column = (label: string, value: string): string[] =>
    lines(value).map((line, i) => `    ${(i === 0 ? label : '').padEnd(8)}${line}`);
  return [`  ${what}`, ...column('ours', ours), ...column('theirs', theirs)];
}

/** The differences, a block for each case; nothing where there is none. */
export function differenceTable(results: readonly CaseResult[]): string {
  return results
    .filter(({ differences }) => differences.length > 0)
    .flatMap(({ id, title, differences }) => [`${id}: ${title}`, ...differences.flatMap(block), ''])
    .join('\n');
}

const cases = (count: number): string => (count === 1 ? '1 case' : `${count} cases`);

/** Why cases were not run, the most frequent reason first, with their names. */
export function notRunTable(notRun: readonly NotRun[]): string {
  const byReason = new Map<string, string[]>();
  for (const { id, reason } of notRun) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  return [...byReason]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, ids]) => `  ${String(ids.length).padStart(4)}  ${reason}`)
    .join('\n');
}

/** `96 cases run: 94 the same, 2 differ. 135 not run.` */
export function summary(results: readonly CaseResult[], notRun: readonly NotRun[]): string {
  const differ = results.filter(({ differences }) => differences.length > 0).length;
  const verdict = differ === 0 ? 'all the same' : `${results.length - differ} the same, ${differ} differ`;
  return `${cases(results.length)} run: ${verdict}. ${notRun.length} not run.`;
}
