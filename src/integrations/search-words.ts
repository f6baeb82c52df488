/** After the build: what the search knows beside Pagefind's index, for its spelling and for the names of pages. */
import type { AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteWordsFile } from '../components/search/sources.ts';
import { siteWordsOf } from './search-text.ts';

const pageFile = 'index.html';

export function searchWords(): AstroIntegration {
  return {
    name: 'search-words',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(pageFile));
        const pages = files
          .map((file) => file.replaceAll('\\', '/').slice(0, -pageFile.length))
          .sort()
          .map(async (path) => [path, await readFile(join(folder, path, pageFile), 'utf8')] as const);
        const site = siteWordsOf(await Promise.all(pages));
        await writeFile(join(folder, 'pagefind', siteWordsFile), JSON.stringify(site));
        logger.info(
          `the search knows ${site.words.length} words and the names of ${site.pages.length} pages`,
        );
      },
    },
  };
}
