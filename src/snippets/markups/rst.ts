/** reStructuredText. */
import { pygmentsLanguage } from './languages.ts';
import { iframeTag, linesOfCode, textPaste, type CodeBlock, type EmbedCode, type Markup } from './markup.ts';

const indent = '   ';
const tabWidth = 8;

/** Tabs as spaces, to the columns that Docutils would count, before the block is indented. */
function expanded(line: string): string {
  let out = '';
  for (const sign of line) out += sign === '\t' ? ' '.repeat(tabWidth - (out.length % tabWidth)) : sign;
  return out;
}

const indented = (lines: readonly string[]): string =>
  lines.map((line) => (line === '' ? '' : indent + line)).join('\n');

function block(code: EmbedCode): CodeBlock {
  const lines = linesOfCode(code).map(expanded);
  if (lines.some((line) => line.endsWith(' '))) {
    return { unavailable: 'The code holds spaces at a line’s end, which Docutils drops.' };
  }
  const head = `.. code-block:: ${pygmentsLanguage(code)}\n${indent}:caption: ${code.fileName}\n\n`;
  return { text: head + indented(lines) };
}

export const rst: Markup = {
  id: 'rst',
  label: 'reStructuredText',
  where: 'An .rst file for Sphinx. Leave an empty line before and after.',
  pastes: (embed) => [
    textPaste(embed, block, (title, url) => `\`${title.replace(/[\\`<]/g, '\\$&')} <${url}>\`__`),
    {
      label: 'Live frame',
      text: `.. raw:: html\n\n${indented([iframeTag(embed)])}`,
      allow: 'raw_enabled, which is on in Sphinx. GitHub and PyPI have it off.',
      otherwise: 'An error in place of the frame.',
    },
  ],
};
