/** Every link of the site, which knows where it lies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/headers.mjs';
import { namesIn } from '../../src/content-files.ts';
import { loadCases } from '../cases/load.ts';
import { deadLinks, pathOf } from '../links/problems.ts';
import { readSite, type Site } from '../links/site.ts';
import { dist, origin, root } from './site.ts';

const built = (file: string): string => readFileSync(join(dist, file), 'utf8');

describe('the site below a folder', () => {
  let site: Site;
  beforeAll(() => {
    site = readSite(dist);
  });

  it('has no link that leaves the folder, and none that is dead', () => {
    expect(site.root.href).toBe(`${origin}${root}/`);
    expect(site.files.size).toBeGreaterThan(500);
    const cases = new Set(loadCases().map(({ id }) => id));
    expect(deadLinks(site, { cases, recipes: namesIn('policies') })).toEqual([]);
  });

  it('is named in the site map, the feed, llms.txt and what embeds are told', () => {
    for (const file of ['sitemap-0.xml', 'changes.xml', 'llms.txt', 'llms-full.txt']) {
      const links = (site.files.get(file)?.links ?? []).filter(({ href }) => href.startsWith(origin));
      expect(links.length, file).toBeGreaterThan(1);
      for (const { href } of links) expect(pathOf(site, '', href), `${file}: ${href}`).toBeDefined();
    }
    const oembed = JSON.parse(built('oembed/v1/python/minimal.json')) as { html: string };
    expect(oembed.html).toContain(`src="${origin}${root}/embed/v1/python/minimal/"`);
  });

  it('has headers for the folder', () => {
    const rules = parseHeaders(built('_headers'));
    expect(rules.filter(({ pattern }) => !pattern.startsWith(`${root}/`))).toEqual([]);
    const policyAt = (path: string): string =>
      headersFor(rules, root + path).get('Content-Security-Policy') ?? '';
    expect(policyAt('/playground/live/')).toContain("frame-ancestors 'none'");
    expect(policyAt('/embed/v1/python/minimal/')).toContain('frame-ancestors *');
  });
});
