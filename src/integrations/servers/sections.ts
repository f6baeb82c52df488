/**
 * What a server has to send for which part of the site. Unlike `_headers` this holds for every build: the hashes of
 * scripts change with each, and are in the pages' own `<meta>`. Sent here is what a `<meta>` cannot say, and what it
 * says for ever.
 */
import { classFolders, type PageClass } from '../page-class.ts';
import { fixedPolicy, policyText } from '../policy.ts';
import { assetFolders, classHeaders, type Header } from '../response-headers.ts';

export interface Section {
  /** A word for it, usable as a name in any server's configuration. */
  name: string;
  /** Begins and ends with a slash; `/` is what no other section takes. */
  folder: string;
  /** Beside the common headers, which all sections have. */
  headers: readonly Header[];
}

/** The parts of the site; of two that hold a path the first counts. The last is `/`. */
export function sections(): Section[] {
  const ofClass = (name: PageClass, folder: string): Section => ({
    name,
    folder,
    headers: [['Content-Security-Policy', policyText(fixedPolicy(name))], ...classHeaders[name]],
  });
  return [
    ...classFolders.map(({ folder, pageClass }) => ofClass(pageClass, folder)),
    ...assetFolders.map(({ folder, headers }) => ({ name: folder.replace(/\W|_/g, ''), folder, headers })),
    ofClass('docs', '/'),
  ];
}
