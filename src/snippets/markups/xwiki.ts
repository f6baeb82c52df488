/** XWiki 2.1 syntax. */
import { iframeTag, linesOfCode, textPaste, type CodeBlock, type EmbedCode, type Markup } from './markup.ts';

function block(code: EmbedCode): CodeBlock {
  const text = linesOfCode(code).join('\n');
  if (text.includes('{{/code}}'))
    return { unavailable: 'The code holds {{/code}}, which would end the macro.' };
  return { text: `{{code language="${code.language}"}}\n${text}\n{{/code}}` };
}

/** A tilde makes the next character text. */
const escaped = (text: string): string => text.replace(/[~[\]{}>|]/g, '~$&');

export const xwiki: Markup = {
  id: 'xwiki',
  label: 'XWiki',
  where: 'The wiki editor; or Source in the other one.',
  pastes: (embed) => [
    textPaste(embed, block, (title, url) => `[[${escaped(title)}>>url:${url}]]`),
    {
      label: 'Live frame',
      text: `{{html clean="false"}}\n${iframeTag(embed)}\n{{/html}}`,
      allow: 'The author needs the script right; newer releases clean the HTML of everybody else.',
      otherwise: 'The frame is taken out, or the page says that the macro needs rights.',
    },
  ],
};
