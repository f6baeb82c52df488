import { expect, it } from 'vitest';
import { siteWordsOf } from './search-text.ts';

const html = `<head><meta name="description" content="All &amp; each."><meta name="keywords" content="a key, mfa_serial"></head>
<nav>menu</nav><main lang="en" data-pagefind-body><h1 id="_top">Token <b>code</b></h1><script>hidden()</script><p>code&#39;s</p></main>`;

it('reads the words and the names of the pages that the search knows', () => {
  const site = siteWordsOf([
    ['guides/code/', html],
    ['other/', '<main data-pagefind-body><h1>Code</h1></main>'],
    ['404/', '<main><h1>menu</h1></main>'],
  ]);
  expect(site.pages).toEqual([
    {
      path: 'guides/code/',
      title: 'Token code',
      description: 'All & each.',
      keywords: ['a key', 'mfa_serial'],
    },
  ]);
  expect(site.words[0]).toBe('code');
  expect(site.words).toEqual(expect.arrayContaining(['token', 'mfa_serial', 'serial', 'key']));
  expect(site.words).not.toContain('menu');
  expect(site.words).not.toContain('hidden');
});
