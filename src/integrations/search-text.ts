/** The words of built pages. */
import { formsOf } from '../components/search/terms.ts';

/** What the search knows of a page: the text of its body and its keywords. Undefined where it is not in the index. */
function searchedText(html: string): string | undefined {
  const start = html.search(/<main\b[^>]*\bdata-pagefind-body/);
  if (start < 0) return undefined;
  const body = html
    .slice(start, html.indexOf('</main>', start))
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x?[\da-f]+|\w+);/gi, ' ');
  const keywords = /<meta name="keywords" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return `${body} ${keywords}`;
}

/** The words of the pages in small letters, those that most pages have first; of as many, in the order of letters. */
export function wordsByUse(pages: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const word of new Set(formsOf(searchedText(page) ?? ''))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}
