import type { Address } from './address.ts';

/** `robots.txt`: all may read all of it. Names the sitemap where the site knows its whole address: no other may stand there. */
export function robotsText({ origin, root }: Address): string {
  const sitemap = origin === undefined ? '' : `\nSitemap: ${origin}${root}/sitemap-index.xml\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
