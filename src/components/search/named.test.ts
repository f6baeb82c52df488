import { expect, it } from 'vitest';
import { namedPages } from './named.ts';

const pages = [
  { path: 'guides/cli/', title: 'AWS CLI profiles', description: 'Profiles.', keywords: ['mfa_serial'] },
  { path: 'reference/regions/', title: 'Regions', description: 'All.', keywords: ['region'] },
];

it.each([
  ['mfa serial', ['/site/guides/cli/']],
  ['REGIONS', ['/site/reference/regions/']],
  ['mfa', []],
  ['', []],
])('leads from %j to the pages of that name', (query, urls) => {
  expect(namedPages(query, pages, '/site/').map(({ url }) => url)).toEqual(urls);
});
