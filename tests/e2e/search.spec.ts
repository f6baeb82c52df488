/** What a search finds, asked in Node of the built index through the code of the dialog; it needs no browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { test, expect } from '@playwright/test';
import { askedElsewhere, heldOut } from './search/held-out.ts';
import { queries } from './search/queries.ts';
import { missed, openIndex, type Row } from './search/run.ts';
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

test('each text of the catalogue finds the page of its error', async () => {
  const texts = ['errors', 'client-errors'].flatMap((folder) =>
    readdirSync(`content/${folder}`).flatMap((file): Row[] => {
      const { message, texts = [message] } = parse(readFileSync(`content/${folder}/${file}`, 'utf8')) as {
        message?: string;
        texts?: string[];
      };
      // Entries of one text are told apart by what stands around it.
      const text = texts[0] ?? '';
      return text === '' ? [] : [[text, [`/reference/errors/${file.replace('.yaml', '')}/`]]];
    }),
  );
  expect(texts.length).toBeGreaterThan(40);
  expect(await missed(texts, await openIndex(dist, origin()))).toEqual([]);
});
