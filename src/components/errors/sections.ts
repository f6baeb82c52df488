/** The headings of every error's page, in order; the last only where there is something to run. */
import type { CatalogueEntry } from '../../model/catalogue.ts';

export const sections = {
  see: 'What you see',
  when: 'When',
  why: 'Why',
  do: 'What to do',
  run: 'Run it',
} as const;

export type SectionId = keyof typeof sections;

export const sectionsOf = (entry: CatalogueEntry): { id: string; label: string }[] =>
  (Object.keys(sections) as SectionId[])
    .filter((id) => id !== 'run' || entry.case !== undefined)
    .map((id) => ({ id, label: sections[id] }));
