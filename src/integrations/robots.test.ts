import { expect, it } from 'vitest';
import { robotsText } from './robots.ts';

it('lets all programs in', () => {
  expect(robotsText({ origin: undefined, root: '' })).toBe('User-agent: *\nAllow: /\n');
});

it('names the sitemap where its whole address is known', () => {
  expect(robotsText({ origin: 'https://docs.example.com', root: '/gst' })).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://docs.example.com/gst/sitemap-index.xml\n',
  );
});
