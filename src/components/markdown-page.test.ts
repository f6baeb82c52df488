import { expect, it } from 'vitest';
import { markdownPath } from '../integrations/markdown/page.ts';
import { markdownHref, withOrigin } from './markdown-page.ts';

it('leads to where the build writes it', () => {
  for (const path of ['/start/quickstart/', '/reference/errors/access-denied/']) {
    expect(markdownHref(path)).toBe(markdownPath(path));
  }
});

it('makes addresses of the site whole, and leaves others', () => {
  expect(withOrigin('[a](/b/#c) [d](https://e/) [f](//g/) `(/h)`', 'https://docs.example.com')).toBe(
    '[a](https://docs.example.com/b/#c) [d](https://e/) [f](//g/) `(/h)`',
  );
});
