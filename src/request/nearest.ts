/** "Did you mean": the name somebody may have had in mind. */
import { distance } from '../model/edit-distance.ts';

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
    .map((name) => ({ name, away: distance(text, bare(name), Infinity) }))
    .sort((a, b) => a.away - b.away);
  if (first && first.away <= 2 && first.away < (second?.away ?? Infinity)) return first.name;
  const around = names.filter((name) => bare(name).startsWith(text) || bare(name).endsWith(text));
  return around.length === 1 ? around[0] : undefined;
}
