/** A built site, read from its folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml, readJson, readMarkdown, readScript, readXml, type Read } from './read.ts';

export interface Site {
  /** Where the build believes it will be, such as `https://docs.example.com/folder/`. */
  root: URL;
  /** What each address below the root holds: `guides/cli/` for `guides/cli/index.html`. */
  files: ReadonlyMap<string, Read>;
}

const empty: Read = { links: [], ids: [], redirects: false };

/** By the end of a name. Search's own files are made for its own script. */
const readers: readonly (readonly [RegExp, (text: string) => Read])[] = [
  [/^pagefind\//, () => empty],
  [/\.html$/, readHtml],
  [/\.md$|^llms[\w-]*\.txt$/, readMarkdown],
  [/\.xml$/, readXml],
  [/\.json$/, readJson],
  [/^_astro\/.*\.js$/, readScript],
];

/** Reads every file. Throws an Error where there is no start page with a canonical address. */
export function readSite(folder: string): Site {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replace(/^[\\/]/, ''),
    )
    .map((name) => name.replaceAll('\\', '/'));
  const files = new Map(
    names.map((name) => {
      const reader = readers.find(([pattern]) => pattern.test(name))?.[1];
      const read = reader ? reader(readFileSync(join(folder, name), 'utf8')) : empty;
      return [name.replace(/(^|\/)index\.html$/, '$1'), read];
    }),
  );
  const canonical = files.get('')?.links.find(({ from }) => from === 'canonical')?.href;
  if (canonical === undefined) throw new Error(`${folder} has no start page with a canonical address`);
  return { root: new URL(canonical), files };
}

/** The addresses of pages: of HTML, without those that only send the reader elsewhere. */
export const pagesOf = ({ files }: Site): string[] =>
  [...files]
    .filter(([path, { redirects }]) => /(?:^|\/|\.html)$/.test(path) && !redirects)
    .map(([path]) => path);
