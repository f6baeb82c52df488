/** JSON cut into tokens line by line, for the colours of both the plain view and Monaco. Loses no character. */
import type { Marker, MarkerSeverity } from './language.ts';

export type TokenKind = 'name' | 'value' | 'mark';

export interface LineToken {
  /** In UTF-16 units from the start of the line. */
  start: number;
  kind: TokenKind;
}

/** A text, closed or not, with the colon that would make it a name; or a number or word. No text of JSON spans lines. */
const parts = /("(?:[^"\\]|\\.)*"?)(\s*:)?|[\w.+-]+/g;

/** The tokens of one line; each reaches to the next. */
export function tokensOf(line: string): LineToken[] {
  const tokens: LineToken[] = [];
  const add = (start: number, kind: TokenKind): void => {
    if (tokens.at(-1)?.start === start) tokens.pop();
    if (tokens.at(-1)?.kind !== kind && start < line.length) tokens.push({ start, kind });
  };
  add(0, 'mark');
  for (const { 0: whole, 1: text, 2: colon, index } of line.matchAll(parts)) {
    add(index, text !== undefined && colon !== undefined ? 'name' : 'value');
    add(index + (text ?? whole).length, 'mark');
  }
  return tokens;
}

export interface Piece {
  text: string;
  kind: TokenKind;
  /** Of what is to be said of it. */
  severity?: MarkerSeverity | undefined;
}

/** The pieces of each line, coloured and with what is marked in them. */
export function piecesOf(text: string, markers: readonly Marker[]): Piece[][] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const pieces = piecesOfLine(line, offset, markers);
    offset += line.length + 1;
    return pieces;
  });
}

function piecesOfLine(line: string, offset: number, markers: readonly Marker[]): Piece[] {
  const tokens = tokensOf(line);
  const here = markers.filter(
    (marker) => marker.offset < offset + line.length && marker.offset + marker.length > offset,
  );
  const cuts = new Set([0, ...tokens.map(({ start }) => start)]);
  for (const marker of here) {
    cuts.add(Math.max(0, marker.offset - offset));
    cuts.add(marker.offset + marker.length - offset);
  }
  const starts = [...cuts].filter((cut) => cut < line.length).sort((a, b) => a - b);
  return starts.map((start, index) => ({
    text: line.slice(start, starts[index + 1]),
    kind: tokens.findLast((token) => token.start <= start)?.kind ?? 'mark',
    severity: here.find(
      (marker) => marker.offset - offset <= start && start < marker.offset + marker.length - offset,
    )?.severity,
  }));
}
