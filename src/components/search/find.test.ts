/* cspell:disable -- slips of the finger are meant here. */
import { describe, expect, it } from 'vitest';
import { find, type Sources } from './find.ts';
import type { PagefindPage } from './pagefind.ts';
import { speller } from './spelling.ts';

const texts: Record<string, string> = { duration: 'how long a session lasts', token: 'the session token' };
const page = (id: string): PagefindPage => ({ url: `/${id}/`, excerpt: '', meta: {}, sub_results: [] });

/** Finds pages that have all words, as Pagefind does. */
function sources(pinned: Sources['pinned'] = () => []): Sources {
  return {
    pinned,
    speller: speller(Object.values(texts).flatMap((text) => text.split(' '))),
    pagefind: {
      options: () => Promise.resolve(),
      init: () => Promise.resolve(),
      search: (query) => {
        const phrase = /^"(.*)"$/.exec(query)?.[1];
        const results = Object.entries(texts)
          .filter(([, text]) =>
            phrase === undefined
              ? query.split(' ').every((word) => text.includes(word))
              : text.includes(phrase),
          )
          .map(([id]) => ({ id, score: 1, data: () => Promise.resolve(page(id)) }));
        return Promise.resolve({ results });
      },
    },
  };
}

const urls = async (query: string, all = sources()): Promise<string[]> =>
  (await find(query, 3, all)).pages.map(({ url }) => url);

describe('find', () => {
  it('puts pages with more of the words first', async () => {
    expect(await urls('how long does a session token last')).toEqual(['/duration/', '/token/']);
    expect(await urls('token')).toEqual(['/token/']);
  });

  it('mends a slip, and says what was looked for', async () => {
    expect(await find('sesion tokn', 3, sources())).toMatchObject({
      pages: [page('token'), page('duration')],
      count: 2,
      corrected: 'session token',
    });
    expect(await find('session', 3, sources())).toHaveProperty('corrected', undefined);
  });

  it('puts pinned pages first, each page once', async () => {
    const pinned = (query: string): PagefindPage[] => (query === 'session' ? [page('token')] : []);
    expect(await find('session', 3, sources(pinned))).toMatchObject({
      pages: [page('token'), page('duration')],
      count: 2,
    });
    // The mended query leads there too.
    expect(await urls('sesion', sources(pinned))).toEqual(['/token/', '/duration/']);
  });

  it('finds nothing for what is nowhere', async () => {
    expect(await find('jjjjplugh', 3, sources())).toEqual({ pages: [], count: 0, corrected: undefined });
    expect(await find('…', 3, sources())).toEqual({ pages: [], count: 0, corrected: undefined });
  });
});
