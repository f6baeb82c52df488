/** Confluence's storage format. */
import { confluenceLanguage } from './languages.ts';
import {
  escapeMarkup,
  iframeTag,
  linesOfCode,
  originOf,
  textPaste,
  type CodeBlock,
  type EmbedCode,
  type Markup,
} from './markup.ts';

/** A text that may hold the end of a section: it is cut there, and goes on in the next. */
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** What XML 1.0 cannot hold, escaped or not. */
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

function block(code: EmbedCode): CodeBlock {
  if (forbidden.test(code.text))
    return { unavailable: 'The code holds a control character, which XML cannot.' };
  const parameter = (name: string, value: string): string =>
    `<ac:parameter ac:name="${name}">${escapeMarkup(value)}</ac:parameter>`;
  return {
    text:
      '<ac:structured-macro ac:name="code" ac:schema-version="1">' +
      parameter('language', confluenceLanguage(code)) +
      parameter('title', code.fileName) +
      `<ac:plain-text-body>${cdata(linesOfCode(code).join('\n'))}</ac:plain-text-body></ac:structured-macro>`,
  };
}

export const confluence: Markup = {
  id: 'confluence',
  label: 'Confluence',
  where: 'Insert markup, Confluence storage format; or body.storage of the REST API.',
  pastes: (embed) => [
    textPaste(
      embed,
      block,
      (title, url) => `<p><a href="${escapeMarkup(url)}">${escapeMarkup(title)}</a></p>`,
    ),
    {
      label: 'Live frame',
      text: `<ac:structured-macro ac:name="html" ac:schema-version="1"><ac:plain-text-body>${cdata(iframeTag(embed))}</ac:plain-text-body></ac:structured-macro>`,
      allow: `Data Center: the system administrator enables the html macro. Cloud has no such macro: an app for frames, with ${originOf(embed.url)} on its list.`,
      otherwise: 'The page shows “Unknown macro: html”, or the macro’s notice that it is disabled.',
    },
  ],
};
