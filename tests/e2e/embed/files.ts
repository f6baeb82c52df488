/** The files that a built page loads, and what they weigh. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { dist } from '../site.ts';

type Files = Map<string, string>;

const scripts = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.js'));
/** What is imported before the script itself runs; `import(…)` is not. */
const staticImport = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g;

const texts = new Map<string, string>();
/** Throws where the file is not there. */
function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(join(dist, file), 'utf8');
  texts.set(file, text);
  return text;
}

/** The one script of the build with this name before its hash. Throws where there is none, or there are more. */
export function scriptNamed(name: string): string {
  const found = scripts.filter((script) => new RegExp(`^${name}[.-][\\w-]{8}\\.js$`).test(script));
  if (found.length !== 1) throw new Error(`${found.length} scripts are named ${name}`);
  return `/_astro/${found.join('')}`;
}

/** These and what they lead to by `next`, which names files of a text. */
function closure(first: readonly string[], next: (text: string) => string[]): Files {
  const files: Files = new Map();
  const queue = [...first];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    const text = textOf(file);
    files.set(file, text);
    if (file.endsWith('.js')) queue.push(...next(text));
  }
  return files;
}

/** What is fetched for later, when the page is idle, is no part of it. */
const namedIn = (html: string): string[] =>
  [...html.replaceAll(/\sdata-later="[^"]*"/g, '').matchAll(/\/_astro\/[^"'\s]+\.(?:css|js)/g)].map(
    ([file]) => file,
  );

function page(path: string): [string, string[]] {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return [file, namedIn(textOf(file))];
}

/** Scripts and all that they import, or may import at any time. */
export const reachedFrom = (first: readonly string[]): Files =>
  closure(first, (text) => scripts.filter((name) => text.includes(name)).map((name) => `/_astro/${name}`));

/** A page with all style sheets and scripts that it loads, at once or later. Throws where one is not there. */
export function filesOf(path: string): Files {
  const [file, named] = page(path);
  return new Map([[file, textOf(file)], ...reachedFrom(named)]);
}

/** A page with what it loads before anything on it is used. Throws where one is not there. */
export function filesAtFirst(path: string): Files {
  const [file, named] = page(path);
  const imported = (text: string): string[] =>
    [...text.matchAll(staticImport)].map(([, name = '']) => `/_astro/${name}`);
  return new Map([[file, textOf(file)], ...closure(named, imported)]);
}

/** Adds up what a function says of each text, which is asked once of each. */
function sumOf(weightOf: (text: string) => number): (files: ReadonlyMap<string, string>) => number {
  const known = new Map<string, number>();
  return (files) => {
    let all = 0;
    for (const text of files.values()) {
      const weight = known.get(text) ?? weightOf(text);
      known.set(text, weight);
      all += weight;
    }
    return all;
  };
}

/** Bytes after Brotli at its best, as a host of static files compresses them once. */
export const weigh = sumOf((text) => brotliCompressSync(text).length);

/** About as much, and many times as fast: good for finding the heaviest. */
export const weighRoughly = sumOf((text) => gzipSync(text, { level: 1 }).length);
