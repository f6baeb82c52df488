/** What is left of the paste texts where a wiki cleans HTML with DOMPurify, as Wiki.js does. */
import { createRequire } from 'node:module';
import { iframeTag } from '../../src/snippets/markups/markup.ts';
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
