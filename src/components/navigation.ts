import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type Entry = StarlightRouteData['sidebar'][number];
type LinkEntry = Extract<Entry, { type: 'link' }>;

/** Every link of the sidebar in reading order. */
export function sidebarLinks(sidebar: readonly Entry[]): LinkEntry[] {
  return sidebar.flatMap((entry) => (entry.type === 'link' ? [entry] : sidebarLinks(entry.entries)));
}

/** The link to the page above this one, where this one is not in the sidebar itself: of an error's page, the list. */
export function parentLink(sidebar: readonly Entry[], pathname: string): LinkEntry | undefined {
  const links = sidebarLinks(sidebar);
  if (links.some(({ isCurrent }) => isCurrent)) return undefined;
  return links
    .filter(({ href }) => href !== pathname && pathname.startsWith(href))
    .sort((a, b) => b.href.length - a.href.length)[0];
}

/** The label of the innermost group that holds the current page, or `link`; undefined for a page outside of groups. */
export function currentGroup(sidebar: readonly Entry[], link?: LinkEntry): string | undefined {
  for (const entry of sidebar) {
    if (entry.type === 'link') continue;
    if (entry.entries.some((child) => child.type === 'link' && (link ? child === link : child.isCurrent)))
      return entry.label;
    const inner = currentGroup(entry.entries, link);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
