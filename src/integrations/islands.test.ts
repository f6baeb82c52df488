import { describe, expect, it } from 'vitest';
import { scriptsFirst, withImports } from './islands.ts';

const imports = new Map([
  ['_astro/Page.js', ['_astro/form.js', '_astro/preact.js']],
  ['_astro/client.js', ['_astro/preact.js']],
  ['_astro/form.js', ['_astro/text.js']],
  ['_astro/preact.js', []],
  ['_astro/text.js', ['_astro/form.js']],
]);
const page = (root = '', client = 'load'): string =>
  `<head><title>x</title></head><astro-island component-url="${root}/_astro/Page.js" renderer-url="${root}/_astro/client.js" client="${client}"></astro-island>`;

describe('withImports', () => {
  it('names each script of an island once, the nearest first, below the root', () => {
    const links = (html: string, root = ''): string[] =>
      [...withImports(html, imports, root).matchAll(/<link rel="modulepreload" href="([^"]*)">/g)].map(
        ([, href = '']) => href,
      );
    const names = ['Page', 'client', 'form', 'preact', 'text'];
    expect(links(page())).toEqual(names.map((name) => `/_astro/${name}.js`));
    expect(links(page('/docs'), '/docs')).toEqual(names.map((name) => `/docs/_astro/${name}.js`));
    expect(withImports(page(), imports)).toMatch(/^<head><title>x<\/title><link .*><\/head><astro-island/);
  });

  it('leaves pages alone that load nothing at once, and refuses a script that the build has not made', () => {
    expect(withImports('<head></head>', imports)).toBe('<head></head>');
    expect(withImports(page('', 'visible'), imports)).toBe(page('', 'visible'));
    expect(() => withImports(page(), new Map())).toThrow('_astro/Page.js');
  });
});

describe('scriptsFirst', () => {
  const [own, other] = ['<script>self.Astro={}</script>', '<script>theme()</script>'];
  const sheet = '<link rel="stylesheet" href="/a.css">';

  it("puts Astro's scripts before the style sheets, in their order, and leaves others where they are", () => {
    const second = '<script>(()=>{Astro.load})()</script>';
    expect(
      scriptsFirst(`<head>${other}${sheet}</head><p>${own}${second}<astro-island></astro-island>${own}`),
    ).toBe(`<head>${other}${own}${second}${sheet}</head><p><astro-island></astro-island>${own}`);
  });

  it('leaves pages without islands alone', () => {
    expect(scriptsFirst(`<head>${sheet}</head>${own}`)).toBe(`<head>${sheet}</head>${own}`);
  });
});
