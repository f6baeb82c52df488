/** Everything that is pasted, and what a reader copies back. */
import { spawnSync } from 'node:child_process';
import { embeddedRequest, embedPath, snippetEmbeds, snippetSlug } from '../../src/snippets/embeds.ts';
import { generate } from '../../src/snippets/generate.ts';
import { findMarkup } from '../../src/snippets/markups.ts';
import type { Embed } from '../../src/snippets/markups/markup.ts';

const host = 'https://docs.example.com';

/** Code that wikis were seen to change: facts/embeds.md §1. */
const hostile: readonly Embed[] = [
  ['French spaces', 'a ? b : c ;\necho done !\n« a » ‹ b ›\ncurl -w "status %{http_code}" %\n'],
  ['blank lines', 'if True:\n\n    a = 1\n\n\nb = 2\n'],
  [
    'markup',
    `<b>&amp; &#32; &lt;</b> '''x''' [[y]] {{z}} ~~~~ == h == {{{1|}}} <nowiki> **s** //i// %% \\\\ \n`,
  ],
  ['ends of tags', '</pre></syntaxhighlight></nowiki></html> </file>\n'],
  ['other scripts', '# ñ 日本 😀 “quotes” – --token-code\n'],
].map(([title = '', text = '']) => ({
  title,
  url: `${host}/embed/v1/x/y/`,
  height: 300,
  code: { text, fileName: 'f.py', language: 'python' },
}));

/** Every snippet as an embed, and the hostile ones. */
export const embeds: readonly (Embed & { code: NonNullable<Embed['code']> })[] = [
  ...snippetEmbeds.map(({ target, variant }) => {
    const snippet = generate(embeddedRequest, { target: target.id, variant: variant.id });
    if (!('code' in snippet)) throw new Error(snippet.unavailable);
    const slug = snippetSlug(target.id, variant.id);
    const { code: text, fileName, language } = snippet;
    return { title: slug, url: host + embedPath(slug), height: 300, code: { text, fileName, language } };
  }),
  ...hostile,
].flatMap(({ code, ...embed }) => (code ? [{ ...embed, code }] : []));

/** One of a wiki's texts, by its label. */
export function pasteOf(wiki: string, embed: Embed, label: string): string {
  const paste = findMarkup(wiki)
    ?.pastes(embed)
    .find((candidate) => candidate.label === label);
  if (!paste || !('text' in paste)) throw new Error(`${wiki} has no text ${label} for ${embed.title}`);
  return paste.text;
}

/** Runs a program of PHP with a text on its standard input. Throws with what it says where it fails. */
export function php(args: readonly string[], input: string, env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync('php', args, {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`php ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' };

/** What the reader of an element copies: its text, entities read as a browser reads them. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex?: string, decimal?: string, name?: string) =>
      hex || decimal
        ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
        : (named[name ?? ''] ?? entity),
    );

/** The texts of all code blocks of a page, without the line breaks at their ends. */
export const codeIn = (html: string): string[] =>
  [...html.matchAll(/<pre[^>]*>([\s\S]*?)<\/pre>/g)].map(([, inside = '']) =>
    // HTML drops a line break that comes first.
    textOf(inside.replace(/^\n/, '')).replace(/\n+$/, ''),
  );

export const shownOf = ({ code }: { code: { text: string } }): string => code.text.replace(/\n+$/, '');
