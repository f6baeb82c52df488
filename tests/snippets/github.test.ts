/**
 * What GitHub leaves of the texts for Markdown. Its rules are the default ones of `rehype-sanitize`; it renders the
 * Markdown first, with the HTML in it.
 */
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { fromHtml } from 'hast-util-from-html';
import rehypeSanitize from 'rehype-sanitize';
import { describe, expect, it } from 'vitest';
import { isFramed } from '../../src/playground/embed/framed.ts';
import {
  attribute,
  isElement,
  textOf,
  type HtmlElement,
  type HtmlNode,
} from '../../src/integrations/markdown/tree.ts';
import {
  caseSlug,
  caseTitle,
  embeddedRequest,
  embedPath,
  miniSlug,
  miniTitle,
  snippetEmbeds,
  snippetSlug,
  snippetTitle,
} from '../../src/snippets/embeds.ts';
import { generate } from '../../src/snippets/generate.ts';
import { azure, github, gitlab } from '../../src/snippets/markups/markdown.ts';
import { iframeTag, type Embed } from '../../src/snippets/markups/markup.ts';
import { loadCases } from '../cases/load.ts';

const markups = [github, gitlab, azure];
const { render } = await createMarkdownProcessor({ gfm: true, smartypants: false, syntaxHighlight: false });
const sanitize = rehypeSanitize();

async function onGitHub(markdown: string): Promise<HtmlElement[]> {
  const { code } = await render(markdown);
  const elements: HtmlElement[] = [];
  const visit = (node: HtmlNode): void => {
    if (!isElement(node)) return;
    elements.push(node);
    node.children.forEach(visit);
  };
  sanitize(fromHtml(code, { fragment: true })).children.forEach((node) => visit(node));
  return elements;
}

const named = (elements: readonly HtmlElement[], name: string): HtmlElement[] =>
  elements.filter(({ tagName }) => tagName === name);

const embedOf = (slug: string, title: string, code?: Embed['code']): Embed => ({
  title,
  url: `https://docs.example.com${embedPath(slug)}`,
  height: 300,
  code,
});

const snippets = snippetEmbeds.map((embed) => {
  const { target, variant } = embed;
  const snippet = generate(embeddedRequest, { target: target.id, variant: variant.id });
  if (!('code' in snippet)) throw new Error(snippet.unavailable);
  const { code: text, fileName, language } = snippet;
  return embedOf(snippetSlug(target.id, variant.id), snippetTitle(embed), { text, fileName, language });
});
const frames = [
  ...loadCases()
    .filter(isFramed)
    .map(({ id, lesson }) => embedOf(caseSlug(id), caseTitle(lesson?.title ?? id))),
  embedOf(miniSlug, miniTitle),
  embedOf('x/y', '[a](b) ![c](d) *e* _f_ ~~g~~ `h` <i>j</i> &amp; &lt; \\ http://example.com/ @k #1 :+1: ]('),
];

/** The only link of a text: where it leads, and what it says. */
async function linkOf(text: string): Promise<{ href: string | undefined; text: string }> {
  const links = named(await onGitHub(text), 'a');
  const [link] = links;
  if (!link || links.length > 1) throw new Error(`${links.length} links: ${text}`);
  return { href: attribute(link, 'href'), text: textOf(link) };
}

const textsOf = (markup: (typeof markups)[number], embed: Embed): string[] =>
  markup.pastes(embed).map((paste) => {
    if (!('text' in paste)) throw new Error(paste.unavailable);
    return paste.text;
  });

describe.each(markups)('GitHub, of the texts for $label', (markup) => {
  it('leaves every code as it is, with the name of its language', async () => {
    for (const embed of snippets) {
      const [text = ''] = textsOf(markup, embed);
      const [code, ...others] = named(await onGitHub(text), 'code');
      expect(others).toEqual([]);
      expect(code && textOf(code)).toBe(embed.code?.text);
      expect(code && attribute(code, 'className')).toBe(`language-${embed.code?.language}`);
    }
  });

  it('leaves a link that works where there is no code', async () => {
    for (const embed of frames) {
      const [text = ''] = textsOf(markup, embed);
      expect(await linkOf(text)).toEqual({ href: embed.url, text: embed.title });
    }
  });
});

it.each([github, azure])(
  'GitHub, of the texts for $label, leaves the link to a snippet’s frame',
  async (markup) => {
    for (const embed of snippets) {
      const [, text = ''] = textsOf(markup, embed);
      expect(await linkOf(text)).toEqual({ href: embed.url, text: embed.title });
    }
  },
);

it('GitHub leaves nothing of a frame, so that nothing but a link is offered there', async () => {
  for (const embed of frames) expect(await onGitHub(iframeTag(embed))).toEqual([]);
});
