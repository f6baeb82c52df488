/**
 * Which files of a built site the reader's browser keeps for when there is no network: the pages of the docs and the
 * simulated playground, what they load, and the search. Not the frames for other sites, and nothing of the live page.
 */
import { pageClassOf } from '../page-class.ts';

export interface Kept {
  /** Fetched on the first visit. */
  first: readonly string[];
  /** Kept once a page has asked for it: the editor, which is most of the site's bytes. */
  later: readonly string[];
}

/** Data that pages fetch by themselves: these there are in every build. */
const data = [
  'favicon.svg',
  'playground/data.json',
  'playground/errors.json',
  'reference/errors/catalogue.json',
];

/** Pagefind's own interface, which the site does not use. */
const unused = /^pagefind\/pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

const assets = '_astro/';
const assetName = /[\w~.-]+\.(?:js|css|ttf|woff2?|svg|png)\b/g;

/**
 * Chooses from `files`, paths in the built folder with `/` between their parts. `read` gives a file's text, `late` says
 * of an asset that it can wait; so does everything that only such assets load. Throws where a file is missing that
 * every build has.
 */
export function keptFiles(
  files: readonly string[],
  read: (file: string) => string,
  late: (file: string) => boolean,
): Kept {
  const pages = files.filter(isKeptPage);
  const search = files.filter((file) => file.startsWith('pagefind/') && !unused.test(file));
  for (const [what, there] of [
    ['a page', pages.length > 0],
    ['the search', search.length > 0],
    ...data.map((file) => [file, files.includes(file)] as const),
  ] as const) {
    if (!there) throw new Error(`nothing could be kept for readers without a network: ${what} was not built`);
  }
  const more = files.filter((file) => /^playground\/(?!live\/).*\.json$/.test(file) && !data.includes(file));
  const known = new Set(files.filter((file) => file.startsWith(assets)));
  const named = [...reached(pages, known, read, late)];
  const now = named.filter((file) => !late(file));
  const waiting = named.filter(late);
  const theirs = [...reached(waiting, known, read, () => false)].filter((file) => !named.includes(file));
  return {
    first: [...pages, ...now, ...search, ...data, ...more].sort(),
    later: [...waiting, ...theirs].sort(),
  };
}

function isKeptPage(file: string): boolean {
  if (!/(^|\/)index\.html$/.test(file)) return false;
  const pageClass = pageClassOf(`/${file}`);
  return pageClass === 'docs' || pageClass === 'playground';
}

/** The assets that some files name, and those that they name in turn; what `ends` holds for names no further ones. */
function reached(
  from: readonly string[],
  known: ReadonlySet<string>,
  read: (file: string) => string,
  ends: (file: string) => boolean,
): Set<string> {
  const found = new Set<string>();
  const queue = [...from];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const [name] of read(file).matchAll(assetName)) {
      const asset = assets + name;
      if (!known.has(asset) || found.has(asset)) continue;
      found.add(asset);
      if (!ends(asset) && /\.(?:js|css)$/.test(asset)) queue.push(asset);
    }
  }
  return found;
}

/** Where a file is served, relative to the site's root: nothing for its first page. */
export const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
