/** The components that say something by how they look: what they say, in Markdown. */
import { inlineOf, trimmed, type ResolveLink } from './inline.ts';
import {
  attribute,
  byClass,
  byTag,
  find,
  findAll,
  hasClass,
  isElement,
  textOf,
  type Block,
  type HtmlElement,
  type HtmlNode,
  type Inline,
} from './tree.ts';

type Blocks = (nodes: readonly HtmlNode[], resolve: ResolveLink) => Block[];

const bold = (value: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [{ type: 'text', value }] }],
});

/** A code block of Expressive Code: its language, its title, its lines. */
function codeFrame(figure: HtmlElement): Block[] {
  const pre = find(figure, byTag('pre'));
  if (!pre) return [];
  const lines = findAll(pre, byClass('ec-line')).map((line) => textOf(line).replace(/\n$/, ''));
  const caption = find(figure, byClass('title'));
  const title = caption && textOf(caption).trim();
  const lang = attribute(pre, 'dataLanguage') ?? null;
  const value = lines.length > 0 ? lines.join('\n') : textOf(pre);
  return [{ type: 'code', lang, meta: title ? `title="${title}"` : null, value }];
}

/** Tabs stand one below the other, each under its label. */
function tabs(element: HtmlElement, resolve: ResolveLink, blocks: Blocks): Block[] {
  const labels = findAll(element, ({ properties }) => properties.role === 'tab').map((tab) =>
    textOf(tab).trim(),
  );
  const panels = findAll(element, ({ properties }) => properties.role === 'tabpanel');
  return panels.flatMap((panel, index) => [bold(labels[index] ?? ''), ...blocks(panel.children, resolve)]);
}

/** One call in several languages, each under its name. */
function languages(element: HtmlElement): Block[] {
  return findAll(element, ({ properties }) => properties.role === 'tabpanel').flatMap((panel): Block[] => {
    const pre = find(panel, byTag('pre'));
    if (!pre) return [];
    const lang = attribute(pre, 'dataLanguage') ?? null;
    return [bold(attribute(panel, 'dataLabel') ?? ''), { type: 'code', lang, value: textOf(pre) }];
  });
}

/** Things in a row, which the page sets apart by space alone. */
function row(nodes: readonly HtmlNode[], resolve: ResolveLink): Block[] {
  const parts = nodes
    .map((node) => trimmed(inlineOf([node], resolve)))
    .filter((content) => content.length > 0)
    .flatMap((content, index): Inline[] =>
      index === 0 ? content : [{ type: 'text', value: ' · ' }, ...content],
    );
  return parts.length === 0 ? [] : [{ type: 'paragraph', children: parts }];
}

/** A runnable example: the request, how far it came, the answer. */
function example(element: HtmlElement, resolve: ResolveLink, blocks: Blocks): Block[] {
  const steps = findAll(element, byClass('wire-row')).slice(1);
  const said = (step: HtmlElement, name: string): string => {
    const found = find(step, byClass(name));
    return found ? textOf(found).replace(/\s+/g, ' ').trim() : '';
  };
  const rows = find(element, byClass('wire-rows'));
  const head = find(element, byClass('try-it-head'));
  const code = find(element, byTag('pre'));
  const message = find(element, byClass('try-it-message'));
  const session = find(element, byClass('try-it-session'));
  const meta = find(element, byClass('try-it-meta'));
  return [
    ...(head ? row(head.children, resolve) : []),
    ...(code ? [{ type: 'code' as const, lang: 'js', value: textOf(code).replace(/\n$/, '') }] : []),
    bold(rows ? (attribute(rows, 'ariaLabel') ?? 'Answer') : 'Answer'),
    ...(steps.length === 0
      ? []
      : [
          {
            type: 'list' as const,
            ordered: false,
            spread: false,
            children: steps.map((step) => {
              const note = said(step, 'wire-note');
              const value = `${said(step, 'wire-label')}${note === '' ? '' : `: ${note}`}`;
              return {
                type: 'listItem' as const,
                spread: false,
                children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }],
              };
            }),
          },
        ]),
    ...(message ? [quoted(message)] : []),
    ...(session ? blocks([session], resolve) : []),
    ...(meta ? row(meta.children, resolve) : []),
  ];
}

/** A text word for word: lines and double spaces stay. */
const quoted = (element: HtmlElement): Block => ({
  type: 'code',
  lang: 'text',
  value: textOf(element).trimEnd(),
});

const verbatimClasses = ['error-text', 'case-note-message'];

/** The blocks of a component; undefined for an element that is none. */
export function componentBlocks(
  element: HtmlElement,
  resolve: ResolveLink,
  blocks: Blocks,
): Block[] | undefined {
  if (hasClass(element, 'expressive-code')) return codeFrame(element);
  if (element.tagName === 'starlight-tabs') return tabs(element, resolve, blocks);
  if (element.tagName === 'language-tabs') return languages(element);
  if (element.tagName === 'try-it') return example(element, resolve, blocks);
  // The box that explains a pasted error does nothing on paper.
  if (element.tagName === 'explain-error') return [];
  if (verbatimClasses.some((name) => hasClass(element, name)) && !hasClass(element, 'error-silent')) {
    return [quoted(element)];
  }
  if (hasClass(element, 'error-facts') || hasClass(element, 'try-it-meta')) {
    return row(element.children.filter(isElement), resolve);
  }
  return undefined;
}
