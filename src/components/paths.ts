import { href } from '../playground/href.ts';

export { href };

/** The path of a page without the base the site is served from: what `href` takes. */
export const pathOnSite = (pathname: string): string => pathname.slice(href('').length);
