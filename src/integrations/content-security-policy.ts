/**
 * After the build: gives every page its policy, hides the playground in frames, and writes `_headers`. The policies of
 * one build allow the scripts of that build by their hashes.
 */
import { type AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathBelow } from './address.ts';
import { needsOf, type Needs } from './inspect.ts';
import { withFrameGuard, withPolicy } from './page.ts';
import { pageClassOf } from './page-class.ts';
import { fixedPolicy, policyOf, policyText } from './policy.ts';
import { classHeaders, commonHeaders } from './response-headers.ts';
import { headersFile, rulesOf } from './rules.ts';

/**
 * Has to come after all that changes pages: their policies would refuse it. `root` is where the site lies on its host,
 * if not at the top.
 */
export function contentSecurityPolicy(root = ''): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await securePages(fileURLToPath(dir), root);
        logger.info(`${count} pages have their policy; _headers is written`);
      },
      // Scripts and styles come unhashed here: only what no build changes is sent.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const pageClass = pageClassOf(pathBelow(root, (request.url ?? '/').replace(/[?#].*$/, '')) ?? '/');
          const skipped = ['Strict-Transport-Security', 'Cache-Control'];
          for (const [name, value] of [...commonHeaders, ...classHeaders[pageClass]]) {
            if (!skipped.includes(name)) response.setHeader(name, value);
          }
          // Starlight and Vite give their development scripts to no Trusted Types policy.
          const policy = [...fixedPolicy(pageClass)].filter(([name]) => !name.includes('trusted-types'));
          response.setHeader('Content-Security-Policy', policyText(new Map(policy)));
          next();
        });
      },
    },
  };
}

/** Rewrites the pages in a folder of built files and writes its `_headers`; answers how many pages there are. */
export async function securePages(dir: string, root = ''): Promise<number> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && join(entry.parentPath, '.') === join(dir, '.'))
    .map(({ name }) => `/${name}/`);
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const pages = new Map<string, Needs>();
  for (const file of files) {
    const path = pathOf(file.slice(join(dir, '/').length));
    const pageClass = pageClassOf(path);
    const html = withFrameGuard(pageClass, await readFile(file, 'utf8'));
    const needs = needsOf(path, html);
    pages.set(path, needs);
    await writeFile(file, withPolicy(html, policyOf(pageClass, needs)));
  }
  await writeFile(join(dir, '_headers'), headersFile(rulesOf(pages, folders, root)));
  return pages.size;
}

/** The path a page is served at, by its file. */
function pathOf(file: string): string {
  return `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
}
