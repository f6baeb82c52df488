/** Cuts an XML body into marks and values, so that the values can stand out. Not a parser: it loses no character. */

export interface XmlPiece {
  kind: 'mark' | 'value';
  text: string;
}

/** The pieces of a body, in order; joined they are the body again. */
export function xmlPieces(body: string): XmlPiece[] {
  const pieces: XmlPiece[] = [];
  for (const part of body.split(/(<[^>]*>)/)) {
    if (part === '') continue;
    const isValue = !part.startsWith('<') && part.trim() !== '';
    const last = pieces.at(-1);
    if (isValue) pieces.push({ kind: 'value', text: part });
    else if (last?.kind === 'mark') last.text += part;
    else pieces.push({ kind: 'mark', text: part });
  }
  return pieces;
}
