/** The Markdown of a page: where it is, and how it reaches the clipboard. */

/** The address of a page's Markdown by that of the page: `/start/quickstart.md` for `/start/quickstart/`. */
export const markdownHref = (pathname: string): string => `${pathname.replace(/\/$/, '')}.md`;

/** Makes addresses that hold on the site only hold everywhere. `origin` is that of the site. */
export const withOrigin = (markdown: string, origin: string): string =>
  markdown.replace(/\]\(\/(?!\/)/g, `](${origin}/`);
