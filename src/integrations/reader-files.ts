/**
 * After the build: each page of the docs as Markdown at its address with `.md`, `llms.txt` and `llms-full.txt`,
 * `robots.txt`, and the cards that others show beside a link.
 * They are made from the built pages, so they say what the pages say.
 */
import { type AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathBelow, type Address } from './address.ts';
import { writeCards } from './cards/write.ts';
import { groupsOf, llmsFull, llmsIndex, sectionsOf, type SiteTexts } from './markdown/index-texts.ts';
import { markdownPath, pageMarkdown, type MarkdownPage } from './markdown/page.ts';
import { robotsText } from './robots.ts';

/** Without an origin addresses stay rooted. */
export function readerFiles({
  title,
  summary,
  origin,
  root,
}: Omit<SiteTexts, 'base'> & Address): AstroIntegration {
  return {
    name: 'reader-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const texts = { title, summary, base: (origin ?? '') + root };
        const { markdown, cards } = await writeReaderFiles(fileURLToPath(dir), texts, { origin, root });
        logger.info(
          `${markdown} pages are there as Markdown too; llms.txt lists them; ${cards} cards are drawn`,
        );
        if (origin === undefined)
          logger.info('SITE_URL is not set: what needs a whole address has a local one');
      },
    },
  };
}

/** Writes the files into a folder of built pages; answers how many there are. Throws where no page is of the docs. */
export async function writeReaderFiles(
  dir: string,
  texts: SiteTexts,
  address: Address,
): Promise<{ markdown: number; cards: number }> {
  const { origin = '', root } = address;
  const files = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const pages: MarkdownPage[] = [];
  let sidebarOf: string | undefined;
  for (const file of files) {
    const folder = file.slice(join(dir, '/').length, -'index.html'.length).replaceAll('\\', '/');
    const html = await readFile(file, 'utf8');
    const page = pageMarkdown(`/${folder}`, html, { origin, root });
    if (!page) continue;
    sidebarOf ??= html;
    pages.push(page);
    await writeFile(join(dir, markdownPath(page.path)), page.markdown);
  }
  if (sidebarOf === undefined) throw new Error(`no page of the docs is in ${dir}`);
  // Links on the page have the root; the pages are known without it.
  const groups = groupsOf(sidebarOf).map(({ label, paths }) => ({
    label,
    paths: paths.map((path) => pathBelow(root, path) ?? path),
  }));
  const sections = sectionsOf(pages, groups);
  await writeFile(join(dir, 'llms.txt'), llmsIndex(sections, texts));
  await writeFile(join(dir, 'llms-full.txt'), llmsFull(sections, texts));
  await writeFile(join(dir, 'robots.txt'), robotsText(address));
  return { markdown: pages.length, cards: await writeCards(dir, pages, groups, texts) };
}
