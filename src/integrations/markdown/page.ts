/** A built page of the docs as Markdown, made from its HTML: what the components drew is in it. */
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { blocksOf } from './blocks.ts';
import { attribute, byClass, byTag, find, parse, textOf, type Block, type MarkdownRoot } from './tree.ts';

export interface MarkdownPage {
  /** Where the page is served, such as `/start/quickstart/`. */
  path: string;
  title: string;
  /** One sentence below the title; empty where the page has none. */
  description: string;
  /** What the page is about, for lists and cards: that sentence, or what its head says. */
  about: string;
  /** The whole page, with its title as heading; ends with a line end. */
  markdown: string;
}

/** Where the site is: what goes before a rooted address, and what the address of each page begins with. */
export interface Placed {
  origin: string;
  root: string;
}

/** Where a page's Markdown lies: `/start/quickstart.md` for `/start/quickstart/`. */
export const markdownPath = (path: string): string => `${path.replace(/\/$/, '')}.md`;

/**
 * Converts a page; `path` is without the root of the site. The origin goes before addresses on the site: nothing leaves
 * them rooted. Undefined for a page that is not of the docs.
 */
export function pageMarkdown(path: string, html: string, address: Placed): MarkdownPage | undefined {
  const document = parse(html);
  const main = find(document, byTag('main'));
  const head = main && find(main, byClass('page-title'));
  const content = main && find(main, byClass('sl-markdown-content'));
  const heading = head && find(head, byTag('h1'));
  if (!head || !content || !heading) return undefined;
  const lede = find(head, byClass('lede'));
  const title = lineOf(textOf(heading));
  const description = lede ? lineOf(textOf(lede)) : '';
  const meta = find(
    document,
    ({ tagName, properties: { name } }) => tagName === 'meta' && name === 'description',
  );
  const about = description === '' ? lineOf((meta && attribute(meta, 'content')) ?? '') : description;
  const children: Block[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
    ...(description === ''
      ? []
      : [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: description }] }]),
    ...blocksOf(content.children, linkResolver(path, address)),
  ];
  return { path, title, description, about, markdown: written({ type: 'root', children }) };
}

const lineOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An ampersand in an address is no entity here, and is easier to copy unescaped. */
const written = (root: MarkdownRoot): string =>
  toMarkdown(root, {
    bullet: '-',
    emphasis: '_',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  }).replace(/\]\([^)\s]*\)/g, (address) => address.replaceAll('\\&', '&'));

/** Addresses as they hold outside of the page. */
function linkResolver(path: string, { origin, root }: Placed): (href: string) => string {
  const here = `http://page.invalid${root}${path}`;
  return (href) => {
    const url = new URL(href, here);
    return url.host === 'page.invalid' ? `${origin}${url.pathname}${url.search}${url.hash}` : url.href;
  };
}
