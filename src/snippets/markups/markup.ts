/**
 * What a paste text for a wiki is made from, and what it says beside itself. The rules of each wiki were tried on real
 * ones or read in their sources: facts/embeds.md §1.
 */

/** Code to show as text. */
export interface EmbedCode {
  text: string;
  fileName: string;
  /** Shiki's name of the language. */
  language: string;
}

/** A thing to embed. */
export interface Embed {
  title: string;
  /** The whole address of the frame. It has no query and none of `&<>"'`, so that no wiki has to escape it. */
  url: string;
  /** CSS pixels, for a column of ordinary width. */
  height: number;
  /** Absent where there is nothing to show without a frame. */
  code?: EmbedCode | undefined;
}

interface PasteFacts {
  /** `Text`, `Live frame`: one word or two. */
  label: string;
  /** What an administrator must allow. A sentence. */
  allow: string;
  /** What the reader sees where it is not allowed. A sentence. */
  otherwise: string;
}

/** A text to paste; or why the wiki has no way to write this one. */
export type Paste = PasteFacts & ({ text: string } | { unavailable: string });

export interface Markup {
  id: string;
  label: string;
  /** Where to paste it. A sentence. */
  where: string;
  pastes: (embed: Embed) => readonly Paste[];
}

/** A code block, or why there is none. */
export type CodeBlock = { text: string } | { unavailable: string };

/** The code without the line break at its end: every format adds its own. */
export const linesOfCode = ({ text }: EmbedCode): string[] => text.replace(/\n$/, '').split('\n');

export const nothingToAllow = 'Nothing: it is text.';
export const shownAsText = 'It is shown everywhere.';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text between tags, or in an attribute with double quotes, of HTML and XML. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** What the frame may do if the wiki keeps the attribute; the frame's own header says the same. */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** The frame as HTML. Losing any attribute but `src` does no harm. */
export function iframeTag({ title, url, height }: Embed): string {
  return (
    `<iframe src="${escapeMarkup(url)}" title="${escapeMarkup(title)}" width="100%" height="${height}" ` +
    `loading="lazy" style="border:0" sandbox="${sandbox}"></iframe>`
  );
}

/** Scheme and host, for an administrator's list. */
export const originOf = (url: string): string => new URL(url).origin;

/** The paste of the code as text, or of a link where there is only a frame. */
export function textPaste(
  { code, ...embed }: Embed,
  block: (code: EmbedCode) => CodeBlock,
  link: (title: string, url: string) => string,
): Paste {
  const facts = { allow: nothingToAllow, otherwise: shownAsText };
  return code
    ? { label: 'Text', ...facts, ...block(code) }
    : { label: 'Link', ...facts, text: link(embed.title, embed.url) };
}
