/** Cuts an XML body into marks and values, so that the values can stand out. Not a parser: it loses no character. */

export interface XmlPiece {
  kind: 'mark' | 'value';
  text: string;
  /** Of a value: the element it stands in. */
  element?: string;
}

/** The pieces of a body, in order; joined they are the body again. */
export function xmlPieces(body: string): XmlPiece[] {
  const pieces: XmlPiece[] = [];
  let element = '';
  for (const part of body.split(/(<[^>]*>)/)) {
    if (part === '') continue;
    if (part.startsWith('<')) element = /^<([\w:.-]+)/.exec(part)?.[1] ?? '';
    const isValue = !part.startsWith('<') && part.trim() !== '';
    const last = pieces.at(-1);
    if (isValue) pieces.push({ kind: 'value', text: part, element });
    else if (last?.kind === 'mark') last.text += part;
    else pieces.push({ kind: 'mark', text: part });
  }
  return pieces;
}
