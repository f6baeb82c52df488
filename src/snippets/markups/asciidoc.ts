/** AsciiDoc. */
import { iframeTag, linesOfCode, textPaste, type CodeBlock, type EmbedCode, type Markup } from './markup.ts';

/** Lines that the preprocessor takes for its own, in code too; a backslash makes them text. */
const directive = /^\\?(include|ifdef|ifndef|ifeval|endif)::/;
/** `<1>` at a line's end is drawn as a number in a circle. */
const callout = /<(\d+|\.)>\s*$/m;

function block(code: EmbedCode): CodeBlock {
  const lines = linesOfCode(code).map((line) => (directive.test(line) ? `\\${line}` : line));
  if (lines.some((line) => /[ \t]$/.test(line))) {
    return { unavailable: 'The code holds spaces at a line’s end, which AsciiDoc drops.' };
  }
  const dashes = lines.filter((line) => /^-{4,}$/.test(line)).map((line) => line.length + 1);
  const delimiter = '-'.repeat(Math.max(4, ...dashes));
  const subs = callout.test(code.text) ? ',subs="-callouts"' : '';
  return {
    text: [`.${code.fileName}`, `[source,${code.language}${subs}]`, delimiter, ...lines, delimiter].join(
      '\n',
    ),
  };
}

export const asciidoc: Markup = {
  id: 'asciidoc',
  label: 'AsciiDoc',
  where: 'An .adoc file.',
  pastes: (embed) => [
    textPaste(embed, block, (title, url) => `link:${url}[${title.replaceAll(']', '\\]')}]`),
    {
      label: 'Live frame',
      text: `++++\n${iframeTag(embed)}\n++++`,
      allow: 'Nothing where you build the pages yourself. GitHub and GitLab take the tag out.',
      otherwise: 'Nothing is shown in its place.',
    },
  ],
};
