import { describe, expect, it } from 'vitest';
import { groupsOf, llmsFull, llmsIndex, sectionsOf } from './index-texts.ts';
import type { MarkdownPage } from './page.ts';

const page = (path: string, description = ''): MarkdownPage => ({
  path,
  title: `Title of ${path}`,
  description,
  about: description,
  markdown: `# Title of ${path}\n`,
});
const sidebar = `<nav class="side-nav"><div class="side-group"><h2>Start</h2><ul><li><a href="/start/b/">B</a></li><li><a href="/start/a/">A</a></li></ul></div>
  <div class="side-group"><h2>Reference</h2><ul><li><a href="/reference/errors/">Errors</a></li></ul></div></nav>`;
const pages = ['/reference/errors/', '/reference/errors/x/', '/start/a/', '/start/b/'].map((path) =>
  page(path, path === '/start/a/' ? 'What it is.' : ''),
);
const texts = { title: 'Site', summary: 'A site.', base: 'https://docs.example.com' };

describe('what the site has', () => {
  const sections = sectionsOf(pages, groupsOf(sidebar));

  it('is in the order of the sidebar, and the pages below come last', () => {
    expect(sections.map(({ label, pages: its }) => [label, its.map(({ path }) => path)])).toEqual([
      ['Start', ['/start/b/', '/start/a/']],
      ['Reference', ['/reference/errors/']],
      ['One page for each error', ['/reference/errors/x/']],
    ]);
  });

  it('is listed with whole addresses of the Markdown', () => {
    const text = llmsIndex(sections, texts);
    expect(text).toMatch(/^# Site\n\n> A site\.\n\n/);
    expect(text).toContain('## Start\n\n- [Title of /start/b/](https://docs.example.com/start/b.md)\n');
    expect(text).toContain('(https://docs.example.com/start/a.md): What it is.\n');
  });

  it('has rooted addresses where the site has none', () => {
    expect(llmsIndex(sections, { ...texts, base: '' })).toContain('](/start/b.md)');
  });

  it('is in one file, page after page', () => {
    const text = llmsFull(sections, texts);
    expect(text.match(/^Address: .*$/gm)).toEqual([
      'Address: https://docs.example.com/start/b/',
      'Address: https://docs.example.com/start/a/',
      'Address: https://docs.example.com/reference/errors/',
      'Address: https://docs.example.com/reference/errors/x/',
    ]);
    expect(text).toContain('# Title of /start/a/');
  });

  it('is nothing without a sidebar', () => {
    expect(groupsOf('<main></main>')).toEqual([]);
  });
});
