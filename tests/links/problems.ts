/** What is wrong with the links of a site. */
import { whyNothingOpens, type Known } from './fragments.ts';
import type { Link } from './read.ts';
import type { Site } from './site.ts';

/** The links that lead nowhere, and why, each as one line. */
export function deadLinks(site: Site, known: Known): string[] {
  const dead: string[] = [];
  for (const [path, { links }] of site.files) {
    for (const link of links) {
      const why = whyDead(site, known, path, link);
      if (why !== undefined) dead.push(`/${path}: ${link.from} ${link.href}: ${why}`);
    }
  }
  return dead;
}

/** Ids that a page gives to several elements: a link to them is a matter of luck. */
export function doubleIds({ files }: Site): string[] {
  return [...files].flatMap(([path, { ids }]) =>
    [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `/${path}: #${id}`),
  );
}

/** The addresses of others, each once, in order. */
export function othersOf(site: Site): string[] {
  const all = [...site.files].flatMap(([path, { links }]) =>
    links
      .map(({ href }) => resolve(site, path, href))
      .filter((url) => url && /^https?:$/.test(url.protocol) && url.origin !== site.root.origin)
      .map((url) => String(url)),
  );
  return [...new Set(all)].sort();
}

/** Where an address of this site leads: the path below the root; undefined for what is no address of it. */
export function pathOf(site: Site, from: string, href: string): string | undefined {
  const url = resolve(site, from, href);
  if (url?.origin !== site.root.origin || !url.pathname.startsWith(site.root.pathname)) return undefined;
  return decodeURI(url.pathname.slice(site.root.pathname.length));
}

function resolve({ root }: Site, from: string, href: string): URL | undefined {
  const base = new URL(from, root);
  return URL.canParse(href, base) ? new URL(href, base) : undefined;
}

function whyDead(site: Site, known: Known, from: string, { href, from: holder }: Link): string | undefined {
  // A script knows the base of the site and puts it first.
  const url = holder === 'script' ? new URL(`.${href}`, site.root) : resolve(site, from, href);
  if (!url) return 'no address';
  if (url.protocol === 'data:' || url.protocol === 'mailto:') return undefined;
  if (url.origin !== site.root.origin) return whyNotAbroad(url);
  if (!url.pathname.startsWith(site.root.pathname)) return `outside of ${site.root.pathname}`;

  const path = decodeURI(url.pathname.slice(site.root.pathname.length));
  const target = site.files.get(path);
  if (!target) {
    return site.files.has(`${path}/`) ? 'lacks its last slash' : 'there is no such file';
  }
  if (target.redirects) return 'only sends the reader elsewhere';
  if (url.hash === '') return href.endsWith('#') ? 'names no place after #' : undefined;
  const hash = decodeURIComponent(url.hash);
  if (target.ids.includes(hash.slice(1))) return undefined;
  // Where it goes back to is a whole path; frames are named below the root.
  const isPage = (page: string): boolean =>
    [pathOf(site, '', page), page.slice(1)].some((below) => below !== undefined && site.files.has(below));
  return whyNothingOpens(path, hash, known, isPage);
}

function whyNotAbroad({ protocol, hostname, username }: URL): string | undefined {
  if (protocol !== 'https:') return `${protocol} is not https:`;
  if (username !== '') return 'names a user';
  return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/.test(hostname) ? undefined : 'no host of the public internet';
}
