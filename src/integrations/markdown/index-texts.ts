/** The two texts that tell a machine what the site has: `llms.txt`, the list, and `llms-full.txt`, all of it. */
import { markdownPath, type MarkdownPage } from './page.ts';
import { byClass, byTag, find, findAll, parse, textOf } from './tree.ts';

export interface PageGroup {
  label: string;
  /** In reading order. */
  paths: readonly string[];
}

/** The groups of the sidebar with the paths of their pages, read from any built page that has it. */
export function groupsOf(html: string): PageGroup[] {
  const sidebar = find(parse(html), byClass('side-nav'));
  if (!sidebar) return [];
  return findAll(sidebar, byClass('side-group')).map((group) => {
    const heading = find(group, byTag('h2'));
    return {
      label: heading ? textOf(heading).trim() : '',
      paths: findAll(group, byTag('a')).map(({ properties }) =>
        String(properties.href).replace(/[?#].*$/, ''),
      ),
    };
  });
}

export interface Section {
  label: string;
  pages: readonly MarkdownPage[];
}

/** Label of the pages below a page of the sidebar: one for each error. */
const deeper = 'One page for each error';

/** All pages under the labels of the sidebar's groups; those that are not in the sidebar come last, by path. */
export function sectionsOf(pages: readonly MarkdownPage[], groups: readonly PageGroup[]): Section[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const listed = groups.map(({ label, paths }) => ({
    label,
    pages: paths.flatMap((path) => {
      const page = byPath.get(path);
      return page ? [page] : [];
    }),
  }));
  const known = new Set(groups.flatMap(({ paths }) => paths));
  const rest = pages.filter(({ path }) => !known.has(path));
  return [...listed, { label: deeper, pages: rest }].filter((section) => section.pages.length > 0);
}

export interface SiteTexts {
  title: string;
  summary: string;
  /** Goes before the paths of the site: an origin and the site's root on it, where there are such. */
  base: string;
}

/** What else a program can read, by path. */
const data: readonly (readonly [path: string, what: string])[] = [
  ['/operation.json', 'the operation as data: members, ranges, patterns, defaults, errors, regions'],
  ['/reference/errors/catalogue.json', 'the texts of all errors'],
  ['/changes.xml', 'changes of this site, as RSS'],
];

/** The list, in the form that llmstxt.org describes. */
export function llmsIndex(sections: readonly Section[], { title, summary, base }: SiteTexts): string {
  const link = (name: string, path: string, what: string): string =>
    `- [${name}](${base}${path})${what === '' ? '' : `: ${what}`}`;
  return `${[
    `# ${title}`,
    `> ${summary}`,
    `Each page is Markdown at its own address with \`.md\` in place of the last slash. All of them in one file: [llms-full.txt](${base}/llms-full.txt).`,
    ...sections.map(
      ({ label, pages }) =>
        `## ${label}\n\n${pages
          .map((page) => link(page.title, markdownPath(page.path), page.about))
          .join('\n')}`,
    ),
    `## Data\n\n${data.map(([path, what]) => link(path.slice(1), path, what)).join('\n')}`,
  ].join('\n\n')}\n`;
}

/** Every page, one after the other, each with its address. */
export function llmsFull(sections: readonly Section[], { title, summary, base }: SiteTexts): string {
  const pages = sections.flatMap((section) => section.pages);
  return [
    `# ${title}\n\n> ${summary}\n`,
    ...pages.map(({ path, markdown }) => `---\n\nAddress: ${base}${path}\n\n${markdown}`),
  ].join('\n');
}
