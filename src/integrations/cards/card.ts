/** The picture of a page that others show beside a link to it: its title on the wire. */
import sharp from 'sharp';
import { cardSize } from './size.ts';
import { drawn, linesOf } from './text.ts';

export interface Card {
  /** Where it stands on the site; empty where nowhere in particular. */
  label: string;
  title: string;
  description: string;
  /** The name of the site. */
  site: string;
}

// The light theme's tokens.
const colours = {
  bg: '#F3F5F6',
  ink: '#0F1317',
  ink2: '#434A53',
  ink3: '#5C646E',
  hair: '#D6DBE0',
  sig: '#C9F000',
};
const left = 168;
const measure = cardSize.width - left - 72;
const foot = cardSize.height - 64;

/** The card as SVG, without any `text` in it. */
export function cardSvg({ label, title, description, site }: Card): string {
  const lines = linesOf(title, 68, measure, 3);
  const first = 214;
  const last = first + (lines.length - 1) * 80;
  const about = description === '' ? [] : linesOf(description, 30, measure, 3);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${colours.bg}"/>`,
    `<path d="M96 0V${cardSize.height}" stroke="${colours.ink}" stroke-width="4"/>`,
    `<rect x="76" y="${first - 44}" width="40" height="40" fill="${colours.sig}" stroke="${colours.ink}" stroke-width="5"/>`,
    drawn(label, 26, left, 118, colours.ink3),
    ...lines.map((line, index) => drawn(line, 68, left, first + index * 80, colours.ink)),
    ...about.map((line, index) => drawn(line, 30, left, last + 68 + index * 44, colours.ink2)),
    `<path d="M${left} ${foot - 46}H${cardSize.width - 72}" stroke="${colours.hair}" stroke-width="2"/>`,
    drawn(site, 26, left, foot, colours.ink3),
    '</svg>',
  ].join('');
}

/** The card as PNG: few colours, so some kilobytes. More effort than this makes it no smaller. */
export const cardPng = (card: Card): Promise<Buffer> =>
  sharp(Buffer.from(cardSvg(card)))
    .png({ palette: true, colours: 16, effort: 1, dither: 0 })
    .toBuffer();
