/** The files of `content` for unit tests, checked as the build checks them. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fromClient, fromService, type CatalogueEntry } from '../../model/catalogue.ts';
import { clientErrorSchema } from '../../model/client-error-schema.ts';
import type { ClientErrorEntry } from '../../model/client-errors.ts';
import { errorEntrySchema } from '../../model/error-schema.ts';
import type { ErrorEntry } from '../../model/errors.ts';
import { checks } from '../../sts/checks.ts';

const root = new URL('../../../content/', import.meta.url);

/** Names of the files in a folder, without their ending. */
export const namesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root)).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -5)] : []));

/** What a file holds. */
export const readYaml = (folder: string, name: string): unknown =>
  parse(readFileSync(new URL(`${folder}/${name}.yaml`, root), 'utf8'));

const cases = new Set(namesIn('cases'));

/** The answers of STS in the catalogue. */
export function serviceErrors(): ErrorEntry[] {
  const schema = errorEntrySchema({ cases, checks: new Set(checks.map(({ id }) => id)) });
  return namesIn('errors').map((id) => ({ id, ...schema.parse(readYaml('errors', id)) }));
}

/** What clients say by themselves. */
export function clientErrors(): ClientErrorEntry[] {
  const schema = clientErrorSchema(cases);
  return namesIn('client-errors').map((id) => ({ id, ...schema.parse(readYaml('client-errors', id)) }));
}

/** The whole catalogue. */
export const catalogue = (): CatalogueEntry[] => [
  ...serviceErrors().map(fromService),
  ...clientErrors().map(fromClient),
];
