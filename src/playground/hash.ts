/**
 * The part of the address after `#`: `#case=ID` opens a preset, `#case=ID&from=PATH` one from a page of the docs, `#s1=…`
 * a shared request. Anything may stand there; nothing is trusted.
 */

/** Longest fragment that is read, in characters. */
const longest = 200;

export type Fragment =
  | { kind: 'none' }
  /** `from`: path of the page that it was opened from; a link may be made of it only where there is such a page. */
  | { kind: 'case'; id: string; from?: string | undefined }
  /** A shared request, to be read by `src/share/link.ts`, which is loaded on demand. */
  | { kind: 'link' }
  /** Cannot be read; `message` says why, for the reader. */
  | { kind: 'bad'; message: string };

/** Reads a fragment, with or without its `#`. Never throws. */
export function readFragment(hash: string): Fragment {
  const text = hash.replace(/^#/, '');
  if (text === '') return { kind: 'none' };
  if (/^s\d+=/.test(text)) return { kind: 'link' };
  const bad = (why: string): Fragment => ({ kind: 'bad', message: `The address was not understood: ${why}` });
  if (text.length > longest) return bad(`what follows # is longer than ${longest} characters.`);
  const match = /^case=([^&]*)(?:&from=(.*))?$/s.exec(text);
  // Other fragments are anchors of the page, such as the skip link's.
  if (!match)
    return text.includes('=') ? bad('only #case=ID and shared links are known after #.') : { kind: 'none' };
  const id = match[1] ?? '';
  const from = isPath(match[2]) ? match[2] : undefined;
  return /^[a-z0-9-]+$/.test(id)
    ? { kind: 'case', id, from }
    : bad('a case is named by small letters, digits and hyphens.');
}

/** A path of folders on this site: no host, no scheme, no way up. */
const isPath = (text: string | undefined): text is string =>
  text !== undefined && /^\/(?:[\w-]+\/)*$/.test(text);

/** `from`: path of the page of the docs that leads there. */
export const caseFragment = (id: string, from?: string): string =>
  `#case=${id}${from === undefined ? '' : `&from=${from}`}`;

/** The id of a case's example in a page of the docs. */
export const placeOfCase = (id: string): string => `try-${id}`;
