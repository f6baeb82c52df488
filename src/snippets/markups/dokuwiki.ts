/** DokuWiki. */
import {
  iframeTag,
  linesOfCode,
  originOf,
  textPaste,
  type CodeBlock,
  type EmbedCode,
  type Markup,
} from './markup.ts';

/** With a language a blank line comes out as a no-break space, so the code has none: `-`. Tried with 2022-07-31. */
function block(code: EmbedCode): CodeBlock {
  const text = linesOfCode(code).join('\n');
  const tag = ['code', 'file'].find((name) => !text.includes(`</${name}>`));
  if (tag === undefined)
    return { unavailable: 'The code holds both </code> and </file>, and DokuWiki ends at the first.' };
  return { text: `<${tag} - ${code.fileName}>\n${text}\n</${tag}>` };
}

export const dokuwiki: Markup = {
  id: 'dokuwiki',
  label: 'DokuWiki',
  where: 'The page’s source.',
  pastes: (embed) => [
    textPaste(embed, block, (title, url) => `[[${url}|${title.replaceAll(']]', ']&#8203;]')}]]`),
    {
      label: 'Live frame',
      text: `{{url>${embed.url} 100%,${embed.height} noborder|${embed.title.replace(/[|}]/g, ' ')}}}`,
      allow: `The plugin “iframe”, with ${originOf(embed.url)} where it keeps a list.`,
      otherwise: 'The line is shown as text.',
    },
    {
      label: 'Live frame as HTML',
      text: `<html>${iframeTag(embed)}</html>`,
      allow: 'htmlok, in releases up to 2022-07-31; later ones need the plugin “htmlok”.',
      otherwise: 'The tag is shown as text.',
    },
  ],
};
