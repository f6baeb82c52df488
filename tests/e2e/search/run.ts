/** Runs queries on the built index in Node, through the code of the search dialog. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { find, type Sources } from '../../../src/components/search/find.ts';
import type { Pagefind } from '../../../src/components/search/pagefind.ts';
import {
  openPagefind,
  siteWordsFile,
  sourcesOf,
  type SiteWords,
} from '../../../src/components/search/sources.ts';
import { explainer, type Explainable } from '../../../src/model/explain.ts';

/** What is typed, and the pages of which one is expected among the first three. */
export type Row = readonly [query: string, pages: readonly string[]];

const first = 3;
const href = '/reference/errors/';

/** The index of the site in `dist`, which is served at `origin`. */
export async function openIndex(dist: string, origin: string): Promise<Sources> {
  const read = async (path: string): Promise<unknown> => (await fetch(`${origin}${path}`)).json();
  const module = (await import(pathToFileURL(join(dist, 'pagefind/pagefind.js')).href)) as Pagefind;
  const pagefind = await openPagefind(module, { basePath: `${origin}/pagefind/`, baseUrl: '/' });
  const entries = (await read(`${href}catalogue.json`)) as Explainable[];
  const site = (await read(`/pagefind/${siteWordsFile}`)) as SiteWords;
  return sourcesOf(pagefind, '/', { explain: explainer(entries), entries, href }, site);
}

/** The rows that find none of their pages, each with what came first instead. */
export async function missed(rows: readonly Row[], sources: Sources): Promise<string[]> {
  const misses: string[] = [];
  for (const [query, expected] of rows) {
    const { pages } = await find(query, first, sources);
    const paths = pages.map(({ url }) => new URL(url, 'http://site/').pathname);
    if (!paths.some((path) => expected.includes(path))) misses.push(`${query} → ${paths.join(' ')}`);
  }
  return misses;
}
