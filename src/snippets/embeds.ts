/**
 * What can be embedded, by address: `/embed/v1/<what>/<variant>/`, with `light/` or `dark/` after it for a fixed theme.
 * Pages elsewhere hold these addresses: none may ever change or go. `tests/snippets/v1-urls.txt` has them all.
 */
import type { SnippetRequest, VariantId } from './target.ts';
import { targets, variants, type Target, type Variant } from './targets.ts';

export const embedRoot = '/embed/v1/';

export const embedThemes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** The call in all snippets: a session of one hour. */
export const embeddedRequest: SnippetRequest = { region: 'us-east-1', input: { DurationSeconds: 3600 } };

export interface SnippetEmbed {
  target: Target;
  variant: Variant;
}

/** Every snippet that there is: languages in the order of the tabs, each with its variants. */
export const snippetEmbeds: readonly SnippetEmbed[] = targets.flatMap((target) =>
  variants.filter(({ id }) => target.without?.[id] === undefined).map((variant) => ({ target, variant })),
);

/** `python/minimal`. */
export const snippetSlug = (target: string, variant: VariantId): string => `${target}/${variant}`;
/** `case/mfa-wrong-code`. */
export const caseSlug = (id: string): string => `case/${id}`;
/** The small playground. */
export const miniSlug = 'playground/mini';

/** The path of a frame: `/embed/v1/python/minimal/dark/`. */
export const embedPath = (slug: string, theme: EmbedTheme = 'auto'): string =>
  `${embedRoot}${slug}/${theme === 'auto' ? '' : `${theme}/`}`;

/** The page that writes the text to paste, with a snippet chosen: `/embed/#python/minimal`. */
export const embedBuilderPath = (target: string, variant: VariantId): string =>
  `/embed/#${snippetSlug(target, variant)}`;

/** The path of a frame's oEmbed document. */
export const oembedPath = (slug: string, theme: EmbedTheme = 'auto'): string =>
  `/oembed/v1/${slug}${theme === 'auto' ? '' : `/${theme}`}.json`;

/** `GetSessionToken in Python`, with what is special about the variant. */
export function snippetTitle({ target, variant }: SnippetEmbed): string {
  const plain = `GetSessionToken in ${target.label}`;
  return variant.id === 'minimal' ? plain : `${plain}: ${variant.label.toLowerCase().replace('mfa', 'MFA')}`;
}

export const caseTitle = (lesson: string): string =>
  `GetSessionToken: ${lesson.charAt(0).toLowerCase()}${lesson.slice(1)}`;

export const miniTitle = 'GetSessionToken: try it';
