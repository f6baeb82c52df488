/** Writes the cards of a built site. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PageGroup, SiteTexts } from '../markdown/index-texts.ts';
import type { MarkdownPage } from '../markdown/page.ts';
import { cardPng, type Card } from './card.ts';
import { cardPath, siteCard } from './path.ts';

type Names = Pick<SiteTexts, 'title' | 'summary'>;

/** One for each page of the sidebar, and one for the site. Pages below those share theirs. Answers how many. */
export async function writeCards(
  dir: string,
  pages: readonly MarkdownPage[],
  groups: readonly PageGroup[],
  { title: site, summary }: Names,
): Promise<number> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const cards: [file: string, card: Card][] = groups.flatMap(({ label, paths }) =>
    paths.flatMap((path): [string, Card][] => {
      const page = byPath.get(path);
      if (!page) return [];
      const { title, description } = page;
      return [[cardPath(path), { label, title, description, site }]];
    }),
  );
  cards.push([siteCard, { label: 'AWS STS', title: site, description: summary, site: '' }]);
  await Promise.all(
    cards.map(async ([path, card]) => {
      const file = join(dir, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await cardPng(card));
    }),
  );
  return cards.length;
}
