/** What a search finds, asked in Node of the built index through the code of the dialog; it needs no browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { test, expect } from '@playwright/test';
import { askedElsewhere, heldOut } from './search/held-out.ts';
import { queries } from './search/queries.ts';
import { missed, openIndex } from './search/run.ts';
import { dist, origin } from './site.ts';

/** Of the held-out queries, so many may be missed: nothing was done for them. */
const mostMissed = 9;

test('each query finds its page among the first three', async () => {
  expect(await missed(queries, await openIndex(dist, origin()))).toEqual([]);
});

test('so do most queries that nobody tuned for', async () => {
  const misses = await missed([...heldOut, ...askedElsewhere], await openIndex(dist, origin()));
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(mostMissed);
});

test('each text of the catalogue finds a page of its error', async () => {
  const pages = new Map<string, string[]>();
  for (const folder of ['errors', 'client-errors']) {
    for (const file of readdirSync(`content/${folder}`)) {
      const { message = '', texts = [message] } = parse(
        readFileSync(`content/${folder}/${file}`, 'utf8'),
      ) as {
        message?: string;
        texts?: string[];
      };
      // Errors of one text are told apart by what stands around it, which is not here.
      const text = (texts[0] ?? '').trim().replace(/\.$/, '');
      const own = `/reference/errors/${file.replace('.yaml', '')}/`;
      if (text !== '') pages.set(text, [...(pages.get(text) ?? []), own]);
    }
  }
  expect(pages.size).toBeGreaterThan(40);
  expect(await missed([...pages], await openIndex(dist, origin()))).toEqual([]);
});
