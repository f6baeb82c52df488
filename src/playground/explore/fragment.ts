/** What the explorer's address says after `#`: `#recipe=ID`, or `#p1=…` with policies. Nothing of it is trusted. */
export type ExploreFragment =
  | { kind: 'none' }
  | { kind: 'recipe'; id: string }
  /** To be read by `src/share/policies.ts`, which is loaded on demand. */
  | { kind: 'policies' }
  /** `message` says to the reader what is wrong. */
  | { kind: 'bad'; message: string };

/** Never throws. */
export function readExploreFragment(hash: string): ExploreFragment {
  const text = hash.replace(/^#/, '');
  if (/^p\d+=/.test(text)) return { kind: 'policies' };
  const id = /^recipe=(.*)$/s.exec(text)?.[1];
  if (id !== undefined) {
    return /^[a-z0-9-]{1,100}$/.test(id)
      ? { kind: 'recipe', id }
      : {
          kind: 'bad',
          message: 'The address was not understood: a recipe is named by small letters, digits and hyphens.',
        };
  }
  // Other fragments are anchors of the page, such as the skip link's.
  return text.includes('=')
    ? {
        kind: 'bad',
        message: 'The address was not understood: only #recipe=ID and shared policies are known after #.',
      }
    : { kind: 'none' };
}

export const recipeFragment = (id: string): string => `#recipe=${id}`;
