/** Pages that read what stands after `#` as more than a place: what they open must be there. */
import { readExploreFragment } from '../../src/playground/explore/fragment.ts';
import { readFragment } from '../../src/playground/hash.ts';
import { readLink } from '../../src/share/link.ts';

export interface Known {
  /** Ids of the cases that the playground opens. */
  cases: ReadonlySet<string>;
  /** Ids of the recipes that the explorer opens. */
  recipes: ReadonlySet<string>;
}

/** Why a fragment opens nothing; undefined where it does. `isPage` takes a path as it stands in an address. */
type Reader = (hash: string, known: Known, isPage: (path: string) => boolean) => string | undefined;

const noPlace = 'there is no such place on the page';

const playground: Reader = (hash, { cases }, isPage) => {
  const fragment = readFragment(hash);
  if (fragment.kind === 'bad') return fragment.message;
  if (fragment.kind === 'none') return noPlace;
  if (fragment.kind === 'link') {
    const link = readLink(hash);
    return link.ok ? undefined : link.message;
  }
  const { id, from } = fragment;
  if (!cases.has(id)) return `there is no case ${id}`;
  return from === undefined || isPage(from) ? undefined : `there is no page ${from} to go back to`;
};

const explorer: Reader = (hash, { recipes }) => {
  const fragment = readExploreFragment(hash);
  if (fragment.kind === 'bad') return fragment.message;
  if (fragment.kind !== 'recipe') return noPlace;
  return recipes.has(fragment.id) ? undefined : `there is no recipe ${fragment.id}`;
};

/** The builder of embeds names what it opens as its frame is named. */
const builder: Reader = (hash, _, isPage) => (isPage(`/embed/v1/${hash.slice(1)}/`) ? undefined : noPlace);

const readers: Readonly<Record<string, Reader>> = {
  'playground/': playground,
  'playground/policies/': explorer,
  'embed/': builder,
};

/** Why a fragment that is no id of the page leads nowhere; undefined where the page's script reads it. */
export const whyNothingOpens = (
  path: string,
  hash: string,
  known: Known,
  isPage: (path: string) => boolean,
): string | undefined => readers[path]?.(hash, known, isPage) ?? (path in readers ? undefined : noPlace);
