/** What stands one below the other: paragraphs, lists, tables, code. The site's own components are in components.ts. */
import { componentBlocks } from './components.ts';
import { inlineOf, isDropped, isInline, trimmed, type ResolveLink } from './inline.ts';
import {
  findAll,
  byTag,
  hasClass,
  isElement,
  textOf,
  type Block,
  type HtmlElement,
  type HtmlNode,
  type Inline,
  type ListItem,
  type TableRow,
} from './tree.ts';

const paragraph = (children: readonly Inline[]): Block[] => {
  const content = trimmed(children);
  return content.length === 0 ? [] : [{ type: 'paragraph', children: content }];
};

const item = (children: readonly Block[]): ListItem[] =>
  children.length === 0 ? [] : [{ type: 'listItem', spread: false, children: children as never }];

function list(element: HtmlElement, resolve: ResolveLink): Block[] {
  const items = element.children
    .filter(isElement)
    .filter(byTag('li'))
    .flatMap((child) => item(blocksOf(child.children, resolve)));
  return items.length === 0
    ? []
    : [{ type: 'list', ordered: element.tagName === 'ol', spread: false, children: items }];
}

/** What is quoted word for word: along the line, or where it has lines of its own, as a block of code. */
function verbatim(element: HtmlElement): { line: Inline[]; blocks: Block[] } {
  const value = textOf(element);
  return value.includes('\n')
    ? { line: [], blocks: [{ type: 'code', lang: 'text', value }] }
    : { line: [{ type: 'inlineCode', value }], blocks: [] };
}

/** A list of terms: each with what is said of it on one line. */
function definitions(element: HtmlElement, resolve: ResolveLink): Block[] {
  const items: { term: Inline[]; said: Inline[]; below: Block[] }[] = [];
  for (const part of findAll(element, byTag('dt', 'dd'))) {
    if (part.tagName === 'dt') {
      items.push({ term: trimmed(inlineOf(part.children, resolve)), said: [], below: [] });
      continue;
    }
    const quoted = hasClass(part, 'mono') ? verbatim(part) : undefined;
    const content = quoted?.line ?? trimmed(inlineOf(part.children, resolve));
    if (content.length > 0) items.at(-1)?.said.push({ type: 'text', value: ' ' }, ...content);
    items.at(-1)?.below.push(...(quoted?.blocks ?? []));
  }
  const children = items.flatMap(({ term, said, below }) =>
    item([...paragraph([...term, { type: 'text', value: ':' }, ...said]), ...below]),
  );
  return children.length === 0 ? [] : [{ type: 'list', ordered: false, spread: false, children }];
}

const emptyCell: TableRow['children'][number] = { type: 'tableCell', children: [] };

function table(element: HtmlElement, resolve: ResolveLink): Block[] {
  const rows = findAll(element, byTag('tr')).map((row): TableRow => {
    const cells = row.children.filter(isElement).filter(byTag('th', 'td'));
    return {
      type: 'tableRow',
      children: cells.flatMap((cell) => [
        { type: 'tableCell', children: trimmed(inlineOf(cell.children, resolve)) },
        ...Array.from({ length: Number(cell.properties.colSpan ?? 1) - 1 }, () => emptyCell),
      ]),
    };
  });
  const captions = findAll(element, byTag('caption')).flatMap((caption) =>
    paragraph(inlineOf(caption.children, resolve)),
  );
  return rows.length === 0 ? [] : [...captions, { type: 'table', children: rows }];
}

function elementBlocks(element: HtmlElement, resolve: ResolveLink): Block[] {
  if (isDropped(element)) return [];
  const own = componentBlocks(element, resolve, blocksOf);
  if (own) return own;
  const heading = /^h([1-6])$/.exec(element.tagName);
  if (heading) {
    const children = trimmed(inlineOf(element.children, resolve));
    return [{ type: 'heading', depth: Number(heading[1]) as 1 | 2 | 3 | 4 | 5 | 6, children }];
  }
  switch (element.tagName) {
    case 'p':
      return paragraph(inlineOf(element.children, resolve));
    case 'ul':
    case 'ol':
      return list(element, resolve);
    case 'dl':
      return definitions(element, resolve);
    case 'table':
      return table(element, resolve);
    case 'pre':
      return [{ type: 'code', value: textOf(element).replace(/\n$/, '') }];
    case 'summary':
      return [
        {
          type: 'paragraph',
          children: [{ type: 'strong', children: [{ type: 'text', value: textOf(element).trim() }] }],
        },
      ];
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'blockquote': {
      const children = blocksOf(element.children, resolve);
      return children.length === 0 ? [] : [{ type: 'blockquote', children: children as never }];
    }
    default:
      return blocksOf(element.children, resolve);
  }
}

/** The blocks of some nodes; what runs along the line between them makes paragraphs of its own. */
export function blocksOf(nodes: readonly HtmlNode[], resolve: ResolveLink): Block[] {
  const out: Block[] = [];
  let line: HtmlNode[] = [];
  const endLine = (): void => {
    out.push(...paragraph(inlineOf(line, resolve)));
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else if (isElement(node)) {
      endLine();
      out.push(...elementBlocks(node, resolve));
    }
  }
  endLine();
  return out;
}
