/** The elements of a built page as a tree, and the questions the conversion asks of it. */
import { fromHtml } from 'hast-util-from-html';
import type { toMarkdown } from 'mdast-util-to-markdown';

export type HtmlRoot = ReturnType<typeof fromHtml>;
export type HtmlElement = Extract<HtmlRoot['children'][number], { type: 'element' }>;
export type HtmlNode = HtmlElement['children'][number] | HtmlRoot['children'][number];

type MarkdownNode = Parameters<typeof toMarkdown>[0];
type Named<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { type: Type }>;
export type MarkdownRoot = Named<'root'>;
export type Block = MarkdownRoot['children'][number];
export type Inline = Named<'paragraph'>['children'][number];
export type ListItem = Named<'listItem'>;
export type TableRow = Named<'tableRow'>;

/** Reads a page as a browser would. */
export const parse = (html: string): HtmlRoot => fromHtml(html);

export const isElement = (node: HtmlNode): node is HtmlElement => node.type === 'element';

export function classesOf({ properties }: HtmlElement): readonly string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

export const hasClass = (element: HtmlElement, name: string): boolean => classesOf(element).includes(name);

/** An attribute by the name it has in the tree, such as `ariaLabel`; undefined where it is not set. */
export function attribute({ properties }: HtmlElement, name: string): string | undefined {
  const value = properties[name];
  return value === undefined || value === null || value === false ? undefined : String(value);
}

/** All text below a node, as written. */
export function textOf(node: HtmlNode | HtmlRoot): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Every element below a node that passes, in order; what is inside of one that passes is not looked at. */
export function findAll(node: HtmlNode | HtmlRoot, passes: (element: HtmlElement) => boolean): HtmlElement[] {
  if (!('children' in node)) return [];
  const children: readonly HtmlNode[] = node.children;
  return children.filter(isElement).flatMap((child) => (passes(child) ? [child] : findAll(child, passes)));
}

export const find = (
  node: HtmlNode | HtmlRoot,
  passes: (element: HtmlElement) => boolean,
): HtmlElement | undefined => findAll(node, passes)[0];

export const byClass =
  (name: string) =>
  (element: HtmlElement): boolean =>
    hasClass(element, name);

export const byTag =
  (...names: readonly string[]) =>
  (element: HtmlElement): boolean =>
    names.includes(element.tagName);
