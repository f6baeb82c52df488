/**
 * The rules of `_headers`. Cloudflare Pages and Netlify add up the headers of all rules that match a path, and two
 * policies or framing headers on one answer allow only what both allow: no two rules with a header in common may match
 * one path. `/*` therefore has only what no other rule has.
 */
import { combinedNeeds, headerPolicy, policyOf, policyText } from './policy.ts';
import { pageClassOf, type PageClass } from './page-class.ts';
import { type Needs } from './inspect.ts';
import { assetFolders, classHeaders, commonHeaders, textTypes, type Header } from './response-headers.ts';

export interface Rule {
  /** A path, or one with `*` for any characters. */
  pattern: string;
  headers: readonly Header[];
}

const missingPage = '/404.html';

/** Limits of Cloudflare Pages: rules in a file, characters in a line. */
export const maxRules = 100;
export const maxLineLength = 2000;

/**
 * The rules for a site. `pages` are its pages by path, such as `/start/quickstart/`; `folders` the folders at its
 * root, such as `/_astro/`. `root` is where the site lies on its host, if not at the top: `/docs/gst`.
 */
export function rulesOf(pages: ReadonlyMap<string, Needs>, folders: readonly string[], root = ''): Rule[] {
  const assets = assetFolders
    .filter(({ folder }) => !folder.endsWith('/') || folders.includes(folder))
    .map(({ folder, headers }) => ({ pattern: folder.endsWith('/') ? `${folder}*` : folder, headers }));
  // A missing address below a folder is answered with this page under the folder's rule.
  const missing = [...pages].filter(([path]) => path === missingPage);
  const texts = textTypes.map(({ ending, type }): Rule => ({
    pattern: `/*${ending}`,
    headers: [['Content-Type', type]],
  }));
  const rules = [
    { pattern: '/*', headers: commonHeaders },
    ...texts,
    ...assets,
    ...pageRules('/', pages, missing),
  ];
  return rules.map(({ pattern, headers }) => ({ pattern: root + pattern, headers }));
}

type PageNeeds = readonly [path: string, needs: Needs];

function pageRules(folder: string, pages: ReadonlyMap<string, Needs>, missing: readonly PageNeeds[]): Rule[] {
  const inside = [...pages].filter(([path]) => path.startsWith(folder));
  const classes = new Set(inside.map(([path]) => pageClassOf(path)));
  // Files that are no pages have no rule at the root, so that `/*` stays free of policies.
  const [only] = classes;
  if (folder !== '/' && only !== undefined && classes.size === 1) {
    return [pageRule(`${folder}*`, only, [...inside, ...missing])];
  }
  const rules = new Map<string, Rule[]>();
  for (const page of inside) {
    const [path] = page;
    const slash = path.indexOf('/', folder.length);
    if (slash >= 0) {
      const deeper = path.slice(0, slash + 1);
      if (!rules.has(deeper)) rules.set(deeper, pageRules(deeper, pages, missing));
    } else {
      rules.set(
        path,
        namesOf(path).map((name) => pageRule(name, pageClassOf(path), [page])),
      );
    }
  }
  return [...rules.values()].flat();
}

/** What a static host answers to with the page: the folder, and its file with and without the ending. */
function namesOf(path: string): string[] {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return [...new Set([path, file, file.replace(/\.html$/, '')])];
}

function pageRule(pattern: string, pageClass: PageClass, pages: readonly PageNeeds[]): Rule {
  const policy = policyOf(pageClass, combinedNeeds(pages.map(([, needs]) => needs)));
  return {
    pattern,
    headers: [
      ['Content-Security-Policy', policyText(headerPolicy(pageClass, policy))],
      ...classHeaders[pageClass],
    ],
  };
}

/** The text of `_headers`. Throws a RangeError where a host would cut it short. */
export function headersFile(rules: readonly Rule[]): string {
  if (rules.length > maxRules) {
    throw new RangeError(`_headers would have ${rules.length} rules; Cloudflare Pages reads ${maxRules}`);
  }
  const blocks = rules.map(({ pattern, headers }) => {
    const lines = headers.map(([name, value]) => `  ${name}: ${value}`);
    const long = lines.find((line) => line.length > maxLineLength);
    if (long !== undefined) {
      throw new RangeError(
        `_headers: a line for ${pattern} would have ${long.length} characters, and Cloudflare Pages reads ` +
          `${maxLineLength}. Inline scripts and styles make it long: let the bundler write them to files. It begins: ${long.slice(0, 80)}`,
      );
    }
    return [pattern, ...lines].join('\n');
  });
  const note =
    "# Written by the build. The live page's own <meta> narrows its connect-src to the STS hosts by name.";
  return `${[note, ...blocks].join('\n\n')}\n`;
}
