/** The sentences that are not in pages: in the data of `content`, and in the programs of `src`. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { parse } from 'yaml';
import { proseOf } from './prose.ts';

export interface Text {
  /** Path of its file below the repository. */
  place: string;
  text: string;
}

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The members of each folder's entries that are sentences. What others said, patterns and names of sources are not. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  errors: ['title', 'when', 'cause', 'remedy', 'note'],
  'client-errors': ['title', 'when', 'cause', 'remedy', 'note'],
  // Titles of cases tell of what is sent; it may be anything.
  cases: ['note', 'lesson', 'summary'],
  policies: ['title', 'summary', 'note', 'notes', 'why', 'label'],
  changes: ['title', 'text'],
};

/** The sentences of an entry, at any depth. */
export function sentencesOf(entry: unknown, members: readonly string[], taken = false): string[] {
  if (typeof entry === 'string') return taken ? [entry] : [];
  if (typeof entry !== 'object' || entry === null) return [];
  return Object.entries(entry).flatMap(([name, value]) =>
    sentencesOf(value, members, members.includes(name) || (taken && Array.isArray(entry))),
  );
}

export const dataTexts = (): Text[] =>
  Object.entries(sentences).flatMap(([folder, members]) =>
    readdirSync(new URL(`content/${folder}/`, root))
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => {
        const place = `content/${folder}/${name}`;
        return sentencesOf(parse(read(place)), members).map((text) => ({ place, text }));
      }),
  );

/** Members that name where something is known from. */
const sources = new Set(['source', 'seen']);

/** The texts of a program that read like sentences: of strings, templates and JSX, with `{}` for what is put in. */
export function stringsOf(path: string, program: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, program, ts.ScriptTarget.Latest, false, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && sources.has(node.name.text)) return;
    if (ts.isTemplateExpression(node)) {
      found.push(
        [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('{}'),
      );
    } else if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  // Two words beside each other; no markup, and no code.
  return found.filter(
    (text) => /[a-z]{2,}[ \n]+[a-z]{2,}/i.test(text) && !/<\/?[a-z]+[ >]|[;{] *\n|;\w+=/.test(text),
  );
}

/** An Astro component: what its script says, and what stands between its tags. */
export function astroTexts(path: string, component: string): string[] {
  const [, script = '', template = ''] = /^---\n(.*?)^---\n(.*)$/ms.exec(component) ?? [];
  const said = template.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<!--.*?-->/gs, '');
  return [...stringsOf(`${path}.ts`, script), proseOf(said)];
}

/** Rooms that write code for others, not sentences. */
const writers = /^src\/(?:snippets|integrations\/(?:servers|cards)|styles)\//;

export const programTexts = (): Text[] =>
  readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter(
      (path) =>
        /\.(?:tsx?|astro)$/.test(path) && !/\.test\.|\/testing\.ts$/.test(path) && !writers.test(path),
    )
    .sort()
    .flatMap((place) =>
      (place.endsWith('.astro') ? astroTexts : stringsOf)(place, read(place)).map((text) => ({
        place,
        text,
      })),
    );
