/** MediaWiki. */
import { pygmentsLanguage } from './languages.ts';
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

/**
 * The spaces that MediaWiki makes no-break spaces, in code too: before French punctuation that no word character
 * follows, and after an opening guillemet. `Sanitizer::armorFrenchSpaces`; tried with 1.39.
 */
const frenchSpace = / (?=[?:;!%»›](?![\p{L}\p{N}_]))|(?<=[«‹]) /gu;

/** Spaces as entities: they are decoded after the wiki has looked for French ones. */
const withEntities = (text: string): string => escapeMarkup(text).replace(frenchSpace, '&#32;');

function block(code: EmbedCode): CodeBlock {
  const text = linesOfCode(code).join('\n');
  frenchSpace.lastIndex = 0;
  const exact = !frenchSpace.test(text) && !/<\/syntaxhighlight/i.test(text);
  return {
    text: exact
      ? `<syntaxhighlight lang="${pygmentsLanguage(code)}">\n${text}\n</syntaxhighlight>`
      : // HTML drops a line break that comes first, and with it none of the code's own.
        `<pre>\n${withEntities(text)}\n</pre>`,
  };
}

export const mediawiki: Markup = {
  id: 'mediawiki',
  label: 'MediaWiki',
  where: 'The source editor.',
  pastes: (embed) => [
    {
      ...textPaste(embed, block, (title, url) => `[${url} ${title.replaceAll(']', '&#93;')}]`),
      ...(embed.code && {
        allow:
          'Extension:SyntaxHighlight for <syntaxhighlight>; it comes with MediaWiki. <pre>, which keeps spaces that the extension would change, needs nothing.',
        otherwise: 'Without the extension the tag and the code are shown as running text.',
      }),
    },
    {
      label: 'Live frame',
      text: `<html>${iframeTag(embed)}</html>`,
      allow: '$wgRawHtml = true, which is for wikis that only trusted people edit.',
      otherwise: 'The tag is shown as text.',
    },
    {
      label: 'Extension:IframeTag',
      text: iframeTag(embed).replace(/ (title|loading)="[^"]*"/g, ''),
      allow: `Extension:IframeTag, with ${originOf(embed.url)} on its list of hosts.`,
      otherwise: 'The tag is shown as text.',
    },
  ],
};
