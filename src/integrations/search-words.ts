/** After the build: the words of all pages that the search knows, for its spelling. They lie beside Pagefind's index. */
import type { AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordsByUse } from './search-text.ts';

export function searchWords(): AstroIntegration {
  return {
    name: 'search-words',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        const pages = files.filter((file) => file.endsWith('.html')).sort();
        const words = wordsByUse(
          await Promise.all(pages.map((file) => readFile(join(folder, file), 'utf8'))),
        );
        await writeFile(join(folder, 'pagefind', 'words.json'), JSON.stringify(words));
        logger.info(`${words.length} words of the site are there for the search's spelling`);
      },
    },
  };
}
