/** What the reader has chosen to embed, and the frame that it is. */
import {
  embeddedRequest,
  embedPath,
  miniSlug,
  miniTitle,
  snippetEmbeds,
  snippetSlug,
  snippetTitle,
  type EmbedTheme,
  type SnippetEmbed,
} from '../../snippets/embeds.ts';
import { miniHeight, snippetHeight } from '../../snippets/embed-height.ts';
import { generate } from '../../snippets/generate.ts';
import type { Embed } from '../../snippets/markups/markup.ts';

/** A case as the page hands it over. */
export interface CaseChoice {
  id: string;
  slug: string;
  /** Title of the lesson. */
  lesson: string;
  title: string;
  /** CSS pixels. */
  height: number;
  /** The body of the answer, XML. */
  answer: string;
}

export const kinds = [
  { id: 'snippet', label: 'Code in a language' },
  { id: 'case', label: 'A case: request and answer' },
  { id: 'playground', label: 'A small playground' },
] as const;
export type KindId = (typeof kinds)[number]['id'];

/** All fields are kept, so that going back to a kind finds it as it was left. */
export interface Choice {
  kind: KindId;
  target: string;
  variant: string;
  caseId: string;
  theme: EmbedTheme;
}

export const firstChoice = (cases: readonly CaseChoice[]): Choice => ({
  kind: 'snippet',
  target: 'python',
  variant: 'mfa-prompt',
  caseId: cases.find(({ id }) => id === 'mfa-wrong-code')?.id ?? cases[0]?.id ?? '',
  theme: 'auto',
});

/** The snippets of one language. */
export const embedsOf = (target: string): readonly SnippetEmbed[] =>
  snippetEmbeds.filter((embed) => embed.target.id === target);

/** The snippet chosen; of a language without the variant, its first. */
export function chosenSnippet({ target, variant }: Choice): SnippetEmbed {
  const own = embedsOf(target);
  const found = own.find((embed) => embed.variant.id === variant) ?? own[0] ?? snippetEmbeds[0];
  if (!found) throw new Error('there is no snippet to embed');
  return found;
}

/** The frame, at an address below `base`: the site's origin. `href` puts the site's base path before a path. */
export function embedOf(
  choice: Choice,
  cases: readonly CaseChoice[],
  base: string,
  href: (path: string) => string,
): Embed & { slug: string } {
  const at = (slug: string): { slug: string; url: string } => ({
    slug,
    url: base + href(embedPath(slug, choice.theme)),
  });
  if (choice.kind === 'playground') return { ...at(miniSlug), title: miniTitle, height: miniHeight };
  if (choice.kind === 'case') {
    const found = cases.find(({ id }) => id === choice.caseId);
    if (!found) throw new Error(`no case is called ${choice.caseId}`);
    const { slug, title, height, answer, id } = found;
    return { ...at(slug), title, height, code: { text: answer, fileName: `${id}.xml`, language: 'xml' } };
  }
  const embed = chosenSnippet(choice);
  const slug = snippetSlug(embed.target.id, embed.variant.id);
  const snippet = generate(embeddedRequest, { target: embed.target.id, variant: embed.variant.id });
  if (!('code' in snippet)) throw new Error(`${slug}: ${snippet.unavailable}`);
  return {
    ...at(slug),
    title: snippetTitle(embed),
    height: snippetHeight(snippet.code),
    code: { text: snippet.code, fileName: snippet.fileName, language: snippet.language },
  };
}

/** The choice that `#python/minimal` stands for; as it was where the fragment names nothing that can be embedded. */
export function choiceOfHash(hash: string, before: Choice, cases: readonly CaseChoice[]): Choice {
  const slug = hash.replace(/^#/, '');
  if (slug === miniSlug) return { ...before, kind: 'playground' };
  const found = cases.find((candidate) => candidate.slug === slug);
  if (found) return { ...before, kind: 'case', caseId: found.id };
  const embed = snippetEmbeds.find(({ target, variant }) => snippetSlug(target.id, variant.id) === slug);
  return embed ? { ...before, kind: 'snippet', target: embed.target.id, variant: embed.variant.id } : before;
}
