/** "Did you mean": the name somebody may have had in mind. */

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** Longer names are no slips. */
const longest = 60;

/**
 * The name that is meant by another: the same but for case and separators, else at most two letters away, else the
 * only one that it begins or ends. Undefined where none or several could be.
 */
export function nearest<Name extends string>(typed: string, names: readonly Name[]): Name | undefined {
  const text = bare(typed);
  if (text.length < 4 || text.length > longest) return undefined;
  const [first, second] = names
    .map((name) => ({ name, away: distance(text, bare(name)) }))
    .sort((a, b) => a.away - b.away);
  if (first && first.away <= 2 && first.away < (second?.away ?? Infinity)) return first.name;
  const around = names.filter((name) => bare(name).startsWith(text) || bare(name).endsWith(text));
  return around.length === 1 ? around[0] : undefined;
}

/** Letters put in, taken out or replaced to make one of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
