import { describe, expect, it } from 'vitest';
import { changeSchema, newestFirst, rss, type PublishedChange } from './change.ts';

const change = (id: string, date: string, title = id): PublishedChange => ({
  id,
  date,
  title,
  text: 'Text.',
  page: '/reference/errors/',
});

describe('changes', () => {
  it('need a day and a page of the site', () => {
    const good = { date: '2026-11-22', title: 'T', text: 'Text.', page: '/a/' };
    expect(changeSchema.parse(good)).toEqual(good);
    for (const bad of [{ date: '22.11.2026' }, { page: 'https://a/' }, { title: '' }, { more: 1 }]) {
      expect(changeSchema.safeParse({ ...good, ...bad }).success, JSON.stringify(bad)).toBe(false);
    }
  });

  it('come newest first', () => {
    const changes = [change('b', '2026-10-01'), change('a', '2026-10-01'), change('c', '2026-11-01')];
    expect(newestFirst(changes).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('are RSS, with whole addresses and nothing that ends an element', () => {
    const text = rss({
      title: 'Site',
      description: 'A <site>',
      site: 'https://docs.example.com',
      changes: [change('a', '2026-11-22', 'Now & then <b>')],
    });
    expect(text).toContain('<title>Now &amp; then &lt;b&gt;</title>');
    expect(text).toContain('<link>https://docs.example.com/reference/errors/</link>');
    expect(text).toContain('<pubDate>Sun, 22 Nov 2026 00:00:00 GMT</pubDate>');
    expect(text).toContain('<description>A &lt;site&gt;</description>');
    expect(text.match(/<item>/g)).toHaveLength(1);
  });
});
