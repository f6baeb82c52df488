/** Code in pieces, by the site's own theme: keywords set back, values forward. At build only. */
import { createHighlighter, type BundledLanguage, type Highlighter } from 'shiki';
import type { Piece } from '../snippets/javascript.ts';
import { targets } from '../snippets/targets.ts';
import { codeThemes } from '../styles/code-themes.ts';

/** Which one does not matter: only the kinds are taken from it. */
const theme = codeThemes[0] ?? { name: 'none', tokenColors: [] };
const colourOf = (scope: string): string | undefined =>
  theme.tokenColors.find((rule) => rule.scope?.includes(scope))?.settings.foreground;
const kinds = new Map<string | undefined, Piece['kind']>([
  [colourOf('keyword'), 'keyword'],
  [colourOf('string'), 'value'],
]);

let made: Promise<Highlighter> | undefined;

/** Splits code into pieces. `language` is Shiki's name of it. */
export async function highlight(code: string, language: string): Promise<Piece[]> {
  made ??= createHighlighter({
    themes: [theme],
    langs: [...new Set([...targets.map((target) => target.language), 'xml', 'http'])],
  });
  const highlighter = await made;
  const { tokens } = highlighter.codeToTokens(code.replace(/\n$/, ''), {
    lang: language as BundledLanguage,
    theme: theme.name,
  });
  const pieces: Piece[] = [];
  tokens.forEach((line, index) => {
    if (index > 0) append(pieces, '\n', 'code');
    for (const { content, color } of line) append(pieces, content, kinds.get(color?.toLowerCase()) ?? 'code');
  });
  return pieces;
}

/** Neighbours of one kind are one piece, and white space is of the kind before it: fewer tags. */
function append(pieces: Piece[], text: string, kind: Piece['kind']): void {
  const last = pieces.at(-1);
  if (last && (last.kind === kind || text.trim() === '')) last.text += text;
  else pieces.push({ text, kind });
}
