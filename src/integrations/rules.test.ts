import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/headers.mjs';
import { type Needs } from './inspect.ts';
import { headersFile, maxLineLength, maxRules, rulesOf } from './rules.ts';

const needing = (...scripts: string[]): Needs => ({
  scriptHashes: new Set(scripts),
  styleHashes: new Set(),
  styleAttributes: false,
});
const paths = [
  '/404.html',
  '/',
  '/embed/',
  '/embed/v1/python/basic/',
  '/guides/a/',
  '/guides/deep/b/',
  '/playground/',
  '/playground/live/',
];
const pages = new Map(paths.map((path) => [path, needing(`'sha256-${path}'`)]));
const rules = rulesOf(pages, ['/_astro/', '/guides/']);
const parsed = parseHeaders(headersFile(rules));
const policyAt = (path: string) => headersFor(parsed, path).get('Content-Security-Policy') ?? '';

describe('rulesOf', () => {
  it('covers every page, under each name it has, with a policy that lets its own scripts run', () => {
    for (const path of paths) {
      for (const name of [path, `${path}index.html`, `${path}index`]) {
        if (path === '/404.html' && name !== path) continue;
        expect(policyAt(name), name).toContain(`'sha256-${path}'`);
      }
    }
    expect(policyAt('/404')).toContain("'sha256-/404.html'");
  });

  it('gives each path each header once', () => {
    for (const path of [...paths, '/_astro/x.js', '/guides/new/', '/missing', '/playground/index.html']) {
      const values = [...headersFor(parsed, path)].filter(([, value]) => value.includes('frame-ancestors'));
      expect(values.length, path).toBeLessThanOrEqual(1);
      const matching = rules.filter(
        ({ pattern }) => headersFor([{ pattern, headers: [['X', 'y']] }], path).size > 0,
      );
      const names = matching.flatMap(({ headers }) => headers.map(([name]) => name));
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  it('keeps the playground and the embeds apart', () => {
    expect(policyAt('/playground/')).toMatch(/frame-ancestors 'none'$/);
    expect(policyAt('/playground/live/')).toMatch(/frame-ancestors 'none'$/);
    expect(policyAt('/embed/v1/anything/')).toContain('frame-ancestors *');
    expect(headersFor(parsed, '/embed/v1/anything/').has('X-Frame-Options')).toBe(false);
    expect(policyAt('/embed/')).toMatch(/frame-ancestors 'self'$/);
    expect(headersFor(parsed, '/playground/live/').get('Cache-Control')).toBe('no-store');
  });

  it('names the character set of texts', () => {
    expect(headersFor(parsed, '/guides/a.md').get('Content-Type')).toBe('text/markdown; charset=utf-8');
    expect(headersFor(parsed, '/llms.txt').get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(headersFor(parsed, '/guides/a/').has('Content-Type')).toBe(false);
  });

  it('knows the class of a folder by its pages', () => {
    const embeds = rulesOf(new Map([['/embed/v1/python/', needing()]]), []);
    expect(embeds.at(-1)?.pattern).toBe('/embed/*');
    expect(new Map(embeds.at(-1)?.headers).get('Content-Security-Policy')).toContain(
      'frame-ancestors *; sandbox',
    );
  });

  it('lets the page for missing addresses run below a folder', () => {
    expect(policyAt('/guides/nothing')).toContain("'sha256-/404.html'");
  });

  it('begins each rule with the root of the site', () => {
    const below = rulesOf(pages, ['/_astro/', '/guides/'], '/docs/gst');
    expect(below.map(({ pattern }) => pattern)).toEqual(rules.map(({ pattern }) => `/docs/gst${pattern}`));
  });

  it('has rules only for the folders that are there', () => {
    expect(rules.map(({ pattern }) => pattern)).toContain('/_astro/*');
    expect(rules.map(({ pattern }) => pattern)).not.toContain('/pagefind/*');
  });

  it('does not grow with the pages', () => {
    const many = new Map(Array.from({ length: 150 }, (_, i) => [`/guides/${i}/`, needing("'sha256-a'")]));
    expect(rulesOf(many, [])).toHaveLength(rulesOf(new Map(), []).length + 1);
  });
});

describe('headersFile', () => {
  it('refuses a line and a count of rules that a hoster would cut', () => {
    const rule = (value: string) => ({ pattern: '/x/', headers: [['X', value]] as const });
    const fits = 'v'.repeat(maxLineLength - '  X: '.length);
    expect(headersFile([rule(fits)])).toContain(fits);
    expect(() => headersFile([rule(`${fits}v`)])).toThrow('/x/');
    expect(() => headersFile(Array(maxRules + 1).fill(rule('v')))).toThrow(String(maxRules));
  });
});
