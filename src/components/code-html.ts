/** Code in pieces as HTML. */
import type { Piece } from '../snippets/javascript.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;' };
const escaped = (text: string): string => text.replace(/[&<]/g, (sign) => escapes[sign] ?? sign);

const tags: Record<Piece['kind'], string | undefined> = {
  code: undefined,
  keyword: 'i',
  value: 'b',
  mark: 'mark',
};

/** In one piece: white space between tags would be part of the code. */
export const codeHtml = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, kind }) => {
      const tag = tags[kind];
      return tag === undefined ? escaped(text) : `<${tag}>${escaped(text)}</${tag}>`;
    })
    .join('');
