/** A change of the site that its readers should know of; one file each in `content/changes`. */
import { z } from 'zod';

export const changeSchema = z.strictObject({
  /** When it was published, such as `2026-11-22T05:54:13Z`. */
  date: z.iso.datetime(),
  title: z.string().min(1),
  /** One or two sentences of plain text. */
  text: z.string().min(1),
  /** The page it is about, from the root of the site: `/reference/errors/`. */
  page: z.string().regex(/^\/\S*$/),
});
export type Change = z.infer<typeof changeSchema>;

/** A change and the name of its file. */
export interface PublishedChange extends Change {
  id: string;
}

/** The newest first; of one instant by name. */
export const newestFirst = (changes: readonly PublishedChange[]): PublishedChange[] =>
  [...changes].sort((a, b) => Date.parse(b.date) - Date.parse(a.date) || (a.id < b.id ? -1 : 1));

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);
const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`;

export interface Feed {
  title: string;
  description: string;
  /** The address of the site, without a slash at its end. */
  site: string;
  changes: readonly PublishedChange[];
}

/** The changes as RSS 2.0. */
export function rss({ title, description, site, changes }: Feed): string {
  const items = newestFirst(changes).map(({ id, date, title: what, text, page }) =>
    [
      '    <item>',
      `      ${element('title', what)}`,
      `      ${element('link', `${site}${page}`)}`,
      `      <guid isPermaLink="false">${xml(`${date.slice(0, 10)}-${id}`)}</guid>`,
      `      ${element('pubDate', new Date(date).toUTCString())}`,
      `      ${element('description', text)}`,
      '    </item>',
    ].join('\n'),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    ${element('title', title)}
    ${element('link', `${site}/`)}
    ${element('description', description)}
    <language>en</language>
    <atom:link href="${xml(`${site}/changes.xml`)}" rel="self" type="application/rss+xml" />
${items.join('\n')}
  </channel>
</rss>
`;
}
