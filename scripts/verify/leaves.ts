/** Reads any body that an STS or a stand-in may send, as a list of values by path; never throws. */

export interface Leaf {
  /** `Error.Code`: element names below the root, with dots. */
  path: string;
  value: string;
}

export interface Body {
  /** `text`: neither XML nor JSON, or broken. */
  kind: 'empty' | 'xml' | 'json' | 'text';
  /** The root's name, for XML; its first key, for JSON. */
  root: string | undefined;
  namespace: string | undefined;
  leaves: readonly Leaf[];
  /** The body without its values: what it is laid out like, white space included. */
  layout: string;
}

const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const resolve = (text: string): string =>
  text.replace(
    /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+));/g,
    (all, hex: string, decimal: string, name: string) => {
      if (name) return references[name] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );

const piece = /<(\?[^>]*|![^>]*|\/?[\w:.-]+[^>]*)>|[^<]+|</g;

function readXml(text: string): Body {
  const leaves: Leaf[] = [];
  const path: string[] = [];
  let layout = '';
  let namespace: string | undefined;
  let root: string | undefined;
  let last = '';
  let value = '';
  for (const [all, tag = ''] of text.matchAll(piece)) {
    if (tag === '') {
      value += all;
      continue;
    }
    const name = /^\/?([\w:.-]+)/.exec(tag)?.[1] ?? '';
    const closes = tag.startsWith('/');
    const isLeaf = closes && last === name;
    // The text of an element without children is its value; any other text is layout.
    layout += isLeaf ? all : value + all;
    if (closes) {
      if (isLeaf) leaves.push({ path: path.slice(1).join('.'), value: resolve(value) });
      path.pop();
      last = '';
    } else if (!tag.startsWith('?') && !tag.startsWith('!')) {
      root ??= name;
      namespace ??= /\sxmlns="([^"]*)"/.exec(tag)?.[1];
      path.push(name);
      last = name;
      if (tag.endsWith('/')) {
        path.pop();
        last = '';
      }
    }
    value = '';
  }
  return { kind: path.length ? 'text' : 'xml', root, namespace, leaves, layout: layout + value };
}

function jsonLeaves(value: unknown, path: readonly string[]): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path: path.join('.'), value: String(value) }];
  return Object.entries(value).flatMap(([name, child]) => jsonLeaves(child, [...path, name]));
}

function readJson(text: string): Body {
  const value = JSON.parse(text) as unknown;
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const root = keys.find((key) => key.endsWith('Response'));
  const strip = root === undefined ? 0 : root.length + 1;
  const leaves = jsonLeaves(value, []).map((leaf) => ({ ...leaf, path: leaf.path.slice(strip) }));
  const layout = text.replace(/:\s*(?:"(?:[^"\\]|\\.)*"|[-+\w.]+)/g, (found) =>
    found.replace(/[^:\s].*/s, '…'),
  );
  return { kind: 'json', root: root ?? keys[0], namespace: undefined, leaves, layout };
}

export function readBody(text: string): Body {
  const none = { root: undefined, namespace: undefined, leaves: [] };
  if (text === '') return { ...none, kind: 'empty', layout: '' };
  try {
    if (text.trimStart().startsWith('{')) return readJson(text);
  } catch {
    return { ...none, kind: 'text', layout: text };
  }
  if (text.trimStart().startsWith('<')) return readXml(text);
  return { ...none, kind: 'text', layout: text };
}

/** The value at the first path that ends so; undefined where there is none. */
export const leafAt = (body: Body, end: string): string | undefined =>
  body.leaves.find(({ path }) => path === end || path.endsWith(`.${end}`))?.value;
