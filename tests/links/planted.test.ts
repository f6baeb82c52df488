/** Plants wrong links in a small site: each is found, and the right ones are left alone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { caseFragment } from '../../src/playground/hash.ts';
import { writeLink } from '../../src/share/link.ts';
import { deadLinks, doubleIds, othersOf } from './problems.ts';
import { pagesOf, readSite, type Site } from './site.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const origin = 'https://docs.example.com';

/** A site below /gst/ with these files besides its start page and a guide. */
function siteOf(files: Readonly<Record<string, string>>): Site {
  const folder = mkdtempSync(join(tmpdir(), 'sts-links-'));
  folders.push(folder);
  const all = {
    'index.html': `<link rel="canonical" href="${origin}/gst/"><a href="guides/cli/">Guide</a>`,
    'guides/cli/index.html': '<h1 id="_top">CLI</h1><h2 id="by-hand">By hand</h2>',
    'playground/index.html': '<main id="playground"></main>',
    'playground/policies/index.html': '',
    'embed/index.html': '',
    'embed/v1/python/minimal/index.html': '',
    'old/index.html': '<meta http-equiv="refresh" content="0;url=/gst/">',
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return readSite(folder);
}

const known = { cases: new Set(['gst-default']), recipes: new Set(['force-mfa']) };
const deadIn = (files: Readonly<Record<string, string>>): string[] => deadLinks(siteOf(files), known);
const page = (body: string): Record<string, string> => ({ 'a/index.html': body });
const shared = writeLink({ document: {}, caller: 'user:alice', region: 'us-east-1', endpoint: 'regional' });

describe('links that lead somewhere', () => {
  it.each([
    ['relative, with a place', '<a href="../guides/cli/#by-hand">x</a>'],
    ['whole, on the site', `<a href="${origin}/gst/guides/cli/">x</a>`],
    ['on the page', '<a href="#b">x</a><p id="b">x</p>'],
    [
      'a case, and the way back',
      `<a href="/gst/playground/${caseFragment('gst-default', '/gst/guides/cli/')}">x</a>`,
    ],
    ['a shared request', `<a href="/gst/playground/${shared}">x</a>`],
    ['a recipe', '<a href="/gst/playground/policies/#recipe=force-mfa">x</a>'],
    ['an embed', '<a href="/gst/embed/#python/minimal">x</a>'],
    ['abroad', '<a href="https://docs.aws.amazon.com/STS/latest/APIReference/#x">x</a>'],
    ['a letter', '<a href="mailto:a@example.com">x</a>'],
    ['inside a template', '<template><a href="/gst/guides/cli/">x</a></template>'],
  ])('%s', (_, html) => {
    expect(deadIn(page(html))).toEqual([]);
  });
});

describe('dead links', () => {
  it.each([
    ['no page', '<a href="/gst/guides/cly/">x</a>', 'there is no such file'],
    ['no place', '<a href="/gst/guides/cli/#by-hands">x</a>', 'no such place'],
    ['no place on the page itself', '<a href="#c">x</a>', 'no such place'],
    ['nothing after #', '<a href="#">x</a>', 'names no place'],
    ['no slash', '<a href="/gst/guides/cli">x</a>', 'last slash'],
    ['another root', '<a href="/guides/cli/">x</a>', 'outside of /gst/'],
    ['a page that sends elsewhere', '<a href="/gst/old/">x</a>', 'elsewhere'],
    ['no case', '<a href="/gst/playground/#case=gst-defalt">x</a>', 'no case gst-defalt'],
    ['no way back', '<a href="/gst/playground/#case=gst-default&amp;from=/gst/x/">x</a>', 'no page /gst/x/'],
    ['no shared request', '<a href="/gst/playground/#s1=AAAA">x</a>', ''],
    ['no recipe', '<a href="/gst/playground/policies/#recipe=force-mfas">x</a>', 'no recipe force-mfas'],
    ['no embed', '<a href="/gst/embed/#python/maximal">x</a>', 'no such place'],
    ['not https', '<a href="http://docs.aws.amazon.com/">x</a>', 'not https'],
    ['no public host', '<a href="https://localhost/">x</a>', 'no host'],
    ['no address', '<a href="https://">x</a>', 'no address'],
    ['a script', '<a href="javascript:alert(1)">x</a>', 'not https'],
    ['a picture', '<img src="x.png" alt="">', 'there is no such file'],
    ['a card', '<meta property="og:image" content="/gst/cards/x.png">', 'there is no such file'],
    ['inside a template', '<template><a href="/gst/x/">x</a></template>', 'there is no such file'],
    ['a frame', '<iframe src="/gst/embed/v1/python/"></iframe>', 'there is no such file'],
  ])('%s', (_, html, why) => {
    const found = deadIn(page(html));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(why);
  });

  it.each([
    ['Markdown', 'a.md', 'See [it](/gst/x/), not `[code](/gst/y/)`.\n\n```md\n[z](/gst/z/)\n```\n'],
    ['the list for machines', 'llms.txt', '- [x](/gst/x.md): x\n'],
    ['the site map', 'sitemap-0.xml', `<urlset><url><loc>${origin}/gst/x/</loc></url></urlset>`],
    [
      'the feed',
      'changes.xml',
      `<channel><link>${origin}/gst/</link><atom:link href="${origin}/gst/x.xml" /></channel>`,
    ],
    [
      'an oEmbed answer',
      'oembed/a.json',
      JSON.stringify({ html: `<iframe src="${origin}/gst/x/"></iframe>` }),
    ],
    ['a script', '_astro/a.js', 'go("/guides/cli/#by-hand"),go("guides/cli/#by-foot")'],
  ])('in %s', (_, name, text) => {
    expect(deadIn({ [name]: text })).toHaveLength(1);
  });
});

describe('the rest of a site', () => {
  it('has ids that are given twice found, templates too', () => {
    expect(doubleIds(siteOf(page('<p id="a"></p><template><p id="a"></p></template>')))).toEqual(['/a/: #a']);
  });

  it('has each address of others once', () => {
    const twice = '<a href="https://b.example.org/">x</a><a href="https://a.example.org/">x</a>'.repeat(2);
    expect(othersOf(siteOf(page(twice)))).toEqual(['https://a.example.org/', 'https://b.example.org/']);
  });

  it('has pages, those that only send elsewhere left out', () => {
    expect(pagesOf(siteOf({}))).toContain('guides/cli/');
    expect(pagesOf(siteOf({}))).not.toContain('old/');
  });
});
