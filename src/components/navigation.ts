import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type Entry = StarlightRouteData['sidebar'][number];
type LinkEntry = Extract<Entry, { type: 'link' }>;

/** Every link of the sidebar in reading order. */
export function sidebarLinks(sidebar: readonly Entry[]): LinkEntry[] {
  return sidebar.flatMap((entry) => (entry.type === 'link' ? [entry] : sidebarLinks(entry.entries)));
}

/** The label of the innermost group that holds the current page; undefined for a page outside of groups. */
export function currentGroup(sidebar: readonly Entry[]): string | undefined {
  for (const entry of sidebar) {
    if (entry.type === 'link') continue;
    if (entry.entries.some((child) => child.type === 'link' && child.isCurrent)) return entry.label;
    const inner = currentGroup(entry.entries);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
