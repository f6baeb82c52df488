/** Pixels, as Open Graph cards are made. Apart from the drawing, so that pages can say it without loading that. */
export const cardSize = { width: 1200, height: 630 };
