/** What each kind of built file says of addresses. */
import { fromHtml } from 'hast-util-from-html';

export interface Link {
  /** What holds it, such as `a href`. */
  from: string;
  /** As written. */
  href: string;
}

/** What links ask of a file, and what it says to others. */
export interface Read {
  links: readonly Link[];
  /** Ids of elements, in order. */
  ids: readonly string[];
  /** Whether it only sends the reader elsewhere. */
  redirects: boolean;
}

type Tree = ReturnType<typeof fromHtml>;
type Child = Tree['children'][number];

/** Attributes that hold an address, by element; hast writes names its own way. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  use: ['href', 'xLinkHref'],
  script: ['src'],
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  iframe: ['src'],
  object: ['data'],
  form: ['action'],
  button: ['formAction'],
};
const metaAddresses = ['og:url', 'og:image', 'twitter:image'];

/** Reads a page, or a piece of one. */
export function readHtml(html: string, fragment = false): Read {
  const links: Link[] = [];
  const ids: string[] = [];
  let redirects = false;
  const visit = (node: Tree | Child): void => {
    if (node.type === 'element') {
      const { tagName, properties } = node;
      const text = (name: string): string | undefined => {
        const value = properties[name];
        return typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : undefined;
      };
      for (const name of attributes[tagName] ?? []) {
        const value = text(name);
        if (value !== undefined) links.push({ from: `${tagName} ${name}`, href: value });
      }
      const id = text('id');
      if (id !== undefined) ids.push(id);
      if (tagName === 'meta') {
        const name = text('property') ?? text('name') ?? '';
        if (metaAddresses.includes(name)) links.push({ from: name, href: text('content') ?? '' });
        if (text('httpEquiv')?.toLowerCase() === 'refresh') redirects = true;
      }
      if (tagName === 'link' && text('rel') === 'canonical') {
        links.push({ from: 'canonical', href: text('href') ?? '' });
      }
    }
    if ('content' in node && node.content) visit(node.content);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromHtml(html, { fragment }));
  return { links, ids, redirects };
}

const only = (links: Link[]): Read => ({ links, ids: [], redirects: false });

/** Reads Markdown, without its code. */
export function readMarkdown(text: string): Read {
  const sentences = text.replace(/^ *(`{3,}).*?^ *\1$/gms, '').replace(/(`+)[^`].*?\1/g, '');
  const found = [...sentences.matchAll(/\]\(<?([^)\s>]*)>?(?: "[^"]*")?\)|<(https?:[^>\s]+)>/g)];
  return only(found.map(([, target, auto]) => ({ from: 'Markdown', href: target ?? auto ?? '' })));
}

/** Reads a site map or a feed. */
export function readXml(text: string): Read {
  const found = [...text.matchAll(/<(loc|link)>([^<]*)<|<(atom:link) [^>]*?href="([^"]*)"/g)];
  return only(
    found.map(([, name, value, empty, href]) => ({ from: name ?? empty ?? '', href: value ?? href ?? '' })),
  );
}

/** Reads the texts of JSON that are whole addresses, and those that are HTML. */
export function readJson(text: string): Read {
  const links: Link[] = [];
  const visit = (value: unknown, name: string): void => {
    if (typeof value === 'string') {
      if (/^https?:\/\/\S*$/.test(value)) links.push({ from: name, href: value });
      else if (value.startsWith('<')) links.push(...readHtml(value, true).links);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, below] of Object.entries(value)) visit(below, key);
    }
  };
  visit(JSON.parse(text), '');
  return only(links);
}

/** Reads the paths of pages that a script names in whole texts. */
export function readScript(text: string): Read {
  const found = [
    ...text.matchAll(
      /(["'`])(\/?(?:start|guides|reference)\/[\w/.-]+(?:#[\w=.-]+)?|\/playground\/[\w=#/.-]*)\1/g,
    ),
  ];
  return only(found.map(([, , href = '']) => ({ from: 'script', href: href.replace(/^\/?/, '/') })));
}
