/** What `_headers` looks like, for readers; the whole file, with the hashes, is written by the build. */
import { commonHeaders } from '../response-headers.ts';
import { headersFile } from '../rules.ts';
import { sections } from './sections.ts';

/** The rule for everything, and those of the classes that differ most in who may frame them. */
export function headersExcerpt(root = ''): string {
  const shown = sections().filter(({ name }) => name === 'live' || name === 'embed');
  return headersFile([
    { pattern: `${root}/*`, headers: commonHeaders },
    ...shown.map(({ folder, headers }) => ({ pattern: `${root}${folder}*`, headers })),
  ]);
}
