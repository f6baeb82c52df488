/**
 * Letters put in, taken out or replaced to make one word of the other (Levenshtein), up to `most`; more counts as
 * `most + 1`.
 */
export function distance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
    if (row.every((edits) => edits > most)) return most + 1;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
