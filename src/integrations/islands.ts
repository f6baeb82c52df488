/**
 * After the build: gets the islands of pages going sooner. Names the scripts that they import, so that the browser learns
 * of them with the page, not one import after the other, each a way over the line. Puts Astro's own script before the
 * style sheets: below them it waits for them, and with it all of the page that follows.
 */
import { type AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathBelow } from './address.ts';
import { scan } from './scan.ts';

/** What each script of the build imports before it runs; by their paths below the root of the site, without a slash. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** `root` is where the site lies on its host, if not at the top. */
export function islandScripts(root = ''): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  return {
    name: 'island-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'island-scripts',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle: (_, bundle) => {
                  for (const file of Object.values(bundle)) {
                    if (file.type === 'chunk') imports.set(file.fileName, file.imports);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const names = await readdir(folder, { recursive: true });
        let count = 0;
        for (const name of names.filter((file) => file.endsWith('.html'))) {
          const file = join(folder, name);
          const html = await readFile(file, 'utf8');
          if (!html.includes('<astro-island')) continue;
          const ahead = withImports(scriptsFirst(html), imports, root);
          await writeFile(file, ahead);
          count += 1;
        }
        logger.info(`${count} pages name the scripts of their islands ahead`);
      },
    },
  };
}

/** The page with a link for each script of its islands; as it is where it has none. Throws where the build has not made one. */
export function withImports(html: string, imports: Imports, root = ''): string {
  const elements = scan(html);
  const first = elements
    .filter(({ name, attributes }) => name === 'astro-island' && attributes.get('client') === 'load')
    .flatMap(({ attributes }) => ['component-url', 'renderer-url'].map((key) => attributes.get(key) ?? ''))
    .map((address) => (pathBelow(root, address) ?? '').replace(/^\//, ''));
  const links = reached(first, imports).map((file) => `<link rel="modulepreload" href="${root}/${file}">`);
  // After the style sheets: without them nothing is drawn.
  const at = html.indexOf('</head>');
  return html.slice(0, at) + links.join('') + html.slice(at);
}

/** The page with the scripts that Astro writes before its first island at the start of its head; as it is where it has none. */
export function scriptsFirst(html: string): string {
  const elements = scan(html);
  const island = elements.findIndex(({ name }) => name === 'astro-island');
  const sheet = elements.find(
    ({ name, attributes }) => name === 'link' && attributes.get('rel') === 'stylesheet',
  );
  if (island < 0 || !sheet) return html;
  const own = elements.slice(0, island).filter(({ name, attributes, text, start }) => {
    return name === 'script' && start > sheet.start && !attributes.has('src') && text.includes('Astro');
  });
  let rest = html;
  // From the last on: what lies before stays where it is.
  for (const { start, end, text } of own.reverse()) {
    rest = rest.slice(0, start) + rest.slice(end + text.length + '</script>'.length);
  }
  const moved = own.reverse().map(({ text }) => `<script>${text}</script>`);
  return rest.slice(0, sheet.start) + moved.join('') + rest.slice(sheet.start);
}

/** These and what they import, the nearest first. */
function reached(first: readonly string[], imports: Imports): string[] {
  const found = new Set(first);
  for (const file of found) {
    const next = imports.get(file);
    if (!next) throw new Error(`an island needs ${file}, which the build has not made`);
    for (const other of next) found.add(other);
  }
  return [...found];
}
