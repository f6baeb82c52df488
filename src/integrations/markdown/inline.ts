/** What runs along a line: text, links, code, and the marks of evidence as words. */
import {
  classesOf,
  hasClass,
  isElement,
  textOf,
  type HtmlElement,
  type HtmlNode,
  type Inline,
} from './tree.ts';

/** Turns the address of a link as the page has it into the one the Markdown has. */
export type ResolveLink = (href: string) => string;

/** Elements that a reader of Markdown can do nothing with. */
const dropped = new Set([
  'button',
  'dialog',
  'form',
  'input',
  'nav',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
]);
const droppedClasses = ['sl-anchor-link', 'sr-only', 'page-legend', 'error-anchor'];

/** Whether an element is left out, with all that is in it. */
export const isDropped = (element: HtmlElement): boolean =>
  dropped.has(element.tagName) || droppedClasses.some((name) => hasClass(element, name));

const inlineTags = new Set(
  'a abbr b br cite code del em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
);

export const isInline = (node: HtmlNode): boolean =>
  node.type === 'text' || (isElement(node) && (inlineTags.has(node.tagName) || isDropped(node)));

const evidenceOf = (element: HtmlElement): string | undefined =>
  hasClass(element, 'evidence')
    ? classesOf(element)
        .find((name) => name.startsWith('evidence-'))
        ?.slice('evidence-'.length)
    : undefined;

/** White space as a browser shows it. The spaces that keep a mark by its sentence are ordinary here. */
const collapsed = (text: string): string => text.replace(/[\s\u00A0]+/g, ' ');

const marked = (type: 'strong' | 'emphasis', children: Inline[]): Inline[] =>
  children.length === 0 ? [] : [{ type, children }];

function elementInline(element: HtmlElement, resolve: ResolveLink): Inline[] {
  if (isDropped(element)) return [];
  const evidence = evidenceOf(element);
  if (evidence !== undefined) return [{ type: 'text', value: ` (${evidence})` }];
  const inside = (): Inline[] => inlineOf(element.children, resolve);
  switch (element.tagName) {
    case 'br':
      return [{ type: 'text', value: ' ' }];
    case 'code':
    case 'kbd':
    case 'samp':
      return [{ type: 'inlineCode', value: textOf(element) }];
    case 'strong':
    case 'b':
      return marked('strong', inside());
    case 'em':
    case 'i':
      return marked('emphasis', inside());
    case 'a': {
      const children = inside();
      const href = element.properties.href;
      if (typeof href !== 'string' || children.length === 0) return children;
      return [{ type: 'link', url: resolve(href), children }];
    }
    default:
      return hasClass(element, 'mono') ? [{ type: 'inlineCode', value: textOf(element) }] : inside();
  }
}

/** The inline content of some nodes; blocks among them are read as if they ran along the line. */
export function inlineOf(nodes: readonly HtmlNode[], resolve: ResolveLink): Inline[] {
  const out: Inline[] = [];
  let before: HtmlNode | undefined;
  for (const node of nodes) {
    const parts: Inline[] =
      node.type === 'text'
        ? [{ type: 'text', value: collapsed(node.value) }]
        : isElement(node)
          ? elementInline(node, resolve)
          : [];
    if (parts.length === 0) continue;
    if (before && areApart(before, node)) out.push({ type: 'text', value: ' ' });
    out.push(...parts);
    before = node;
  }
  return joined(out);
}

/** Blocks, and elements side by side, are apart on the page by its style. Groups of digits are one number. */
function areApart(before: HtmlNode, node: HtmlNode): boolean {
  if (!isInline(before) || !isInline(node)) return true;
  return [before, node].every((side) => isElement(side) && !hasClass(side, 'digit-group'));
}

/** Neighbouring texts as one, so that no space is doubled between them. */
function joined(parts: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.type === 'text' && last?.type === 'text') last.value = collapsed(last.value + part.value);
    else out.push(part.type === 'text' ? { ...part } : part);
  }
  return out.filter((part) => part.type !== 'text' || part.value !== '');
}

/** Without the white space at both ends; none where nothing else is left. */
export function trimmed(parts: readonly Inline[]): Inline[] {
  const out = joined(parts);
  const [first] = out;
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = out.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return out.filter((part) => part.type !== 'text' || part.value !== '');
}
