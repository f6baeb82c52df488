/** Where cards lie. */

/** The card of what has none of its own: the start, the playground. */
export const siteCard = '/cards/site.png';

/** The card of a page of the docs: `/cards/start/quickstart.png` for `/start/quickstart/`. */
export const cardPath = (path: string): string => `/cards${path.replace(/\/$/, '')}.png`;
