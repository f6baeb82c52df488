/** The built site as the browser tests see it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageClassOf } from '../../src/integrations/page-class.ts';

/** The folder that `npm run build` writes, or another build's where E2E_DIST names it. */
export const dist = process.env.E2E_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

const originVariable = 'E2E_ORIGIN';

/** Hands the address of the served site to the workers. */
export function setOrigin(origin: string): void {
  process.env[originVariable] = origin;
}

/** Where the site is served, such as `http://127.0.0.1:40123`. */
export function origin(): string {
  const value = process.env[originVariable];
  if (value === undefined) throw new Error(`${originVariable} is not set: the global set-up has not run.`);
  return value;
}

/**
 * The paths of all built pages, such as `/start/quickstart/`, in order; none where nothing is built. Left out are
 * the page for missing addresses, which has a test of its own, and pages that only send the reader elsewhere.
 */
export function builtPages(): string[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    .filter((file) => !/http-equiv="?refresh/i.test(readFileSync(join(dist, file), 'utf8')))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/**
 * The pages by what makes them: those of one error each, which one template makes, and all others. Frames for other
 * sites are neither: they are many and alike too, and have a theme of their own (embed.spec.ts), as has the page that
 * shows them (embed-builder.spec.ts).
 */
export function sitePages(): { errors: string[]; others: string[] } {
  const pages = builtPages().filter((path) => path !== '/embed/' && pageClassOf(path) !== 'embed');
  const ofAnError = (path: string): boolean => /^\/reference\/errors\/[^/]+\/$/.test(path);
  return { errors: pages.filter(ofAnError), others: pages.filter((path) => !ofAnError(path)) };
}
