/** The files that a built page loads, and what they weigh. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from '../site.ts';

const scripts = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.js'));

/** A page with all style sheets and scripts that it loads, at once or later. Throws where one is not there. */
export function filesOf(path: string): Map<string, string> {
  const files = new Map<string, string>();
  const read = (file: string): string => {
    const text = readFileSync(join(dist, file), 'utf8');
    files.set(file, text);
    return text;
  };
  const html = read(`${path}index.html`);
  for (const [file] of html.matchAll(/\/_astro\/[^"'\s]+\.(?:css|js)/g)) read(file);
  // Every name of a script in a script that is there: what it imports, and what it may import.
  const queue = [...files.keys()].filter((file) => file.endsWith('.js'));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const text = files.get(file) ?? read(file);
    for (const name of scripts) {
      const found = `/_astro/${name}`;
      if (!files.has(found) && text.includes(name)) {
        read(found);
        queue.push(found);
      }
    }
  }
  return files;
}

/** Bytes, compressed as most servers do. */
export const weigh = (files: ReadonlyMap<string, string>): number =>
  [...files.values()].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
