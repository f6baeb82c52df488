/**
 * The service worker in a build: bundled with the site, then given the list of files to keep, each with a revision by
 * its content. Workbox does the rest in the browser (worker.ts).
 */
import { type AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { workerFile } from '../response-headers.ts';
import { addressOf, keptFiles } from './kept.ts';

/** Bytes, compressed: what a first visit may fetch beside what it shows. */
export const mostKept = 3_000_000;

const source = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** The name that worker.ts declares. */
const placeholder = /\bKEPT_FILES\b/g;
const hashed = '_astro/';

/** A worker in place of the site's own while the site is developed: it takes itself away, and shows the pages anew. */
const leaving = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) await client.navigate(client.url);
})()));
`;

/** Has to be the last integration: what changes files after it would not be what is kept. `root` as for the policy. */
export function offline(root = ''): AstroIntegration {
  const editor = new Set<string>();
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [bundled(editor)] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { first, later, bytes } = await writeWorker(fileURLToPath(dir), editor);
        const size = `${Math.round(bytes / 1000)} kB compressed`;
        logger.info(
          `${first} files, ${size}, are kept for readers without a network; ${later} once they are used`,
        );
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(root + workerFile, (_request, response) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(leaving);
        });
      },
    },
  };
}

type Bundle = Record<string, { type: 'asset' } | { type: 'chunk'; moduleIds: readonly string[] }>;

/** A plugin for Vite that bundles the worker, and notes which files hold the editor. */
function bundled(editor: Set<string>) {
  return {
    name: 'offline-worker',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }): boolean => name === 'client',
    buildStart(this: { emitFile(file: { type: 'chunk'; id: string; fileName: string }): string }): void {
      this.emitFile({ type: 'chunk', id: source, fileName: workerFile.slice(1) });
    },
    generateBundle(_options: unknown, bundle: Bundle): void {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk' && file.moduleIds.some((id) => id.includes('/monaco-editor/')))
          editor.add(name);
      }
    },
  };
}

/** Writes the list into the built worker. Throws where the worker, or what it should keep, is not as it has to be. */
export async function writeWorker(
  dir: string,
  editor: ReadonlySet<string>,
): Promise<{ first: number; later: number; bytes: number }> {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length).replaceAll('\\', '/'));
  const contents = new Map<string, Buffer>(
    await Promise.all(files.map(async (file) => [file, await readFile(join(dir, file))] as const)),
  );
  const contentOf = (file: string): Buffer => contents.get(file) ?? Buffer.alloc(0);
  const { first, later } = keptFiles(
    files,
    (file) => contentOf(file).toString('utf8'),
    (file) => editor.has(file),
  );
  const bytes = first.reduce((sum, file) => sum + gzipSync(contentOf(file)).length, 0);
  if (bytes > mostKept)
    throw new RangeError(`${bytes} bytes would be kept on a first visit; ${mostKept} may be`);
  const list = {
    first: first.map((file) => [
      addressOf(file),
      file.startsWith(hashed) ? null : revisionOf(contentOf(file)),
    ]),
    later,
  };
  const target = join(dir, workerFile);
  const code = await readFile(target, 'utf8');
  if ([...code.matchAll(placeholder)].length !== 1) {
    throw new Error(`${workerFile} should name the list of files once, where it is written in`);
  }
  if (/^\s*(?:import|export)\b|[;}](?:import|export)[\s{*]/m.test(code)) {
    throw new Error(`${workerFile} has to be one file without imports: browsers load it as a classic script`);
  }
  await writeFile(
    target,
    code.replace(placeholder, () => JSON.stringify(list)),
  );
  return { first: first.length, later: later.length, bytes };
}

const revisionOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 12);
