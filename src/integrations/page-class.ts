/** The four kinds of pages, told apart by their path; CONTRIBUTING.md and the security page say why they differ. */

export const pageClasses = ['docs', 'playground', 'live', 'embed'] as const;
export type PageClass = (typeof pageClasses)[number];

/** Folders whose pages are not docs, the deepest first. */
export const classFolders: readonly { folder: string; pageClass: PageClass }[] = [
  { folder: '/playground/live/', pageClass: 'live' },
  { folder: '/playground/', pageClass: 'playground' },
  // The builder page at /embed/ is a docs page; what it gives away lies below the version.
  { folder: '/embed/v1/', pageClass: 'embed' },
];

/** The class of a page by its path on the site, such as `/start/quickstart/` or `/404.html`. */
export function pageClassOf(path: string): PageClass {
  return classFolders.find(({ folder }) => path.startsWith(folder))?.pageClass ?? 'docs';
}
