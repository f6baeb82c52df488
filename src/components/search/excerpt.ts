/** A piece of an excerpt: plain, or one of the words searched for. */
export interface Piece {
  text: string;
  found: boolean;
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * Takes Pagefind's excerpt apart: HTML with the words found in `<mark>`. It comes back as text, so that nothing of the
 * index is ever parsed as markup.
 */
export function excerptPieces(html: string): Piece[] {
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: decode(marked ?? part), found: marked !== undefined };
    });
}

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
}

/** What is said above the results. */
export function statusLine(query: string, count: number): string {
  if (query.trim() === '') return '';
  if (count === 0) return `Nothing found for “${query.trim()}”.`;
  return count === 1 ? '1 page' : `${count} pages`;
}
