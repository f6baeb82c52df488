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

/** An error as it was pasted without what the AWS CLI, boto3 or an SDK write before it, as the phrase it is. */
export function phraseOf(text: string): string | undefined {
  const bare = text
    .replaceAll('"', ' ')
    .replace(/^.*?\ban error occurred \(\w+\) when calling the \w+ operation(?: \([^)]*\))?:/is, '')
    .replace(/^\s*(?:Uncaught )?\w+(?:Error|Exception|Denied|Failure)?:\s/, '')
    .trim();
  const words = bare.split(/\s+/);
  return words.length > 2 ? `"${words.join(' ')}"` : undefined;
}

/** The sections with the most different words of the query first; those with as many keep their order. */
export function byWordsFound<T extends { excerpt: string }>(sections: readonly T[]): T[] {
  const count = ({ excerpt }: T): number =>
    new Set(
      excerptPieces(excerpt)
        .filter(({ found }) => found)
        .map(({ text }) => text.toLowerCase().replace(/\W/g, '')),
    ).size;
  return sections.toSorted((a, b) => count(b) - count(a));
}

/** What is said above the results. `corrected`: what was searched for in place of the query. */
export function statusLine(query: string, count: number, corrected?: string): string {
  if (query.trim() === '') return '';
  if (count === 0) return `Nothing found for “${query.trim()}”.`;
  const pages = count === 1 ? '1 page' : `${count} pages`;
  return corrected === undefined ? pages : `${pages} for “${corrected}”`;
}
