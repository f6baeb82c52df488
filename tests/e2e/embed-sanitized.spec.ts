/**
 * What browsers' parsers make of the paste texts: where a wiki cleans HTML with DOMPurify, as Wiki.js does, and where it
 * reads XML, as Confluence does.
 */
import { createRequire } from 'node:module';
import { embeddedRequest, snippetEmbeds, snippetTitle } from '../../src/snippets/embeds.ts';
import { generate } from '../../src/snippets/generate.ts';
import { confluence } from '../../src/snippets/markups/confluence.ts';
import { iframeTag, type EmbedCode } from '../../src/snippets/markups/markup.ts';
import { expect, test } from './fixtures.ts';

const embed = { title: 'Embed', url: 'https://docs.example.com/embed/v1/go/minimal/', height: 300 };
// It comes with Monaco.
const monaco = new URL('../../node_modules/monaco-editor/package.json', import.meta.url);
const purifier = createRequire(monaco)
  .resolve('dompurify')
  .replace(/[^/]+$/, 'purify.min.js');

interface Purifier {
  sanitize: (html: string, options: { ADD_TAGS?: string[]; ADD_ATTR?: string[] }) => string;
}

test('a frame keeps what it needs where tags of frames are let through, and a link does everywhere', async ({
  page,
}) => {
  await page.setContent('<!doctype html><title>Wiki</title>');
  await page.addScriptTag({ path: purifier });
  const clean = (html: string, tags: string[]): Promise<string> =>
    page.evaluate(
      ([text, added]) =>
        (window as unknown as { DOMPurify: Purifier }).DOMPurify.sanitize(text, { ADD_TAGS: added }),
      [html, tags] as const,
    );
  const link = `<a href="${embed.url}">Embed</a>`;
  expect(await clean(link, [])).toBe(link);
  expect(await clean(iframeTag(embed), [])).toBe('');
  const frame = await clean(iframeTag(embed), ['iframe']);
  for (const attribute of [`src="${embed.url}"`, 'title="Embed"', 'height="300"', 'width="100%"'])
    expect(frame).toContain(attribute);
  // The frame's own header says it again: nothing is lost.
  expect(frame).not.toContain('sandbox');
});

test('the form for Confluence is XML that holds the code, the link and the frame as they are', async ({
  page,
}) => {
  const snippets = snippetEmbeds.map((snippet) => {
    const { target, variant } = snippet;
    const made = generate(embeddedRequest, { target: target.id, variant: variant.id });
    if (!('code' in made)) throw new Error(made.unavailable);
    const { code: text, fileName, language } = made;
    return { title: snippetTitle(snippet), code: { text, fileName, language } };
  });
  const hostile = {
    text: 'a ]]> b ]]]]>> <c> &d; "e" \u0085\u2028 😀\n',
    fileName: '<&">.xml',
    language: 'xml',
  };
  const things: { title: string; code?: EmbedCode }[] = [
    ...snippets,
    { title: 'x', code: hostile },
    { title: '<b> & "c" ]]>' },
  ];
  const pastes = things.map((thing) => confluence.pastes({ ...embed, ...thing }));
  const texts = pastes.map((all) => all.map((paste) => ('text' in paste ? paste.text : paste.unavailable)));
  const read = await page.evaluate(
    (all) =>
      all.map(([first = '', frame = '']) => {
        const root = new DOMParser().parseFromString(
          `<page xmlns:ac="urn:ac">${first}${frame}</page>`,
          'application/xml',
        );
        const fault = root.querySelector('parsererror')?.textContent ?? '';
        const bodies = [...root.getElementsByTagName('ac:plain-text-body')].map(
          ({ textContent }) => textContent,
        );
        const link = root.querySelector('a');
        const parameters = [...root.getElementsByTagName('ac:parameter')].map(
          ({ textContent }) => textContent,
        );
        return {
          fault,
          bodies,
          fileName: parameters[1],
          link: link && [link.getAttribute('href'), link.textContent],
        };
      }),
    texts,
  );
  expect(read).toEqual(
    things.map(({ title, code }) => ({
      fault: '',
      bodies: [...(code ? [code.text.replace(/\n$/, '')] : []), iframeTag({ ...embed, title })],
      fileName: code?.fileName,
      link: code ? null : [embed.url, title],
    })),
  );
});
