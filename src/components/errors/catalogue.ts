/** The catalogue of errors as the build reads it. */
import { getCollection } from 'astro:content';
import { catalogueGroups, fromClient, fromService, type CatalogueEntry } from '../../model/catalogue.ts';
import { clientEvidenceMeaning } from '../../model/client-errors.ts';
import type { Evidence } from '../../model/operation.ts';
import { evidenceMeaning } from '../../playground/marks/Evidence.tsx';
import { checks } from '../../sts/checks.ts';
import { errorEntries } from '../example.ts';

const checkRank = ({ check }: CatalogueEntry): number => checks.findIndex(({ id }) => id === check);
const groupRank = ({ group }: CatalogueEntry): number => catalogueGroups.indexOf(group);

/** Every entry: those of STS first, in the order of its checks, then who else speaks, by title. */
export async function catalogueEntries(): Promise<CatalogueEntry[]> {
  const service = (await errorEntries()).map(fromService);
  const others = (await getCollection('clientErrors')).map(({ id, data }) => fromClient({ id, ...data }));
  others.sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return [...service, ...others].sort((a, b) => groupRank(a) - groupRank(b) || checkRank(a) - checkRank(b));
}

/** What an entry's mark claims: of an answer of AWS something else than of a client's own text. */
export const meaningOf = ({ group }: CatalogueEntry, kind: Evidence): string =>
  group === 'sts' || group === 'aws' ? evidenceMeaning[kind] : clientEvidenceMeaning[kind];
