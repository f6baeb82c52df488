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
    const good = { date: '2026-11-22T05:54:13Z', title: 'T', text: 'Text.', page: '/a/' };
    expect(changeSchema.parse(good)).toEqual(good);
    for (const bad of [
      { date: '22.11.2026' },
      { date: '2026-11-22' },
      { page: 'https://a/' },
      { title: '' },
      { more: 1 },
    ]) {
      expect(changeSchema.safeParse({ ...good, ...bad }).success, JSON.stringify(bad)).toBe(false);
    }
  });

  it('come newest first', () => {
    const day = '2026-10-01T';
    const changes = [
      change('b', `${day}08:00:00Z`),
      change('a', `${day}08:00:00Z`),
      change('d', `${day}08:00:01Z`),
      change('c', '2026-11-01T00:00:00Z'),
    ];
    expect(newestFirst(changes).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
  });

  it('are RSS, with whole addresses and nothing that ends an element', () => {
    const text = rss({
      title: 'Site',
      description: 'A <site>',
      site: 'https://docs.example.com',
      changes: [change('a', '2026-11-22T05:54:13Z', 'Now & then <b>')],
    });
    expect(text).toContain('<title>Now &amp; then &lt;b&gt;</title>');
    expect(text).toContain('<link>https://docs.example.com/reference/errors/</link>');
    expect(text).toContain('<pubDate>Sun, 22 Nov 2026 05:54:13 GMT</pubDate>');
    expect(text).toContain('<description>A &lt;site&gt;</description>');
    expect(text.match(/<item>/g)).toHaveLength(1);
  });
});
