/** After the build: writes into the playground's page which files of the large editor it may fetch before they are asked for. */
import { type AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Names of scripts before their hash: Monaco with what ties it to the page. Its worker is never asked for. */
const names = ['mount'];
const place = /(\sdata-later)(?:="")?(?=[\s>])/;

/** `root` is where the site lies on its host, if not at the top. */
export function filesForLater(root = ''): AstroIntegration {
  return {
    name: 'files-for-later',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const page = join(folder, 'playground', 'index.html');
        const html = await readFile(page, 'utf8');
        const scripts = await readdir(join(folder, '_astro'));
        await writeFile(page, withLater(html, scripts, root));
      },
    },
  };
}

/** The page with the files in its `data-later`. Throws where it has none, or the build did not make just one of each. */
export function withLater(html: string, scripts: readonly string[], root = ''): string {
  if (!place.test(html)) throw new Error('the playground has no data-later');
  const files = names.map((name) => {
    const found = scripts.filter(
      (script) => script.startsWith(name) && /^[.-][\w-]{8}\.js$/.test(script.slice(name.length)),
    );
    if (found.length !== 1) throw new Error(`${found.length} scripts are named ${name}`);
    return `${root}/_astro/${found.join('')}`;
  });
  return html.replace(place, `$1="${files.join(' ')}"`);
}
