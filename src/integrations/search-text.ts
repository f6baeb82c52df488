/** What the search's own list says of built pages: their words, and what each is called. */
import type { NamedPage } from '../components/search/named.ts';
import type { SiteWords } from '../components/search/sources.ts';
import { formsOf } from '../components/search/terms.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (text: string): string =>
  text.replace(/&(#39|[a-z]+);/g, (all, name: string) => entities[name] ?? all);

const textOf = (html: string): string =>
  decoded(html.replace(/<(script|style)\b.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

const meta = (html: string, name: string): string =>
  decoded(new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '');

interface Read extends NamedPage {
  text: string;
}

/** Undefined where the search does not know the page. */
function readPage(path: string, html: string): Read | undefined {
  const start = html.search(/<main\b[^>]*\bdata-pagefind-body/);
  if (start < 0) return undefined;
  const main = html.slice(start, html.indexOf('</main>', start));
  const title = textOf(/<h1\b.*?<\/h1>/s.exec(main)?.[0] ?? '');
  const keywords = meta(html, 'keywords').split(', ').filter(Boolean);
  return { path, title, description: meta(html, 'description'), keywords, text: textOf(main) };
}

/**
 * Reads the built pages that the search knows. `pages`: the path of each below the site's folder, with its HTML. The
 * words are in small letters, those that most pages have first; of as many, in the order of letters.
 */
export function siteWordsOf(pages: readonly (readonly [path: string, html: string])[]): SiteWords {
  const known = pages.flatMap(([path, html]) => readPage(path, html) ?? []);
  const counts = new Map<string, number>();
  for (const { text, keywords } of known) {
    for (const word of new Set(formsOf(`${text} ${keywords.join(' ')}`))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  const named = known.map(({ path, title, description, keywords }) => ({
    path,
    title,
    description,
    keywords,
  }));
  return { words, pages: named.filter(({ keywords }) => keywords.length > 0) };
}
