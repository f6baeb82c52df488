/** Follows the links of README and its like, and looks for every file of the repository that a sentence names. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../links/read.ts';
import { namesOf, pages } from './prose.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const written = globSync(['*.md', '.github/**/*.md'], { cwd: root })
  .sort()
  .map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }));

/** What programs say of themselves; tests make up files of their own. */
const comments = globSync(['{src,scripts,tests}/**/*.{ts,tsx,mjs,astro}', '*.{ts,mjs}'], { cwd: root })
  .filter((path) => !/\.test\.tsx?$/.test(path))
  .sort()
  .map((path) => {
    const program = readFileSync(`${root}/${path}`, 'utf8');
    return {
      path,
      text: [...program.matchAll(/\/\*\*?.*?\*\/|^\s*\/\/.*$/gms)].map(([said]) => said).join('\n'),
    };
  });

/** The ids that GitHub gives to headings. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Why a link of a file of the repository leads nowhere; undefined where it leads somewhere. */
function whyDead(href: string, text: string): string | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (url) return /^(?:https|mailto):$/.test(url.protocol) ? undefined : `${href}: not https`;
  const [file = '', anchor] = href.split('#');
  if (!existsSync(`${root}/${file}`)) return `${href}: there is no such file`;
  const target = file === '' ? text : readFileSync(`${root}/${file}`, 'utf8');
  return anchor === undefined || anchorsOf(target).includes(anchor) ? undefined : `${href}: no such heading`;
}

/** Names in backquotes that are paths below these folders, with `{a,b}` and `*` as a shell reads them; NAME is any. */
const missingIn = (text: string): string[] =>
  namesOf(text)
    .filter((name) => /^(?:src|tests|scripts|content|public|\.github)\/[\w./{},*-]*$/.test(name))
    .filter((name) => globSync(name.replaceAll('NAME', '*'), { cwd: root }).length === 0);

describe.each(written)('$path', ({ text }) => {
  it('has no dead link', () => {
    const dead = readMarkdown(text).links.map(({ href }) => whyDead(href, text));
    expect(dead.filter((why) => why !== undefined)).toEqual([]);
  });
});

describe('the files that sentences name', () => {
  it('are there', () => {
    const missing = [...written, ...pages(), ...comments].flatMap(({ path, text }) =>
      missingIn(text).map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('what the test finds', () => {
  it('dead links, and headings that are not there', () => {
    expect(whyDead('nowhere.md', '')).toContain('no such file');
    expect(whyDead('#commands', '# Other\n')).toContain('no such heading');
    expect(whyDead('#the-cases-of-sts', '## The cases, of `STS`\n')).toBeUndefined();
    expect(whyDead('http://example.com/', '')).toContain('not https');
    expect(whyDead('README.md#commands', '')).toBeUndefined();
  });

  it('files that are not there', () => {
    expect(
      missingIn('`src/model/operation.ts`, `src/{sts,iam}/*.ts`, `src/modell/*.ts`, `content/docz`'),
    ).toEqual(['src/modell/*.ts', 'content/docz']);
  });
});
