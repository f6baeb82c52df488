/** The addresses of the frames: pages elsewhere hold them, so none may change or go. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isFramed } from '../../src/playground/embed/framed.ts';
import {
  caseSlug,
  embedPath,
  embedThemes,
  miniSlug,
  snippetEmbeds,
  snippetSlug,
} from '../../src/snippets/embeds.ts';
import { loadCases } from '../cases/load.ts';

const slugs = [
  ...snippetEmbeds.map(({ target, variant }) => snippetSlug(target.id, variant.id)),
  ...loadCases()
    .filter(isFramed)
    .map(({ id }) => caseSlug(id)),
  miniSlug,
].sort();

const listed = readFileSync(new URL('v1-urls.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

it('v1 is frozen: what is listed stays, and what is new is added to tests/snippets/v1-urls.txt', () => {
  expect(slugs.map((slug) => embedPath(slug))).toEqual(listed);
});

it('each has its two themes below it', () => {
  expect(embedThemes.map((theme) => embedPath('python/minimal', theme))).toEqual([
    '/embed/v1/python/minimal/',
    '/embed/v1/python/minimal/light/',
    '/embed/v1/python/minimal/dark/',
  ]);
});

it('no address holds a sign that a wiki would escape', () => {
  for (const path of listed) expect(path).toMatch(/^\/embed\/v1\/[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9-]+\/$/);
});
