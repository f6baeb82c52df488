/** Writes the cards of a built site. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PageGroup, SiteTexts } from '../markdown/index-texts.ts';
import type { MarkdownPage } from '../markdown/page.ts';
import { cardPng, type Card } from './card.ts';
import { cardPath, siteCard } from './path.ts';

type Names = Pick<SiteTexts, 'title' | 'summary'>;

/** The page of the sidebar that a page lies below: of an error's page, the list. */
const above = (path: string, listed: readonly MarkdownPage[]): MarkdownPage | undefined =>
  listed.filter((page) => path.startsWith(page.path)).sort((a, b) => b.path.length - a.path.length)[0];

/** One for each page, and one for the site. Answers how many. */
export async function writeCards(
  dir: string,
  pages: readonly MarkdownPage[],
  groups: readonly PageGroup[],
  { title: site, summary }: Names,
): Promise<number> {
  const labels = new Map(groups.flatMap(({ label, paths }) => paths.map((path) => [path, label] as const)));
  const listed = pages.filter(({ path }) => labels.has(path));
  const cards = pages.map(({ path, title, about }): [file: string, card: Card] => {
    const label = labels.get(path) ?? above(path, listed)?.title ?? '';
    return [cardPath(path), { label, title, description: about, site }];
  });
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
