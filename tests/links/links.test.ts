/** Follows every link of the built site, to its place on the page. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { namesIn } from '../../src/content-files.ts';
import { cardSize } from '../../src/integrations/cards/size.ts';
import { loadCases } from '../cases/load.ts';
import { dist } from '../e2e/site.ts';
import { deadLinks, doubleIds, othersOf, pathOf } from './problems.ts';
import { pagesOf, readSite, type Site } from './site.ts';

const reports = fileURLToPath(new URL('../../.cache/reports/', import.meta.url));
/** What no reader comes to by a link, and no site map lists: the pages for missing addresses and networks, parts of other pages. */
const unlisted = /^404\.html$|^offline\/$|^embed\/v1\//;
/** It is made of as little as can be, and says nothing to those who link to it. */
const bare = 'playground/live/';

describe('the built site', () => {
  let site: Site;
  let pages: string[];
  let presented: string[];
  beforeAll(() => {
    if (!existsSync(dist)) throw new Error(`${dist} is missing: run "npm run build" first.`);
    site = readSite(dist);
    pages = pagesOf(site).filter((path) => !unlisted.test(path));
    presented = pages.filter((path) => path !== bare);
  });
  const linksOf = (path: string, from?: string): string[] =>
    (site.files.get(path)?.links ?? [])
      .filter((link) => from === undefined || link.from === from)
      .map(({ href }) => href);
  const targetsOf = (path: string, from?: string): string[] =>
    linksOf(path, from).map((href) => pathOf(site, path, href) ?? href);

  it('has many pages and links', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect([...site.files.values()].flatMap(({ links }) => links).length).toBeGreaterThan(10_000);
  });

  it('has no dead link and no dead anchor', () => {
    const cases = new Set(loadCases().map(({ id }) => id));
    expect(deadLinks(site, { cases, recipes: namesIn('policies') })).toEqual([]);
  });

  it('gives no id twice on a page', () => {
    expect(doubleIds(site)).toEqual([]);
  });

  it('names the addresses of others in one list', () => {
    const others = othersOf(site);
    mkdirSync(reports, { recursive: true });
    writeFileSync(join(reports, 'external-links.txt'), `${others.join('\n')}\n`);
    expect(others.length).toBeGreaterThan(50);
    // An address with a comma, a full stop or a bracket at its end took it from a sentence.
    expect(others.filter((address) => /[.,;:)\]'"]$|%[25][0-9A-F]{3}/.test(address))).toEqual([]);
    // A release is no file of a repository.
    expect(others.filter((address) => /\/blob\/[^/]+\/[\d.]+$/.test(address))).toEqual([]);
  });

  it('says of each page where it is', () => {
    for (const path of presented) expect(targetsOf(path, 'canonical'), path).toEqual([path]);
  });

  it('has a site map of its pages, and nothing else', () => {
    const [map] = targetsOf('sitemap-index.xml', 'loc');
    expect(targetsOf(map ?? '', 'loc').sort()).toEqual([...pages].sort());
  });

  it('links to each page from another', () => {
    const linked = new Set(
      pages.flatMap((path) => targetsOf(path, 'a href').filter((target) => target !== path)),
    );
    expect(pages.filter((path) => !linked.has(path))).toEqual([]);
  });

  it('has a card of the right size for each page', () => {
    const [width, height] = [cardSize.width, cardSize.height];
    const cards = new Set(presented.flatMap((path) => targetsOf(path, 'og:image')));
    expect(cards.size).toBeGreaterThan(0);
    for (const path of presented) expect(linksOf(path, 'og:image'), path).toHaveLength(1);
    for (const card of cards) {
      const png = readFileSync(join(dist, card));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], card).toEqual([width, height]);
    }
  });

  it('lists each page of the docs in llms.txt', () => {
    const listed = new Set(targetsOf('llms.txt').map((path) => path.replace(/\.md$/, '/')));
    const docs = pages.filter((path) => /^(?:start|guides|reference)\/[\w-]+\/$/.test(path));
    expect(docs.filter((path) => !listed.has(path))).toEqual([]);
  });
});
