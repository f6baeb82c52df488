/** The part of the address after `#`: `#case=ID` opens a preset, `#s1=…` a shared request. Anything may stand there; nothing is trusted. */

/** Longest fragment that is read, in characters. */
const longest = 200;

export type Fragment =
  | { kind: 'none' }
  | { kind: 'case'; id: string }
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
  const match = /^case=(.*)$/s.exec(text);
  // Other fragments are anchors of the page, such as the skip link's.
  if (!match)
    return text.includes('=') ? bad('only #case=ID and shared links are known after #.') : { kind: 'none' };
  const id = match[1] ?? '';
  return /^[a-z0-9-]+$/.test(id)
    ? { kind: 'case', id }
    : bad('a case is named by small letters, digits and hyphens.');
}

export const caseFragment = (id: string): string => `#case=${id}`;
