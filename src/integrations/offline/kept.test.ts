import { describe, expect, it } from 'vitest';
import { addressOf, keptFiles } from './kept.ts';

const texts: Record<string, string> = {
  'index.html': '<link href="/gst/_astro/site.A1.css"><script src="/gst/_astro/site.B2.js">',
  '404.html': '<script src="/_astro/missing.C3.js">',
  'guides/a/index.html': '<script src="/_astro/site.B2.js">',
  'playground/index.html': '<astro-island component-url="/_astro/Playground.D4.js">',
  'playground/data.json': '{}',
  'playground/errors.json': '[]',
  'playground/policies/data.json': '{}',
  'playground/live/index.html': '<script src="/_astro/live.E5.js">',
  'playground/live/sw.js': '',
  'embed/index.html': '<script src="/_astro/Builder.F6.js">',
  'embed/v1/python/minimal/index.html': '<script src="/_astro/height.G7.js">',
  'reference/errors/catalogue.json': '[]',
  'favicon.svg': '',
  'cards/site.png': '',
  'operation.json': '{}',
  '_astro/site.A1.css': 'a{background:url(/_astro/dot.H8.svg)}',
  '_astro/site.B2.js': 'import("./panel.I9.js")',
  '_astro/dot.H8.svg': '',
  '_astro/panel.I9.js': 'import"./site.B2.js";',
  '_astro/Playground.D4.js': 'import"./panel.I9.js";import("./mount.J0.js")',
  '_astro/mount.J0.js': 'import"./panel.I9.js";new Worker("/_astro/editor.K1.js");"_astro/codicon.L2.ttf"',
  '_astro/editor.K1.js': '',
  '_astro/codicon.L2.ttf': '',
  '_astro/live.E5.js': '',
  '_astro/missing.C3.js': '',
  '_astro/Builder.F6.js': '',
  '_astro/height.G7.js': '',
  'pagefind/pagefind.js': '',
  'pagefind/pagefind-ui.js': '',
  'pagefind/fragment/en_1.pf_fragment': '',
};
const read = (file: string): string => {
  const text = texts[file];
  if (text === undefined) throw new Error(`${file} is not there`);
  return text;
};
const late = (file: string): boolean => file.includes('mount');
const kept = (files = Object.keys(texts)) => keptFiles(files, read, late);

describe('keptFiles', () => {
  it('keeps pages, what they load, and the search', () => {
    expect(kept().first).toEqual([
      '_astro/Builder.F6.js',
      '_astro/Playground.D4.js',
      '_astro/dot.H8.svg',
      '_astro/panel.I9.js',
      '_astro/site.A1.css',
      '_astro/site.B2.js',
      'embed/index.html',
      'favicon.svg',
      'guides/a/index.html',
      'index.html',
      'pagefind/fragment/en_1.pf_fragment',
      'pagefind/pagefind.js',
      'playground/data.json',
      'playground/errors.json',
      'playground/index.html',
      'playground/policies/data.json',
      'reference/errors/catalogue.json',
    ]);
  });

  it('lets the editor wait, with all that only it loads', () => {
    expect(kept().later).toEqual(['_astro/codicon.L2.ttf', '_astro/editor.K1.js', '_astro/mount.J0.js']);
  });

  it('has nothing of the live page', () => {
    const { first, later } = kept();
    expect([...first, ...later].filter((file) => file.includes('live'))).toEqual([]);
  });

  it.each(['playground/data.json', 'pagefind/'])('fails where the build lacks %s', (missing) => {
    expect(() => kept(Object.keys(texts).filter((file) => !file.startsWith(missing)))).toThrow(
      'was not built',
    );
  });
});

it('asks for pages by their addresses', () => {
  expect(['index.html', 'guides/a/index.html', '_astro/a.js'].map(addressOf)).toEqual([
    '',
    'guides/a/',
    '_astro/a.js',
  ]);
});
