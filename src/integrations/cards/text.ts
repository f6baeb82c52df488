/** Text as outlines: measured, broken into lines, drawn. */
import { glyphs, unitsPerEm } from './glyphs.ts';

/** What stands for a character that there is no outline of. */
const unknown = glyphs['?'] ?? [0, ''];
const glyphOf = (char: string): readonly [advance: number, outline: string] => glyphs[char] ?? unknown;

/** The width of a line in pixels at a size in pixels. */
export const widthOf = (text: string, size: number): number =>
  ([...text].reduce((sum, char) => sum + glyphOf(char)[0], 0) * size) / unitsPerEm;

/** Breaks a text between its words. What goes beyond the last line is cut, and an ellipsis says so. */
export function linesOf(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart();
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => cut(line, size, width, false));
  const last = kept.length - 1;
  if (lines.length > most) kept[last] = cut(kept[last] ?? '', size, width, true);
  return kept;
}

/** A line that fits, its end left out where it must be. */
function cut(line: string, size: number, width: number, isMore: boolean): string {
  if (!isMore && widthOf(line, size) <= width) return line;
  let kept = line.replace(/…$/, '');
  while (kept !== '' && widthOf(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.replace(/[\s.,:;]+$/, '')}…`;
}

/** A line as a path of SVG, its baseline beginning at (x, y). */
export function drawn(text: string, size: number, x: number, y: number, fill: string): string {
  const scale = size / unitsPerEm;
  let at = 0;
  const outlines = [...text].map((char) => {
    const [advance, outline] = glyphOf(char);
    const path = outline === '' ? '' : `<path transform="translate(${at} 0)" d="${outline}"/>`;
    at += advance;
    return path;
  });
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${outlines.join('')}</g>`;
}
