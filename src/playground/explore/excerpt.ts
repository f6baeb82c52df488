/** The part of a policy's text that a decision hangs on, with what is to be looked at marked in it. */
import { nameOf, placeOf, readJson } from '../../json/text.ts';
import type { JsonPath } from '../../json/values.ts';
import type { Marker } from '../editor/language.ts';

export interface Excerpt {
  text: string;
  /** In the excerpt. */
  markers: readonly Marker[];
  /** Of the excerpt's first character in the policy's text. */
  offset: number;
}

/** Longest excerpt, in characters; a statement that is longer is cut. */
const longest = 4_000;

/** A statement as it stands in its text, its margin taken off; undefined where the text is no JSON. */
export function excerptOf(text: string, path: JsonPath, places: readonly JsonPath[]): Excerpt | undefined {
  const read = readJson(text);
  if (!read.ok) return undefined;
  const { root } = read;
  const whole = placeOf(root, [...path]);
  const from = text.lastIndexOf('\n', whole.offset - 1) + 1;
  const margin = /^[ \t]*/.exec(text.slice(from, whole.offset))?.[0].length ?? 0;
  const raw = text.slice(whole.offset, whole.offset + Math.min(whole.length, longest));
  const lines = raw.split('\n');
  const marks = places.flatMap((place) => {
    const at = placeOf(root, [...place]);
    // Of a list or an object the name says more than all that is in it.
    const shown = /[[{]/.test(text.charAt(at.offset)) ? (nameOf(root, [...place]) ?? at) : at;
    const offset = moved(lines, margin, shown.offset - whole.offset);
    return offset < 0 || shown.offset + shown.length > whole.offset + longest
      ? []
      : [{ offset, length: shown.length, severity: 'info' as const, message: '' }];
  });
  const shown = lines.map((line, index) => (index === 0 ? line : line.slice(cut(line, margin)))).join('\n');
  return { text: shown, markers: marks, offset: whole.offset };
}

/** How much of a line's beginning goes: blanks, as many as the margin has. */
const cut = (line: string, margin: number): number => Math.min(margin, /^[ \t]*/.exec(line)?.[0].length ?? 0);

/** Where a place of the raw lines stands when their margin is off. */
function moved(lines: readonly string[], margin: number, offset: number): number {
  let start = 0;
  let gone = 0;
  for (const [index, line] of lines.entries()) {
    if (index > 0) gone += cut(line, margin);
    if (offset <= start + line.length) return offset - gone;
    start += line.length + 1;
  }
  return -1;
}
