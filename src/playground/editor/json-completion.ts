/** What could be written at a place in a JSON document: names and values, with the quotes and marks they need. */
import { locationAt, namesBeside, treeOf, type JsonLocation } from '../../json/location.ts';
import { nameOf, placeOf, type JSONPath } from '../../json/text.ts';
import type { Completion, Place } from './language.ts';

/** Something that may stand at a place. */
export interface Offer {
  /** The name, or the value as JSON has it. */
  value: unknown;
  detail?: string | undefined;
  about?: string | undefined;
}

export interface Offers {
  /** Names of the object at a path. */
  names(
    path: JSONPath,
  ): readonly (Offer & { value: string; /** As JSON; the caret waits there. */ start?: string })[];
  /** Values for what is at a path. */
  values(path: JSONPath): readonly Offer[];
}

export function completionsAt(text: string, offset: number, offers: Offers): Completion[] {
  const location = locationAt(text, offset);
  return location.isName ? nameCompletions(text, location, offers) : valueCompletions(location, offers);
}

function nameCompletions(text: string, { path, word }: JsonLocation, offers: Offers): Completion[] {
  const after = text.slice(word.offset + word.length);
  const hasColon = /^\s*:/.test(after);
  const wantsComma = !hasColon && /^\s*"/.test(after);
  const taken = new Set(namesBeside(text, path.slice(0, -1)));
  // The one that is being written is not in its own way.
  taken.delete(String(path.at(-1)));
  const names = offers.names(path.slice(0, -1)).filter(({ value }) => !taken.has(value));
  return names.map(({ value, detail, about, start = '' }) => {
    const name = JSON.stringify(value);
    const insert = hasColon ? name : `${name}: ${start}${wantsComma ? ',' : ''}`;
    // Between the quotes, braces or brackets that were put in.
    const inside = start === '' ? 0 : Math.floor(start.length / 2);
    const caret = hasColon ? insert.length : name.length + 2 + inside;
    return { ...word, label: value, detail, about, insert, caret, more: !hasColon };
  });
}

function valueCompletions({ path, word }: JsonLocation, offers: Offers): Completion[] {
  return offers.values(path).map(({ value, detail, about }) => {
    const insert = JSON.stringify(value);
    return { ...word, label: typeof value === 'string' ? value : insert, detail, about, insert };
  });
}

/** The property at an offset: its path, and the place of its name and its value. */
export function propertyAt(
  text: string,
  offset: number,
): { path: JSONPath; name: Place; value: Place } | undefined {
  const root = treeOf(text);
  if (!root) return undefined;
  const { path } = locationAt(text, offset);
  const name = nameOf(root, path);
  if (!name) return undefined;
  const value = placeOf(root, path);
  const inside = (place: Place): boolean => place.offset <= offset && offset < place.offset + place.length;
  return inside(name) || inside(value) ? { path, name, value } : undefined;
}
