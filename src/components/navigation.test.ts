import { describe, expect, it } from 'vitest';
import { currentGroup, parentLink, sidebarLinks } from './navigation.ts';

const link = (label: string, isCurrent = false) => ({
  type: 'link' as const,
  label,
  href: `/${label}/`,
  isCurrent,
  badge: undefined,
  attrs: {},
});
const group = (label: string, entries: Parameters<typeof sidebarLinks>[0]) => ({
  type: 'group' as const,
  label,
  entries: [...entries],
  collapsed: false,
  badge: undefined,
});

const sidebar = [
  group('Start', [link('a')]),
  group('Reference', [link('b'), group('Errors', [link('c', true)])]),
  link('d'),
];

describe('sidebarLinks', () => {
  it('lists every link in reading order, however deep', () => {
    expect(sidebarLinks(sidebar).map(({ label }) => label)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('currentGroup', () => {
  it('names the innermost group of the current page', () => {
    expect(currentGroup(sidebar)).toBe('Errors');
  });

  it('names none for a page outside of groups', () => {
    expect(currentGroup([group('Start', [link('a')]), link('d', true)])).toBeUndefined();
  });
});

describe('parentLink', () => {
  const list = [group('Start', [link('a')]), group('Reference', [link('b'), link('b/c')])];

  it('is the deepest page of the sidebar above this one', () => {
    expect(parentLink(list, '/b/c/d/')?.href).toBe('/b/c/');
    expect(parentLink(list, '/b/x/')?.href).toBe('/b/');
    expect(currentGroup(list, parentLink(list, '/b/c/d/'))).toBe('Reference');
  });

  it('is none for a page of the sidebar, nor for one elsewhere', () => {
    expect(parentLink(sidebar, '/b/x/')).toBeUndefined();
    expect(parentLink(list, '/b/')).toBeUndefined();
    expect(parentLink(list, '/z/')).toBeUndefined();
  });
});
